/** The page for managers. */
@NullMarked
package org.pacta.overview.ui;

import org.jspecify.annotations.NullMarked;
