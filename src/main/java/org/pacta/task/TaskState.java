package org.pacta.task;

/** Where the work on a task stands. */
public enum TaskState {
    OPEN,
    IN_PROGRESS,
    BLOCKED,
    DONE,
    CANCELLED;

    /** Whether nothing more can be done on it. */
    public boolean ended() {
        return this == DONE || this == CANCELLED;
    }
}
