package org.pacta.commitment;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * When a step is due by the plan.
 *
 * @param hour until which there is time on the day; null where the whole day is
 */
record DueDay(LocalDate on, @Nullable LocalTime hour) {}
