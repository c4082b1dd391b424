package org.pacta.commitment;

import java.util.Arrays;
import java.util.List;
import org.pacta.history.Action;

/** What the history calls the ways in which a commitment ends. */
final class ClosingActions {

    private ClosingActions() {}

    /** @throws IllegalArgumentException for the status that ends nothing */
    static Action of(Commitment.Status status) {
        return switch (status) {
            case FULFILLED -> Action.COMMITMENT_FULFILLED;
            case PARTLY_FULFILLED -> Action.COMMITMENT_PARTLY_FULFILLED;
            case NOT_FULFILLED -> Action.COMMITMENT_NOT_FULFILLED;
            case LAPSED -> Action.COMMITMENT_LAPSED;
            case WITHDRAWN -> Action.COMMITMENT_WITHDRAWN;
            case SUPERSEDED -> Action.COMMITMENT_SUPERSEDED;
            case ACTIVE -> throw new IllegalArgumentException("An active commitment has not ended.");
        };
    }

    /** All of them as they are stored. */
    static List<String> words() {
        return Arrays.stream(Commitment.Status.values())
                .filter(status -> status != Commitment.Status.ACTIVE)
                .map(status -> of(status).word())
                .toList();
    }
}
