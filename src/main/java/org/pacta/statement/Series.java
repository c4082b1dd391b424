package org.pacta.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Member;

/**
 * Meetings of one kind that come again, and the statements of each, as far as the reader may see them.
 *
 * @param code for example {@code DTT}
 * @param name in full; null where nobody has said it
 * @param parties codes of those that take part: as set, else those who made its last statement
 * @param coordinators those who keep it, of each party that has named some
 * @param statements how many stand in it
 * @param last null before the first
 * @param version 0 where nobody has set anything of it
 */
public record Series(
        String code,
        @Nullable String name,
        List<String> parties,
        List<Member> coordinators,
        int statements,
        @Nullable Last last,
        Rhythm rhythm,
        @Nullable Next next,
        int version) {

    /** Its last statement. */
    public record Last(String reference, String title, LocalDate issuedOn) {}

    /**
     * How often it meets and where.
     *
     * @param everyMonths as set; null: as is usual
     * @param hosts codes of the parties that host it, in turn, as set; empty where nobody has said it
     * @param nextHost whose turn it is; null where that is not known
     * @param expectedOn by when the next is expected; null before the first
     */
    public record Rhythm(
            @Nullable Integer everyMonths,
            List<String> hosts,
            @Nullable String nextHost,
            @Nullable LocalDate expectedOn) {}

    /** The next meeting where it is being prepared: its commitment, when it is due, and the party that leads it. */
    public record Next(String commitment, LocalDate dueOn, String party) {}

    /** What is known best of what it is called. */
    public String called() {
        return name == null ? code : name;
    }

    /** Whether the next meeting is past its time and nobody prepares it. */
    public boolean silent(LocalDate today) {
        return next == null
                && rhythm.expectedOn() != null
                && rhythm.expectedOn().isBefore(today);
    }
}
