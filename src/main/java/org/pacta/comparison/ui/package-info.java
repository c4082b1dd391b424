/** The page on which two statements of a series stand side by side. */
@NullMarked
package org.pacta.comparison.ui;

import org.jspecify.annotations.NullMarked;
