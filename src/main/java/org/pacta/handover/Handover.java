package org.pacta.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The secretariat of series, offered by one party to another.
 *
 * @param from code of the party that has it
 * @param series codes of those that pass
 * @param leaving names of those who coordinate no longer once it is taken over
 * @param coming names of those who do then; empty until it is
 * @param word what the one party says to the other
 * @param answer null until it is answered
 * @param passed what was open when it was taken over; null before
 */
public record Handover(
        long id,
        String from,
        String to,
        List<String> series,
        List<String> leaving,
        List<String> coming,
        String word,
        State state,
        Offer offer,
        @Nullable Answer answer,
        @Nullable Passed passed,
        int version) {

    /** Where it stands. */
    public enum State {
        OFFERED,
        TAKEN_OVER,
        DECLINED,
        /** By those who had offered it. */
        WITHDRAWN
    }

    /** Who offered it, and when. */
    public record Offer(String by, Instant at) {}

    /** @param word may be empty */
    public record Answer(String by, Instant at, String word) {}

    /**
     * What passes with it, or has.
     *
     * @param series one for each
     * @param tokens how many access tokens end with it
     */
    public record Passed(List<InSeries> series, int tokens) {}

    /**
     * What there is in a series that both parties may see.
     *
     * @param findings of its statements that nobody has decided yet
     * @param comparisons with later statements that nobody has decided yet
     * @param commitments that are active
     * @param waiting references of the statements in which something is to be decided
     */
    public record InSeries(
            String code, int statements, int findings, int comparisons, int commitments, List<String> waiting) {}
}
