package org.pacta.signin;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** By which a session is known, and when the person in front of it last did something. */
final class SessionMark implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id = UUID.randomUUID();
    private final Instant began;
    private volatile Instant used;
    private volatile Instant written;
    private volatile String acts;

    /** @param acts what the browser says of the acts until now, see {@link org.pacta.shell.ActsCookie} */
    SessionMark(Instant began, String acts) {
        this.began = began;
        this.used = began;
        this.written = began;
        this.acts = acts;
    }

    UUID id() {
        return id;
    }

    Instant began() {
        return began;
    }

    Instant used() {
        return used;
    }

    void usedAt(Instant now) {
        used = now;
    }

    Instant written() {
        return written;
    }

    void writtenAt(Instant now) {
        written = now;
    }

    /** Whether the browser says something else of the person's acts than before. */
    boolean hears(String said) {
        var changed = !said.equals(acts);
        acts = said;
        return changed;
    }
}
