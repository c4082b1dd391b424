/** Pages of signing in. */
@NullMarked
package org.pacta.signin.ui;

import org.jspecify.annotations.NullMarked;
