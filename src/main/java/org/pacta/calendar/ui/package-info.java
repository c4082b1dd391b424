/** The page on which a party's days off are kept. */
@NullMarked
package org.pacta.calendar.ui;

import org.jspecify.annotations.NullMarked;
