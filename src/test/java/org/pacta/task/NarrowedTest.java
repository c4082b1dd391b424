package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What lies with something that fewer may see than before is seen by no others any more: not it, nor what was said of it. */
@PactaTest
class NarrowedTest {

    private static final String MARK = "Kittiwake";

    @Autowired
    World world;

    @Autowired
    Comments comments;

    @Autowired
    EvidenceFolder evidence;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Task task;

    @BeforeEach
    void begin() {
        world.begin();
        task = world.open(world.commitment("action", LocalDate.of(2027, 3, 1)), "userTask_confirmPlan");
        world.as("kor.officer", () -> comments.add(task.id(), MARK + " said", Audience.ALL));
        world.as("jpn.officer", () -> comments.add(task.id(), MARK + " answered", Audience.ALL));
        world.as("kor.officer", () -> {
            evidence.addLink(task.id(), MARK + " link", "https://example.org/" + MARK);
            return evidence.addFile(
                    task.id(), MARK + " file", "a.txt", "text/plain", MARK.getBytes(StandardCharsets.UTF_8));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "task, '{KOR,USA}', usa.officer, jpn.officer",
        "task, '{KOR}', kor.planner, usa.officer",
        "commitment, '{KOR,USA}', usa.auditor, jpn.administrator",
        "commitment, '{JPN,KOR}', jpn.manager, usa.coordinator",
    })
    void whatLiesWithItAndWhatWasSaidOfItGoWithIt(String table, String readers, String sees, String seesNot) {
        assertThat(seenBy(seesNot)).contains(MARK);
        var before = seenBy(sees);
        long id = table.equals("task")
                ? task.id().value()
                : task.commitment().id().value();
        release(table, id, readers);

        assertThat(seenBy(sees)).isEqualTo(before);
        assertThat(seenBy(seesNot)).doesNotContain(MARK);
        assertThat(rows(seesNot)).isEqualTo(List.of(0, 0, 0));
        assertThat(rows(sees)).doesNotContain(0);
    }

    private void release(String table, long id, String readers) {
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE %s SET releasable_to = :readers::text[] WHERE id = :id".formatted(table))
                        .param("readers", readers)
                        .param("id", id)
                        .update()));
    }

    /** Asked in plain SQL, as the member. */
    private List<Integer> rows(String person) {
        return world.as(
                person,
                () -> List.of("comment", "evidence", "history").stream()
                        .map(table -> transaction.execute(
                                status -> jdbc.sql("SELECT count(*) FROM %s WHERE task_id = :task".formatted(table))
                                        .param("task", task.id().value())
                                        .query(Integer.class)
                                        .single()))
                        .toList());
    }

    private String seenBy(String person) {
        var told = new ArrayList<Object>();
        world.as(person, () -> {
            told.addAll(comments.ofTask(task.id()).stream()
                    .map(Comments.Comment::text)
                    .toList());
            told.addAll(comments.ofCommitment(task.commitment().id()).stream()
                    .map(Comments.Comment::text)
                    .toList());
            told.addAll(evidence.ofTask(task.id()).stream().map(Evidence::title).toList());
            told.addAll(evidence.ofCommitment(task.commitment().id()).stream()
                    .map(Evidence::title)
                    .toList());
            told.addAll(
                    history.ofTask(task.id()).stream().map(History.Line::after).toList());
            told.addAll(history.ofCommitment(task.commitment().id(), 0, 100).stream()
                    .map(History.Line::after)
                    .toList());
            return true;
        });
        return told.toString();
    }
}
