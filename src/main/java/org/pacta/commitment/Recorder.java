package org.pacta.commitment;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.springframework.stereotype.Component;

/** Who does it and when, for the rows and the history of commitments. */
@Component
class Recorder {

    private final History history;
    private final Acting acting;
    private final Clock clock;

    Recorder(History history, Acting acting, Clock clock) {
        this.history = history;
        this.acting = acting;
        this.clock = clock;
    }

    void record(Entry entry) {
        history.record(entry);
    }

    /** Does what only the system may write, in the name of whoever acts. */
    <T> T asSystem(Supplier<T> work) {
        return acting.asSystem(work);
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    /** Null where the system itself does it. */
    @Nullable
    Long member() {
        return acting.memberId().map(MemberId::value).orElse(null);
    }
}
