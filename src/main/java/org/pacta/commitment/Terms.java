package org.pacta.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about how a commitment is kept.
 *
 * @param criterion what will count as kept; null until the plan is confirmed
 * @param lookAgainOn of one that continues late: when its managers look again
 */
public record Terms(
        Weight weight, @Nullable String criterion, @Nullable LocalDate lookAgainOn) {}
