package org.pacta.task;

import org.pacta.shell.Tone;

/** Where the work on a task stands. */
public enum TaskState {
    OPEN(Tone.NEUTRAL),
    IN_PROGRESS(Tone.ACTIVE),
    BLOCKED(Tone.BAD),
    DONE(Tone.GOOD),
    CANCELLED(Tone.QUIET);

    private final Tone tone;

    TaskState(Tone tone) {
        this.tone = tone;
    }

    /** How a page speaks of it. */
    public Tone tone() {
        return tone;
    }

    /** Whether nothing more can be done on it. */
    public boolean ended() {
        return this == DONE || this == CANCELLED;
    }
}
