package org.pacta.webhook;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.pacta.history.Action;

/** What one can subscribe to. */
public enum EventType {
    COMMITMENT_STARTED("org.pacta.commitment.started.v1", Action.COMMITMENT_STARTED),
    COMMITMENT_DUE_DATE_CHANGED("org.pacta.commitment.due-date-changed.v1", Action.COMMITMENT_MOVED),
    /** Its due date has passed where its lead office is; once for each due date. */
    COMMITMENT_OVERDUE("org.pacta.commitment.overdue.v1"),
    COMMITMENT_FULFILLED("org.pacta.commitment.fulfilled.v1", Action.COMMITMENT_FULFILLED),
    /** Somebody was given a task, or took it. */
    TASK_ASSIGNED("org.pacta.task.assigned.v1", Action.TASK_ASSIGNED, Action.TASK_CLAIMED),
    TASK_COMPLETED("org.pacta.task.completed.v1", Action.TASK_COMPLETED);

    /** Sent on request alone, so that a receiver can be tried. */
    static final String PING = "org.pacta.ping.v1";

    private final String type;
    private final Set<Action> actions;

    EventType(String type, Action... actions) {
        this.type = type;
        this.actions = Set.of(actions);
    }

    /** The CloudEvents attribute {@code type}; the number at its end changes when its data change incompatibly. */
    public String type() {
        return type;
    }

    /** The event behind what the history calls an action. */
    static Optional<EventType> ofAction(Action action) {
        return Arrays.stream(values())
                .filter(event -> event.actions.contains(action))
                .findFirst();
    }

    /** Empty for a ping. */
    static Optional<EventType> ofType(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
