package org.pacta.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.Commitments;
import org.pacta.database.Acting;
import org.pacta.id.CommitmentId;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.TaskState;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What one party does not show the others stays unseen, also where a query forgets to ask. */
@PactaTest
class ReleasabilityTest {

    private static final Set<String> WITHOUT_USA = Set.of("KOR", "JPN");

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Commitments commitments;

    @Autowired
    TaskWork work;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    Comments comments;

    private CommitmentId hidden;

    @BeforeEach
    void begin() {
        world.begin();
        var reference = world.commitment("action", LocalDate.of(2027, 3, 1), WITHOUT_USA);
        hidden = world.read(reference).id();
        var task = world.open(reference, "userTask_confirmPlan");
        world.as("kor.officer", () -> {
            evidence.addFile(task.id(), "Plan", "plan.txt", "text/plain", new byte[] {1});
            comments.add(task.id(), "Not for everybody.");
            work.report(task.id(), task.version(), TaskState.IN_PROGRESS, 10, "Begun.");
        });
    }

    /** A query without any filter by party shows nothing of a commitment that is not releasable to the reader. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "commitment WHERE id = ?",
                "commitment_standing WHERE id = ?",
                "commitment_passage WHERE commitment_id = ?",
                "commitment_party WHERE commitment_id = ?",
                "supporting_office WHERE commitment_id = ?",
                "planned_task WHERE commitment_id = ?",
                "task WHERE commitment_id = ?",
                "process_step WHERE commitment_id = ?",
                "evidence WHERE commitment_id = ?",
                "comment WHERE commitment_id = ?",
                "history WHERE commitment_id = ?"
            })
    void aQueryThatForgetsToFilterByPartyLeaksNothing(String from) {
        var sql = "SELECT count(*) FROM " + from;
        assertThat(count("kor.officer", sql)).as("seen by those it is for").isPositive();
        assertThat(count("jpn.officer", sql)).isPositive();
        assertThat(count("usa.officer", sql)).isZero();
        assertThat(count("usa.manager", sql)).isZero();
        assertThat(count("usa.auditor", sql)).isZero();
    }

    @Test
    void progressReportsAndFilesOfHiddenTasksAreHiddenWithThem() {
        var reports = "SELECT count(*) FROM progress_report WHERE note = 'Begun.' AND ?::bigint IS NOT NULL";
        var hiddenReports = count("usa.officer", reports);
        assertThat(count("kor.officer", reports)).isGreaterThan(hiddenReports);
        var files = "SELECT count(*) FROM evidence_content WHERE ?::bigint IS NOT NULL";
        assertThat(count("kor.officer", files)).isGreaterThan(count("usa.officer", files));
    }

    /** Where nobody is named, no row that can be restricted is seen, in or outside a transaction. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "statement",
                "passage",
                "finding",
                "commitment",
                "task",
                "evidence",
                "evidence_content",
                "comment",
                "progress_report",
                "process_step",
                "history",
                "mail",
                "reminder",
                "absence"
            })
    void whereNobodyIsNamedNoRowThatCanBeRestrictedIsSeen(String table) {
        var sql = "SELECT count(*) FROM " + table;
        assertThat(jdbc.sql(sql).query(Integer.class).single()).isZero();
        assertThat(new TransactionTemplate(transactions)
                        .<Integer>execute(
                                s -> jdbc.sql(sql).query(Integer.class).single()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"credential", "act_ru_task", "act_ru_execution", "act_ru_variable", "flyway_schema_history"})
    void aMembersTransactionCannotReadSecretsOrTheEnginesTablesAtAll(String table) {
        assertThatThrownBy(() -> count("kor.manager", "SELECT count(*) FROM " + table + " WHERE ?::bigint IS NOT NULL"))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void hiddenCommitmentsAreInNoListAndNoCount() {
        var filter = CommitmentFilter.ALL;
        int korea = world.as("kor.officer", () -> commitments.count(filter));
        int usa = world.as("usa.officer", () -> commitments.count(filter));
        assertThat(usa).isLessThan(korea);
        assertThat(world.as("usa.officer", () -> commitments.byId(hidden))).isEmpty();
    }

    @Test
    void aMemberCanNeitherChangeNorCommentWhatIsHiddenNorWriteInAnothersName() {
        var changed = inTransaction(
                "usa.coordinator",
                () -> jdbc.sql("UPDATE commitment SET due_on = due_on + 1 WHERE id = :id")
                        .param("id", hidden.value())
                        .update());
        assertThat(changed).isZero();
        assertThatThrownBy(() -> inTransaction(
                        "usa.coordinator",
                        () -> jdbc.sql("""
                                INSERT INTO comment (commitment_id, body, releasable_to, member_id, written_at)
                                VALUES (:id, 'x', '{USA}', :other, now())""")
                                .param("id", hidden.value())
                                .param("other", world.member("kor.officer"))
                                .update()))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void nobodyDeletesAnythingThroughTheRoleThatPeopleWorkUnder() {
        for (var table : List.of("commitment", "task", "evidence", "comment", "history", "statement", "passage")) {
            assertThatThrownBy(() -> inTransaction(
                            "kor.coordinator",
                            () -> jdbc.sql("DELETE FROM " + table).update()))
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void historyIsNotChangedOrRemovedNotEvenByTheSystem() {
        for (var sql : List.of("UPDATE history SET subject = 'x'", "DELETE FROM history", "TRUNCATE history")) {
            assertThatThrownBy(() -> acting.asSystem(() -> new TransactionTemplate(transactions)
                            .execute(s -> jdbc.sql(sql).update())))
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> inTransaction(
                        "kor.coordinator",
                        () -> jdbc.sql("UPDATE history SET subject = 'x'").update()))
                .isInstanceOf(DataAccessException.class);
    }

    /** After the system worked inside a member's transaction, the member sees no more than before. */
    @Test
    void theMemberSeesNoMoreAfterTheSystemWorkedInsideTheTransaction() {
        var seen = inTransaction("usa.officer", () -> {
            int asSystem = acting.asSystem(() -> jdbc.sql("SELECT count(*) FROM commitment WHERE id = :id")
                    .param("id", hidden.value())
                    .query(Integer.class)
                    .single());
            int after = jdbc.sql("SELECT count(*) FROM commitment WHERE id = :id")
                    .param("id", hidden.value())
                    .query(Integer.class)
                    .single();
            return Map.of("system", asSystem, "member", after);
        });
        assertThat(seen).containsEntry("system", 1).containsEntry("member", 0);
    }

    private int count(String person, String sql) {
        return inTransaction(
                person,
                () -> jdbc.sql(sql).param(hidden.value()).query(Integer.class).single());
    }

    private <T> T inTransaction(String person, java.util.function.Supplier<T> work) {
        return world.as(person, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
