/** The profile page: who one is here, and one's access tokens. */
@NullMarked
package org.pacta.token.ui;

import org.jspecify.annotations.NullMarked;
