package org.pacta.commitment;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.WorkingDays;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.id.TaskId;
import org.pacta.party.Office;
import org.pacta.task.Task;
import org.pacta.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What recurs goes on: when one cycle has its lessons, the next opens as a commitment of its own, of the same words and for
 * the same parties, led by the next of them.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-cycles.md">The decision</a>
 */
@Service
@Transactional
public class CommitmentCycles {

    private final JdbcClient jdbc;
    private final Commitments commitments;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Turns turns;
    private final Tasks tasks;
    private final WorkingDays workingDays;
    private final Recorder recorder;

    CommitmentCycles(
            JdbcClient jdbc,
            Commitments commitments,
            CommitmentPlan plan,
            CommitmentProcess process,
            Turns turns,
            Tasks tasks,
            WorkingDays workingDays,
            Recorder recorder) {
        this.jdbc = jdbc;
        this.commitments = commitments;
        this.plan = plan;
        this.process = process;
        this.turns = turns;
        this.tasks = tasks;
        this.workingDays = workingDays;
        this.recorder = recorder;
    }

    /** Another cycle of the same commitment. */
    public record Link(String reference, LocalDate dueOn, String leadParty) {}

    /**
     * Which cycles a commitment stands between.
     *
     * @param lessons the task of the one before whose answers it was handed; null where there is none that the reader may see
     */
    public record Cycle(
            @Nullable Link previous,
            @Nullable Link next,
            @Nullable Task lessons) {

        /** Whether it stands alone. */
        public boolean none() {
            return previous == null && next == null;
        }
    }

    /** As far as the reader may see them. */
    @Transactional(readOnly = true)
    public Cycle of(CommitmentId id) {
        var previous = link(CommitmentSql.PREVIOUS_CYCLE, id);
        var lessons = previous.isEmpty()
                ? Optional.<Task>empty()
                : jdbc.sql(CommitmentSql.LESSONS)
                        .param("id", id.value())
                        .query((row, n) -> new TaskId(row.getLong("lessons_task_id")))
                        .optional()
                        .flatMap(tasks::byId);
        return new Cycle(
                previous.orElse(null), link(CommitmentSql.NEXT_CYCLE, id).orElse(null), lessons.orElse(null));
    }

    private Optional<Link> link(String sql, CommitmentId id) {
        return jdbc.sql(sql)
                .param("id", id.value())
                .query((row, n) -> new Link(
                        row.getString("reference"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("party_code")))
                .optional();
    }

    /** Opens the next one, unless it does not recur or the next is there already. */
    @EventListener
    void on(CycleEnded ended) {
        var previous = commitments.found(ended.commitmentId());
        var rhythm = previous.recurrence().interval(words(previous));
        if (rhythm.isEmpty() || link(CommitmentSql.NEXT_CYCLE, previous.id()).isPresent()) {
            return;
        }
        var turn = turns.after(previous);
        var lead = turn.host();
        var due = due(previous, ended, Objects.requireNonNullElse(turn.every(), rhythm.get()));
        var id = recorder.asSystem(() -> open(previous, ended.lessons(), lead, due));
        var next = commitments.found(id);
        recorder.record(next.entry(Action.COMMITMENT_STARTED)
                .noting("title", next.title())
                .noting("lead", lead.name())
                .noting("dueOn", due)
                .noting("previousCycle", previous.reference()));
        plan.write(id, next.kind(), lead, next.progress().startedOn(), due);
        process.start(id, next.kind());
    }

    private String words(Commitment commitment) {
        return commitments.quotes(commitment.id()).stream()
                .map(quote -> quote.text().substring(quote.clauseStart(), quote.clauseEnd()))
                .collect(Collectors.joining(" "));
    }

    /** As was proposed, else a rhythm after this one and so on, until it is still to come. */
    private LocalDate due(Commitment previous, CycleEnded ended, Period rhythm) {
        var lead = previous.responsible().lead();
        var rule = ended.due();
        var proposed =
                rule == null ? null : rule.hung(AnsweredDays.of(ended.lessons()), workingDays.of(lead.partyCode()));
        var due = Objects.requireNonNullElseGet(
                proposed, () -> previous.due().on().plus(rhythm));
        while (!due.isAfter(plan.today(lead))) {
            due = due.plus(rhythm);
        }
        return due;
    }

    private CommitmentId open(Commitment previous, Task lessons, Office lead, LocalDate due) {
        var statement = previous.statement();
        jdbc.sql(CommitmentSql.LOCK_STATEMENT)
                .param("statement", statement.id())
                .query(Long.class)
                .single();
        int ordinal = jdbc.sql(CommitmentSql.NEXT_ORDINAL)
                .param("statement", statement.id())
                .query(Integer.class)
                .single();
        var id = new CommitmentId(jdbc.sql(CommitmentSql.NEXT)
                .param("reference", "%s/%02d".formatted(statement.reference(), ordinal))
                .param("ordinal", ordinal)
                .param("lead", lead.id().value())
                .param("startedOn", plan.today(lead))
                .param("dueOn", due)
                .param("lessons", lessons.id().value())
                .param("me", recorder.member())
                .param("now", recorder.now())
                .param("previous", previous.id().value())
                .query(Long.class)
                .single());
        for (var sql : List.of(CommitmentSql.COPY_PASSAGES, CommitmentSql.COPY_PARTIES)) {
            jdbc.sql(sql)
                    .param("next", id.value())
                    .param("previous", previous.id().value())
                    .update();
        }
        for (var party : previous.responsible().parties()) {
            if (!party.equals(lead.partyCode())) {
                turns.office(previous, party)
                        .ifPresent(office -> jdbc.sql(CommitmentSql.ADD_SUPPORTING)
                                .param("commitment", id.value())
                                .param("office", office.id().value())
                                .update());
            }
        }
        return id;
    }
}
