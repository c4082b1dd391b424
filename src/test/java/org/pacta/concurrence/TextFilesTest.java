package org.pacta.concurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.task.FormField;
import org.pacta.task.Task;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A version that comes as a file: its text goes out, the file is kept as it came, and what is refused leaves nothing. */
@PactaTest
class TextFilesTest {

    private static final byte[] DRAFT =
            "1. The sides hold talks.\n\n2. The host rotates.".getBytes(StandardCharsets.UTF_8);

    @Autowired
    World world;

    @Autowired
    FormField.DocumentIntake files;

    @Autowired
    AgreedTexts texts;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private TextRounds rounds;
    private Task task;

    @BeforeEach
    void begin() {
        world.begin();
        rounds = TextRounds.begin(world);
        task = world.open(rounds.reference(), AgreedTexts.ISSUE_TEXT);
    }

    @Test
    void theTextGoesOutAndTheFileIsKeptAsItCameForWhoeverMayReadTheVersion() {
        issue("terms.txt", DRAFT, task.version());

        var text = text();
        var version = texts(text.id());
        assertThat(version.body()).isEqualTo("1. The sides hold talks.\n\n2. The host rotates.");
        assertThat(version.file())
                .isEqualTo(new AgreedText.File("terms.txt", "text/plain", DRAFT.length, DigestUtils.sha256Hex(DRAFT)));
        for (var reader : List.of("kor.officer", "usa.manager", "usa.auditor")) {
            assertThat(world.as(reader, () -> texts.content(text.id(), 1))
                            .orElseThrow()
                            .bytes())
                    .as(reader)
                    .isEqualTo(DRAFT);
        }
        assertThat(world.as("kor.officer", () -> texts.content(text.id(), 2))).isEmpty();
        assertThat(world.as(
                        "usa.auditor",
                        () -> history.search(new History.Filter(rounds.reference(), null, null, null), 0, 50)))
                .anySatisfy(line -> assertThat(line.after())
                        .containsEntry("file", "terms.txt")
                        .containsEntry("fileSha256", DigestUtils.sha256Hex(DRAFT)));
    }

    @Test
    void aFileWithoutTextOrOfAnotherTypeOrTooLargeIsRefusedInWords() {
        assertThatThrownBy(() -> files.read("scan.txt", " \n ".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("intake.empty"));
        assertThatThrownBy(() -> files.read("terms.pdf", DRAFT))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("intake.wrongType"));
        assertThatThrownBy(() -> files.read("terms.txt", new byte[files.largest() + 1]))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("intake.tooLarge"));
        assertThat(files.endings()).contains("pdf", "docx", "txt", "hwpx");
    }

    @Test
    void whatIsRefusedLeavesNeitherAVersionNorAFile() {
        assertThatThrownBy(() -> issue("terms.txt", DRAFT, task.version() + 1)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> world.as("usa.officer", () -> complete("terms.txt", DRAFT, task, task.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("kor.officer", () -> {
                    files.complete(
                            task.id(), task.version(), Map.of("round", "comments"), files.read("terms.txt", DRAFT));
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("answerBy"));
        assertThat(kept()).isZero();
        assertThat(world.as("kor.officer", () -> texts.ofCommitment(new CommitmentId(rounds.commitmentId()))))
                .isEmpty();

        issue("terms.txt", DRAFT, task.version());
        assertThatThrownBy(() -> issue("other.txt", "Another text.".getBytes(StandardCharsets.UTF_8), task.version()))
                .as("a second click")
                .isInstanceOf(Refused.class);
        assertThat(kept()).isOne();
        assertThat(texts(text().id()).body()).startsWith("1. The sides");
    }

    @Test
    void aTaskThatAsksForNoTextTakesNoFile() {
        issue("terms.txt", DRAFT, task.version());
        var other = rounds.asked("KOR");
        assertThatThrownBy(() -> world.as("kor.officer", () -> complete("terms.txt", DRAFT, other, other.version())))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo("text.file.notAsked"));
    }

    private void issue(String name, byte[] content, int version) {
        world.as("kor.officer", () -> complete(name, content, task, version));
    }

    private Object complete(String name, byte[] content, Task task, int version) {
        files.complete(
                task.id(),
                version,
                Map.of(
                        "round",
                        "comments",
                        "answerBy",
                        world.today().plusDays(20).toString()),
                files.read(name, content));
        return name;
    }

    private AgreedText text() {
        return world.as("kor.officer", () -> texts.ofCommitment(new CommitmentId(rounds.commitmentId())))
                .getLast();
    }

    private AgreedText.Version texts(long text) {
        return world.as("kor.officer", () -> texts.versions(text)).getLast();
    }

    private int kept() {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT count(*) FROM text_file f JOIN task t ON t.id = f.task_id"
                                + " WHERE t.commitment_id = :commitment")
                        .param("commitment", rounds.commitmentId())
                        .query(Integer.class)
                        .single()));
    }
}
