package org.pacta.commitment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.deadline.DuePlan;
import org.pacta.id.CommitmentId;
import org.pacta.reading.Kind;
import org.pacta.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The plan of a commitment as it is kept. */
@Component
class PlannedSteps {

    private final JdbcClient jdbc;
    private final Acting acting;

    PlannedSteps(JdbcClient jdbc, Acting acting) {
        this.jdbc = jdbc;
        this.acting = acting;
    }

    /** Which step of which model. */
    record Key(String processKey, String elementId) {

        static Key of(Task task) {
            return new Key(task.processKey(), task.elementId());
        }

        static Key of(CommitmentModels.Step step) {
            return new Key(step.processKey(), step.elementId());
        }

        static Key planned(CommitmentModels models, Kind kind, Task task) {
            return planned(models, kind, task.processKey(), task.elementId());
        }

        /** The step of the plan that tells when a task is due: the kind's, where it is of a party's own steps and due with it. */
        static Key planned(CommitmentModels models, Kind kind, String processKey, String elementId) {
            var dueWith = models.dueWith(processKey, elementId);
            return dueWith == null ? new Key(processKey, elementId) : new Key(kind.key(), dueWith);
        }
    }

    /** A step with its date; hung where that counts from an answer and no longer from the due date. */
    record Dated(Key key, String name, int position, DueDay due, DuePlan plan, boolean hung) {

        boolean compressed() {
            return plan.compressed();
        }

        Commitment.Planned planned() {
            return new Commitment.Planned(key.processKey(), key.elementId(), name, due.on(), due.hour(), compressed());
        }
    }

    /** When each step is due. */
    static Map<Key, DueDay> days(List<Dated> steps) {
        return steps.stream().collect(Collectors.toMap(Dated::key, Dated::due));
    }

    /** Empty where the plan has no such step. */
    Optional<DueDay> due(CommitmentId commitmentId, String processKey, String elementId) {
        return jdbc.sql(CommitmentSql.PLANNED_DUE)
                .param("commitment", commitmentId.value())
                .param("process", processKey)
                .param("element", elementId)
                .query(PlannedSteps::due)
                .optional();
    }

    private static DueDay due(ResultSet row, int n) throws SQLException {
        return new DueDay(row.getObject("due_on", LocalDate.class), row.getObject("due_hour", LocalTime.class));
    }

    /** Forgets a step of that element, unless it was opened. */
    void drop(CommitmentId commitmentId, String element) {
        acting.asSystem(() -> jdbc.sql(CommitmentSql.UNPLAN)
                .param("commitment", commitmentId.value())
                .param("element", element)
                .update());
    }

    /** Forgets all steps but those of some models. */
    void dropAllBut(CommitmentId commitmentId, Set<String> processKeys) {
        acting.asSystem(() -> jdbc.sql(CommitmentSql.UNPLAN_KIND)
                .param("commitment", commitmentId.value())
                .param("common", processKeys.toArray(String[]::new))
                .update());
    }

    /** Whether its parties accept their parts before the work begins. */
    boolean partsAreAccepted(CommitmentId commitmentId) {
        return Boolean.TRUE.equals(jdbc.sql(CommitmentSql.PARTS_ARE_ACCEPTED)
                .param("commitment", commitmentId.value())
                .query(Boolean.class)
                .single());
    }

    /** Since when it is of its kind, where it was of another before. */
    Optional<Instant> kindSince(CommitmentId commitmentId) {
        return jdbc.sql(CommitmentSql.KIND_SINCE)
                .param("commitment", commitmentId.value())
                .query((row, n) -> Optional.ofNullable(Columns.instant(row, "kind_since")))
                .single();
    }

    /** Keeps how much time the steps left would need, where the plan is too tight to be believed. */
    void measure(Commitment commitment, List<Dated> left) {
        measure(
                commitment.id(),
                commitment.due().standing(),
                left,
                commitment.due().planNeeds());
    }

    /** @param known what was kept of it until now */
    void measure(CommitmentId commitmentId, boolean standing, List<Dated> left, @Nullable Integer known) {
        var needs = left.stream()
                .map(Dated::plan)
                .filter(plan -> plan.tight() && !standing)
                .map(DuePlan::asked)
                .findFirst()
                .orElse(null);
        if (!Objects.equals(needs, known)) {
            acting.asSystem(() -> jdbc.sql(CommitmentSql.PLAN_NEEDS)
                    .param("commitment", commitmentId.value())
                    .param("needs", needs, Types.INTEGER)
                    .update());
        }
    }

    void write(CommitmentId commitmentId, List<Dated> steps) {
        if (steps.isEmpty()) {
            return;
        }
        acting.asSystem(() -> jdbc.sql(CommitmentSql.PLAN)
                .param("commitment", commitmentId.value())
                .param(
                        "processes",
                        steps.stream().map(step -> step.key().processKey()).toArray(String[]::new))
                .param(
                        "elements",
                        steps.stream().map(step -> step.key().elementId()).toArray(String[]::new))
                .param("names", steps.stream().map(Dated::name).toArray(String[]::new))
                .param("positions", steps.stream().map(Dated::position).toArray(Integer[]::new))
                .param(
                        "days",
                        steps.stream().map(step -> step.due().on().toString()).toArray(String[]::new))
                .param("compressed", steps.stream().map(Dated::compressed).toArray(Boolean[]::new))
                .param(
                        "hours",
                        steps.stream()
                                .map(step -> step.due().hour() == null
                                        ? null
                                        : step.due().hour().toString())
                                .toArray(String[]::new))
                .update());
    }
}
