/** The page on which people enter when they are away. */
@NullMarked
package org.pacta.absence.ui;

import org.jspecify.annotations.NullMarked;
