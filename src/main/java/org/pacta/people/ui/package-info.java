/** The page on which a party's administrators keep its people and offices. */
@NullMarked
package org.pacta.people.ui;

import org.jspecify.annotations.NullMarked;
