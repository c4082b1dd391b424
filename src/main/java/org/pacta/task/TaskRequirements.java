package org.pacta.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.pacta.absence.StandingIn;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a task asks for beyond its form before it can be completed: evidence that all who are bound can read, and that
 * whoever judges the work did none of it; and what its answers are held against.
 */
@Component
class TaskRequirements {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final List<TaskWork.AnswerCheck> checks;
    private final Clock clock;

    TaskRequirements(JdbcClient jdbc, Acting acting, Parties parties, List<TaskWork.AnswerCheck> checks, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.checks = checks;
        this.clock = clock;
    }

    private record Conditions(boolean impartial, boolean needsEvidence) {}

    /** @throws Refused where evidence is missing, the member, or whoever is away, has worked on what is judged, or an answer would be refused later */
    void check(Task task, StandingIn.Name name, Map<String, String> answers) {
        checks.forEach(check -> check.check(task, answers));
        var conditions = jdbc.sql(TaskSql.CONDITIONS)
                .param("id", task.id().value())
                .query((row, n) -> new Conditions(row.getBoolean("impartial"), row.getBoolean("needs_evidence")))
                .single();
        if (conditions.impartial()
                && (hasWorked(task.commitment().id(), name.member().id())
                        || hasWorked(task.commitment().id(), name.powers().id()))) {
            throw new Refused("task.impartial", null, task.commitment());
        }
        if (conditions.needsEvidence() && !holds(TaskSql.HAS_JOINT_EVIDENCE, task)) {
            throw new Refused("task.evidence", "evidence", task.commitment());
        }
    }

    /** Whether the member has done some of the commitment's work, on any side. */
    boolean hasWorked(CommitmentId commitmentId, MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(TaskSql.HAS_WORKED)
                .param("commitment", commitmentId.value())
                .param("member", memberId.value())
                .query(Boolean.class)
                .single());
    }

    private boolean holds(String sql, Task task) {
        return acting.asSystem(() -> jdbc.sql(sql)
                .param("commitment", task.commitment().id().value())
                .query(Boolean.class)
                .single());
    }

    Answers.World of(Task task) {
        return new Answers.World() {

            @Override
            public LocalDate today() {
                return LocalDate.now(clock.withZone(
                        parties.party(task.holder().office().partyCode()).zone()));
            }

            @Override
            public boolean hasStatement(String reference) {
                return jdbc.sql(TaskSql.HAS_STATEMENT)
                        .param("reference", reference)
                        .query(Boolean.class)
                        .single();
            }
        };
    }
}
