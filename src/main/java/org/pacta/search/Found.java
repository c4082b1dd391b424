package org.pacta.search;

import java.util.List;

/**
 * What a search found, in groups; those with nothing in them are left out.
 *
 * @param tooShort whether nothing was looked for, since no word is long enough
 * @param groups the one that has the very reference looked for first, then in the order of {@link Kind}
 */
public record Found(boolean tooShort, List<Group> groups) {

    /** From this many on, hits are no longer counted. */
    public static final int MOST = 1000;

    static final Found TOO_SHORT = new Found(true, List.of());

    public enum Kind {
        STATEMENTS,
        COMMITMENTS,
        TASKS,
        COMMENTS
    }

    /**
     * @param hits the best of them, at most as many as were asked for
     * @param count how many there are in all, at most {@link #MOST}
     * @param more whether there are more than were counted
     */
    public record Group(Kind kind, List<Hit> hits, int count, boolean more) {}
}
