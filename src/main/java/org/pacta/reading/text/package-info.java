/** A text as the eye reads it, with the way back to the text as it was given. */
@NullMarked
package org.pacta.reading.text;

import org.jspecify.annotations.NullMarked;
