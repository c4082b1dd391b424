package org.pacta.overview;

import java.util.Arrays;
import java.util.List;
import org.pacta.shell.Tone;

/**
 * How a commitment stands: the health of an active one, the end of one that is closed. In the order that charts stack.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-health-of-a-commitment.md">The decision</a>
 */
public enum Standing {
    FULFILLED(false, Tone.GOOD),
    ON_TRACK(true, Tone.GOOD),
    AT_RISK(true, Tone.CAUTION),
    BLOCKED(true, Tone.BAD),
    OVERDUE(true, Tone.BAD),
    LAPSED(false, Tone.BAD),
    WITHDRAWN(false, Tone.QUIET),
    SUPERSEDED(false, Tone.QUIET);

    private final boolean active;
    private final Tone tone;

    Standing(boolean active, Tone tone) {
        this.active = active;
        this.tone = tone;
    }

    /** How a page speaks of it. */
    public Tone tone() {
        return tone;
    }

    public boolean active() {
        return active;
    }

    public static List<Standing> ofActive() {
        return Arrays.stream(values()).filter(Standing::active).toList();
    }
}
