/** Pages of signing in. */
@NullMarked
package org.pacta.party.ui;

import org.jspecify.annotations.NullMarked;
