/** How well commitments are found in labelled statements: for {@code ./pacta eval}. */
@NullMarked
@NamedInterface("evaluation")
package org.pacta.reading.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
