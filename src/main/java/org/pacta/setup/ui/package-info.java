/** The page of the first visit. */
@NullMarked
package org.pacta.setup.ui;

import org.jspecify.annotations.NullMarked;
