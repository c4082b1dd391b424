package org.pacta.overview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand at one moment, as far as the reader may see.
 *
 * @param today where the reader is
 * @param total all commitments of the scope
 * @param dueSoon active ones by when they are due, see {@link DueSpan}
 * @param late offices with overdue commitments or late tasks, worst first
 * @param decides whether the reader decides for a party, and so has decisions
 * @param attention overdue, blocked and at-risk commitments, worst first, the first few
 * @param weeks oldest first; the last is today
 * @param series how regularly each series meets, the next first; none where the scope is one statement
 */
@Schema(name = "Picture")
public record OverviewSnapshot(
        LocalDate today,
        Tally total,
        List<DueSpan> dueSoon,
        List<Group> byParty,
        List<Group> byKind,
        List<Group> byStatement,
        List<Lateness> late,
        boolean decides,
        Some<Decision> decisions,
        Some<Stuck> stuck,
        List<Attention> attention,
        List<Week> weeks,
        List<Cadence> series) {

    /** Commitments that share a party, a kind or a statement. */
    public record Group(String key, Tally tally) {}

    /** Active commitments due from one day to another, both included. */
    public record DueSpan(LocalDate from, LocalDate until, Tally tally) {}

    /** What an office is late with: commitments that it leads, tasks that it does. */
    public record Lateness(long officeId, String office, String party, int commitments, int tasks) {}

    /** The first few of a list, and how many there are in all. */
    public record Some<T>(List<T> first, int all) {}

    /** A task that only a manager of the reader's party can do, and that nobody else has taken; {@code today} is where its office is. */
    public record Decision(
            long taskId,
            String name,
            String commitment,
            String title,
            String office,
            LocalDate dueOn,
            @JsonIgnore LocalDate today) {}

    /** A task that its office has reported as blocked; {@code today} is where that office is. */
    public record Stuck(
            long taskId,
            String name,
            String commitment,
            String office,
            String party,
            String reason,
            @Nullable Instant reportedAt,
            LocalDate dueOn,
            @JsonIgnore LocalDate today) {}

    /**
     * A commitment that needs somebody's eye.
     *
     * @param nextTaskDueOn of its open tasks, the earliest
     * @param atRiskAfter the first day that an open task is due, or that the plan had its step for
     * @param planNeeds working days that the steps left ask for, where there are not half as many; null where the plan fits
     * @param noUpdateSince since when a party that has work to do has said nothing, once it is overdue to
     */
    public record Attention(
            String reference,
            String title,
            String office,
            String party,
            LocalDate dueOn,
            Standing standing,
            int blockedTasks,
            @Nullable LocalDate nextTaskDueOn,
            @Nullable LocalDate atRiskAfter,
            @Nullable Integer planNeeds,
            @Nullable LocalDate noUpdateSince,
            @JsonIgnore Late late) {}

    /**
     * What is late with a commitment's tasks by the days where their offices are.
     *
     * @param today where the lead office is
     * @param since the first due date of an open task that has passed; null for none
     * @param behindSince the first day that has passed for which the plan had a step that is still open; null for none
     */
    public record Late(
            LocalDate today,
            @Nullable LocalDate since,
            @Nullable LocalDate behindSince) {}

    /** How many commitments were active, kept (since the beginning) and overdue at the end of a day. */
    public record Week(LocalDate on, int active, int kept, int overdue) {}

    /**
     * The rhythm of a series.
     *
     * @param last reference of its latest statement, of {@code lastOn}
     * @param expectedOn by when the next is to be: as was set by hand, else after as long as lay between most of its
     *     statements, else a year
     * @param next reference of the meeting that is being prepared, of {@code host}, due {@code nextOn}; null for none
     * @param everyMonths how often it meets, where that was set by hand
     * @param nextHost who hosts next by rotation, where that was set by hand
     * @param rhythmVersion what a change of these sends in {@code If-Match}; 0 where nobody has set any
     */
    public record Cadence(
            String series,
            String last,
            LocalDate lastOn,
            LocalDate expectedOn,
            @Nullable String next,
            @Nullable LocalDate nextOn,
            @Nullable String host,
            @Nullable Integer everyMonths,
            @Nullable String nextHost,
            int rhythmVersion) {

        /** Whether the usual time has passed, and nobody prepares the next. */
        public boolean silent(LocalDate today) {
            return next == null && expectedOn.isBefore(today);
        }
    }

    /** How many tasks are late. */
    public int lateTasks() {
        return late.stream().mapToInt(Lateness::tasks).sum();
    }

    /** Active commitments that are due from today on, up to so many spans of 30 days. */
    public int dueWithin(int spans) {
        return dueSoon.stream()
                .limit(spans)
                .mapToInt(span -> span.tally().active())
                .sum();
    }
}
