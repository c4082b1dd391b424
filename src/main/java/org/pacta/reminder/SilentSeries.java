package org.pacta.reminder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;

/**
 * A series whose next meeting is past its time and that nobody prepares, owed to somebody who may see it.
 *
 * @param last reference of its latest statement, of {@code lastOn}
 * @param nextHost whose turn it is; null where that is not known
 */
record SilentSeries(
        MemberId recipientId,
        String series,
        long lastId,
        String last,
        LocalDate lastOn,
        LocalDate expectedOn,
        @Nullable String nextHost) {}
