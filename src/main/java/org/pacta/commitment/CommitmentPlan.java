package org.pacta.commitment;

import java.time.LocalDate;
import org.pacta.database.Acting;
import org.pacta.deadline.DuePlan;
import org.pacta.deadline.WorkingDays;
import org.pacta.party.Office;
import org.pacta.task.TaskProjection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When each task of a commitment is due: planned back from its due date, in the working days of the lead's party. */
@Component
class CommitmentPlan {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final WorkingDays workingDays;
    private final CommitmentProcess process;
    private final TaskProjection tasks;

    CommitmentPlan(
            JdbcClient jdbc, Acting acting, WorkingDays workingDays, CommitmentProcess process, TaskProjection tasks) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.workingDays = workingDays;
        this.process = process;
        this.tasks = tasks;
    }

    LocalDate today(Office lead) {
        return workingDays.today(lead.partyCode());
    }

    /** Writes the plan of a commitment that starts. */
    void write(long commitmentId, String kind, Office lead, LocalDate start, LocalDate due) {
        var steps = process.steps(kind);
        var dates = DuePlan.of(
                steps.stream().map(CommitmentProcess.Step::due).toList(), start, due, workingDays.of(lead.partyCode()));
        acting.asSystem(() -> {
            for (int i = 0; i < steps.size(); i++) {
                var step = steps.get(i);
                jdbc.sql(CommitmentSql.PLAN)
                        .param("commitment", commitmentId)
                        .param("process", step.processKey())
                        .param("element", step.elementId())
                        .param("name", step.name())
                        .param("position", i)
                        .param("dueOn", dates.dates().get(i))
                        .param("compressed", dates.compressed())
                        .update();
            }
        });
    }

    /** Plans anew after the due date moved: open tasks move with it, done ones stay as they were. */
    void rewrite(Commitment commitment, LocalDate due) {
        var today = today(commitment.lead());
        write(commitment.id(), commitment.kind(), commitment.lead(), commitment.startedOn(), due);
        acting.asSystem(() -> {
            for (var planned : jdbc.sql(CommitmentSql.PLANNED)
                    .param("commitment", commitment.id())
                    .query((row, n) -> new Commitment.Planned(
                            row.getString("process_key"),
                            row.getString("element_id"),
                            row.getString("name"),
                            row.getObject("due_on", LocalDate.class),
                            row.getBoolean("compressed")))
                    .list()) {
                var dueOn = planned.dueOn().isBefore(today)
                        ? workingDays.of(commitment.lead().partyCode()).plusWorkingDays(today, 1)
                        : planned.dueOn();
                tasks.move(
                        commitment.id(), planned.processKey(), planned.elementId(), dueOn.isAfter(due) ? due : dueOn);
            }
        });
    }
}
