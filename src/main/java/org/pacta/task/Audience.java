package org.pacta.task;

/** Before whom something is written: chosen when it is, and widened later only by a deed of its own. */
public enum Audience {
    /** The writer's party alone. */
    OURS,
    /** As far as the task is released. */
    ALL;

    /** What is chosen first: on a task of one party's side, that side. */
    public static Audience first(Task task) {
        return task.own() ? OURS : ALL;
    }
}
