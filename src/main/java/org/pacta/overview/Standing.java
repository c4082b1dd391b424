package org.pacta.overview;

import java.util.Arrays;
import java.util.List;

/**
 * How a commitment stands: the health of an active one, the end of one that is closed. In the order that charts stack.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-health-of-a-commitment.md">The decision</a>
 */
public enum Standing {
    FULFILLED(false),
    ON_TRACK(true),
    AT_RISK(true),
    BLOCKED(true),
    OVERDUE(true),
    LAPSED(false),
    WITHDRAWN(false),
    SUPERSEDED(false);

    private final boolean active;

    Standing(boolean active) {
        this.active = active;
    }

    public boolean active() {
        return active;
    }

    public static List<Standing> ofActive() {
        return Arrays.stream(values()).filter(Standing::active).toList();
    }
}
