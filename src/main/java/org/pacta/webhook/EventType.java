package org.pacta.webhook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pacta.history.Action;

/** What one can subscribe to. */
public enum EventType {
    COMMITMENT_STARTED("org.pacta.commitment.started.v1", Action.COMMITMENT_STARTED),
    COMMITMENT_DUE_DATE_CHANGED("org.pacta.commitment.due-date-changed.v1", Action.COMMITMENT_MOVED),
    /** A party is bound from now on, or no longer. */
    COMMITMENT_PARTIES_CHANGED(
            "org.pacta.commitment.parties-changed.v1", Action.COMMITMENT_BOUND, Action.COMMITMENT_UNBOUND),
    /** Its due date has passed where its lead office is; once for each due date. */
    COMMITMENT_OVERDUE("org.pacta.commitment.overdue.v1"),
    /** It ended, in whichever way: its status says how. */
    COMMITMENT_CLOSED(
            "org.pacta.commitment.closed.v1",
            Action.COMMITMENT_FULFILLED,
            Action.COMMITMENT_PARTLY_FULFILLED,
            Action.COMMITMENT_NOT_FULFILLED,
            Action.COMMITMENT_LAPSED,
            Action.COMMITMENT_WITHDRAWN,
            Action.COMMITMENT_SUPERSEDED),
    COMMITMENT_FULFILLED("org.pacta.commitment.fulfilled.v1", Action.COMMITMENT_FULFILLED),
    /** A party gave its answer to what it was asked. */
    ANSWER_GIVEN("org.pacta.answer.given.v1", Action.ANSWER_GIVEN),
    /** All parties concur on one version of a text, or stand aside. */
    CONCURRENCE_ADOPTED("org.pacta.concurrence.adopted.v1", Action.CONCURRENCE_ADOPTED),
    /** A party objected while silence was consent. */
    SILENCE_BROKEN("org.pacta.silence.broken.v1", Action.SILENCE_BROKEN),
    /** Somebody was given a task, or took it. */
    TASK_ASSIGNED("org.pacta.task.assigned.v1", Action.TASK_ASSIGNED, Action.TASK_CLAIMED),
    TASK_COMPLETED("org.pacta.task.completed.v1", Action.TASK_COMPLETED),
    /** A checkpoint of the history was signed: told to administrators and auditors, whose party can keep it. */
    HISTORY_SEALED("org.pacta.history.sealed.v1");

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

    /** The events behind what the history calls an action. */
    static List<EventType> ofAction(Action action) {
        return Arrays.stream(values())
                .filter(event -> event.actions.contains(action))
                .toList();
    }

    /** Empty for a ping. */
    static Optional<EventType> ofType(String type) {
        return Arrays.stream(values()).filter(event -> event.type.equals(type)).findFirst();
    }
}
