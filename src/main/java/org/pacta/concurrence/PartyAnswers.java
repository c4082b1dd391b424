package org.pacta.concurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What parties were asked and answered. Asking and giving are the process's; everybody bound reads. */
@Service
public class PartyAnswers {

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final History history;
    private final JsonMapper json;
    private final Clock clock;

    PartyAnswers(JdbcClient jdbc, History history, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.history = history;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A question that a process puts to a party.
     *
     * @param elementId the user task with which its answer is prepared
     * @param question its name
     */
    public record Asked(
            CommitmentId commitmentId,
            String processKey,
            String elementId,
            String question,
            String party,
            LocalDate dueOn) {}

    /** Puts the question on record; where it waits already, nothing changes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(Asked asked) {
        jdbc.sql(ConcurrenceSql.ASK)
                .param("commitment", asked.commitmentId().value())
                .param("process", asked.processKey())
                .param("element", asked.elementId())
                .param("question", asked.question())
                .param("party", asked.party())
                .param("dueOn", asked.dueOn())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * Forgets the questions that wait for an answer and are no longer asked; as the system. What was answered stays.
     *
     * @param kept the processes whose questions wait on
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unask(CommitmentId commitmentId, Set<String> kept) {
        jdbc.sql(ConcurrenceSql.UNASK)
                .param("commitment", commitmentId.value())
                .param("kept", kept.toArray(String[]::new))
                .update();
    }

    /** A party is bound no longer: what waits for it is no longer asked, what it answered counts no more; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(CommitmentId commitmentId, String party) {
        jdbc.sql(ConcurrenceSql.UNASK_PARTY)
                .param("commitment", commitmentId.value())
                .param("party", party)
                .update();
        jdbc.sql(ConcurrenceSql.UNCOUNT)
                .param("commitment", commitmentId.value())
                .param("party", party)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Lets questions, answers and texts that were released that far be read by more; as the system. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(CommitmentId commitmentId, Releasability from, Releasability to) {
        for (var sql : List.of(ConcurrenceSql.RELEASE_ANSWERS, ConcurrenceSql.RELEASE_TEXTS)) {
            jdbc.sql(sql)
                    .param("commitment", commitmentId.value())
                    .param("from", from.toArray())
                    .param("to", to.toArray())
                    .update();
        }
    }

    /**
     * Gives a party's answer: from now on it binds and every party bound reads it.
     *
     * @throws Refused where it was given already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(
            CommitmentId commitmentId,
            String elementId,
            String party,
            Map<String, String> answers,
            Level level,
            MemberId memberId) {
        record Given(String question, int round) {}
        var given = jdbc.sql(ConcurrenceSql.GIVE)
                .param("commitment", commitmentId.value())
                .param("element", elementId)
                .param("party", party)
                .param("answers", json.writeValueAsString(answers))
                .param("level", level.name())
                .param("by", memberId.value())
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Given(row.getString("question"), row.getInt("round")))
                .optional()
                .orElseThrow(() -> new Refused("answer.given", null, party));
        record(
                commitmentId,
                Action.ANSWER_GIVEN,
                Map.of(
                        "party", party,
                        "question", given.question(),
                        "round", given.round(),
                        "answers", answers,
                        "level", level.name()));
    }

    /** All rounds of all questions, in the order in which they were asked. */
    @Transactional(readOnly = true)
    public List<PartyAnswer> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(ConcurrenceSql.OF_COMMITMENT)
                .param("commitment", commitmentId.value())
                .query(this::answer)
                .list();
    }

    /** Of each party bound that was asked, its last round of the question. */
    @Transactional(readOnly = true)
    public List<PartyAnswer> latest(CommitmentId commitmentId, String elementId) {
        return jdbc.sql(ConcurrenceSql.LATEST)
                .param("commitment", commitmentId.value())
                .param("element", elementId)
                .query(this::answer)
                .list();
    }

    void record(CommitmentId commitmentId, Action action, Map<String, ?> after) {
        var subject = jdbc.sql(ConcurrenceSql.SUBJECT)
                .param("commitment", commitmentId.value())
                .query((row, n) -> Entry.ofCommitment(
                        commitmentId,
                        row.getString("reference"),
                        action,
                        Releasability.to(Columns.strings(row, "releasable_to"))))
                .single();
        for (var field : after.entrySet()) {
            subject = subject.noting(field.getKey(), field.getValue());
        }
        history.record(subject);
    }

    private PartyAnswer answer(ResultSet row, int n) throws SQLException {
        var given = Columns.instant(row, "given_at");
        var answers = row.getString("answers");
        var level = row.getString("level");
        return new PartyAnswer(
                row.getLong("id"),
                row.getString("element_id"),
                row.getString("question"),
                row.getString("party_code"),
                row.getInt("round"),
                row.getObject("due_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                given,
                answers == null ? Map.of() : json.readValue(answers, ANSWERS),
                level == null ? null : Level.valueOf(level),
                row.getString("given_by"),
                row.getTimestamp("uncounted_at") == null);
    }
}
