package org.pacta.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Mails that one sender has in its hands, and what it knows of them that the database has not been told yet. Where the
 * database goes away in between, the sender that lives on says it as soon as it can: nobody else takes its mails before they
 * count as abandoned.
 */
final class OpenClaim {

    private final UUID id = UUID.randomUUID();
    private @Nullable Settlement untold;
    private @Nullable Long underWay;

    UUID id() {
        return id;
    }

    /** What became of the last mail; null where that is written down. */
    @Nullable
    Settlement untold() {
        return untold;
    }

    /** The one of which nobody knows whether the server has it; null where there is none. */
    @Nullable
    Long underWay() {
        return underWay;
    }

    void told() {
        untold = null;
    }

    void handing(Letter letter) {
        underWay = letter.id();
    }

    /** The server answered, or it is known that it will not. */
    void handed() {
        underWay = null;
    }

    void became(Settlement settlement) {
        untold = settlement;
    }
}
