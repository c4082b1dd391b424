/** When something is due, in words: from a phrase of a statement to the days that it allows. */
@NullMarked
@NamedInterface("due")
package org.pacta.reading.due;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
