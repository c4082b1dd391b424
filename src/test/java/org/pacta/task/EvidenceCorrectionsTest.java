package org.pacta.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What people put right of what they brought and wrote, as PaperSql marks it. */
@PactaTest
class EvidenceCorrectionsTest {

    @Autowired
    World world;

    @Autowired
    EvidenceFolder folder;

    @Autowired
    EvidenceCorrections corrections;

    @Autowired
    Comments comments;

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
        var commitment = world.commitment("action", LocalDate.of(2026, 12, 1));
        task = world.open(commitment, "userTask_confirmPlan");
    }

    @Test
    void evidenceThatWasWrongStaysMarkedWithWhatReplacesIt() {
        var wrong = file("wrong.pdf");
        var right = file("right.pdf");
        withdraw("kor.officer", wrong, "another meeting", right);

        var read = read(wrong);
        assertThat(read.withdrawal().reason()).isEqualTo("another meeting");
        assertThat(read.withdrawal().replacedBy()).isEqualTo("right.pdf");
        assertThat(read.withdrawal().rested()).isNull();
        assertThat(world.as("usa.officer", () -> folder.content(wrong)))
                .as("still there")
                .isPresent();
        assertThat(world.<List<History.Line>>as("usa.officer", () -> history.ofTask(task.id())))
                .filteredOn(line -> line.action() == Action.EVIDENCE_WITHDRAWN)
                .singleElement()
                .satisfies(line -> assertThat(line.after())
                        .containsEntry("reason", "another meeting")
                        .containsEntry("with", "right.pdf"));
        assertRefused("evidence.withdrawn", () -> withdraw("kor.officer", wrong, "again", null));
        assertRefused("evidence.replacedBy", () -> withdraw("kor.officer", right, "circle", wrong));
    }

    /** As machines write it decomposed, long, or with what turns its ending around. */
    @Test
    void aFileIsKeptUnderANameThatReadsAsItIs() {
        assertThat(read(file("\u1112\u1161\u11AB.pdf")).fileName()).isEqualTo("한.pdf");
        assertThat(read(file("plan\u202Efdp.exe")).fileName()).isEqualTo("plan_fdp.exe");
        assertThat(read(file("한".repeat(150))).fileName()).isEqualTo("한".repeat(150));
    }

    @Test
    void whoBroughtItOrAManagerOfThePartyWithdrawsItAndSaysWhy() {
        var wrong = file("mine.pdf");
        assertThatThrownBy(() -> withdraw("usa.manager", wrong, "not mine", null))
                .isInstanceOf(AccessDeniedException.class);
        assertRefused("evidence.reason", () -> withdraw("kor.officer", wrong, "  ", null));
        withdraw("kor.manager", wrong, "not ours", null);
        assertThat(read(wrong).withdrawal()).isNotNull();
    }

    @Test
    void anEndThatWasProposedWhileItLayThereSaysThatItRestedOnIt() {
        var wrong = file("end.pdf");
        acting.asSystem(() ->
                transaction.execute(status -> jdbc.sql("""
                INSERT INTO ending (commitment_id, outcome, reason, state, proposed_at)
                SELECT commitment_id, 'KEPT', 'done', 'VERIFIED', added_at FROM evidence WHERE id = :id""").param("id", wrong).update()));
        withdraw("kor.officer", wrong, "wrong year", null);
        assertThat(read(wrong).withdrawal().rested()).isEqualTo("VERIFIED");
    }

    @Test
    void aCommentIsPutRightByWhoWroteItForAWhileAndTheHistoryKeepsBothWordings() {
        var id = world.<Long>as("kor.officer", () -> comments.add(task.id(), "On teh 4th."));
        world.as("kor.officer", () -> comments.correct(id, "On the 4th."));

        var read = world.as("usa.officer", () -> comments.byId(id).orElseThrow());
        assertThat(read.text()).isEqualTo("On the 4th.");
        assertThat(read.correctedAt()).isNotNull();
        assertThat(world.<List<History.Line>>as("usa.officer", () -> history.ofTask(task.id())))
                .filteredOn(line -> line.action() == Action.COMMENT_CORRECTED)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.before()).containsEntry("text", "On teh 4th.");
                    assertThat(line.after()).containsEntry("text", "On the 4th.");
                });
        assertRefused("comment.empty", () -> world.as("kor.officer", () -> comments.correct(id, " ")));
        assertThatThrownBy(() -> world.as("kor.manager", () -> comments.correct(id, "Mine.")))
                .isInstanceOf(AccessDeniedException.class);

        world.timeIs(world.clock().instant().plus(Duration.ofMinutes(16)));
        assertRefused("comment.late", () -> world.as("kor.officer", () -> comments.correct(id, "On the 5th.")));
    }

    private static void assertRefused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    }

    private long file(String name) {
        return world.as("kor.officer", () -> folder.addFile(task.id(), "", name, "application/pdf", new byte[] {1}));
    }

    private void withdraw(String person, long id, String reason, @Nullable Long replacedBy) {
        world.as(person, () -> corrections.withdraw(id, reason, replacedBy));
    }

    private Evidence read(long id) {
        return world.as("usa.officer", () -> folder.byId(id).orElseThrow());
    }
}
