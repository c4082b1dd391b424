package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.PactaApplication;
import org.pacta.database.Acting;
import org.pacta.mail.Mailbox;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page says up to where the history is unaltered, who holds that, and what came after. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class HistoryCheckPageTest extends PageTest {

    @Autowired
    Checkpoints checkpoints;

    @Autowired
    Witnesses witnesses;

    @Autowired
    HistoryExport export;

    @Autowired
    Mailbox mailbox;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    @Value("${pacta.history.key}")
    Path key;

    @TempDir
    Path folder;

    /** Other tests know a history of which nothing is sealed. */
    @AfterEach
    void unseal() throws IOException {
        system("DELETE FROM history_cosignature; DELETE FROM history_witness; DELETE FROM history_mailed;"
                + " DELETE FROM history_leaf; DELETE FROM history_node; DELETE FROM history_checkpoint");
        Files.deleteIfExists(key.resolveSibling(key.getFileName() + "-checkpoints"));
    }

    private void system(String sql) {
        acting.asSystem(
                () -> transaction.executeWithoutResult(status -> jdbc.sql(sql).update()));
    }

    @Test
    void unalteredIsSaidUpToTheLastCheckpointAndByWhomItIsHeld() throws Exception {
        open("usa.auditor", "history/check");
        press("Compare everything now");
        assertThat(said()).contains("Nothing has been sealed yet.").doesNotContain("Unaltered");

        var sealed = checkpoints.seal().orElseThrow();
        long size = Checkpoint.of(sealed).size();
        press("Compare everything now");
        assertThat(said())
                .contains("Unaltered up to the checkpoint of", "No line has come since.", "Nobody holds a checkpoint");

        press("Mail the checkpoint to our auditors");
        var witness = NoteKey.Secret.make(folder.resolve("key"), "witness.usa.example", NoteKey.Type.COSIGNATURE);
        var signature = sealed.cosigned(witness, clock.instant()).toString();
        world.as("usa.auditor", () -> witnesses.cosign(size, witness.key().toString(), signature));
        press("Compare everything now");
        assertThat(said())
                .contains("Person usa.auditor of USA: mailed", "Witness witness.usa.example of USA: cosigned")
                .contains(checkpointsKey());
        var mail = world.as(
                        "usa.auditor",
                        () -> mailbox.letter(mailbox.page("Checkpoint of the history", Mailbox.Order.WHEN, true, 0, 1)
                                .getFirst()
                                .id()))
                .orElseThrow();
        assertThat(mail.content().text()).contains(sealed.toString().strip());

        var out = new ByteArrayOutputStream();
        Files.writeString(folder.resolve("mail.txt"), mail.content().text());
        Files.write(folder.resolve("export.jsonl"), exported());
        var printed = new java.io.PrintStream(out, true, StandardCharsets.UTF_8);
        var arguments = List.of(
                "verify",
                folder.resolve("export.jsonl").toString(),
                "--checkpoint",
                folder.resolve("mail.txt").toString(),
                "--key",
                checkpointsKey(),
                "--key",
                witness.key().toString());
        assertThat(AuditCommand.main(arguments.toArray(String[]::new), printed, printed))
                .as(out.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "Unaltered up to the checkpoint of " + size + " lines",
                        "It begins with the checkpoint of " + size + " lines that you hold.",
                        "Cosigned by the witness witness.usa.example at");
    }

    @Test
    void aLineThatIsAlteredIsNamedToWhomItIsReleasedAndOthersLearnItsNumberAlone() {
        world.commitment("action", java.time.LocalDate.of(2026, 10, 30), java.util.Set.of("KOR"));
        checkpoints.seal().orElseThrow();
        system("UPDATE history_leaf SET nonce = '\\x00' WHERE history_id = (SELECT max(id) FROM history"
                + " WHERE releasable_to = '{KOR}')");
        open("usa.auditor", "history/check");
        press("Compare everything now");

        assertThat(said())
                .contains("which you may not see, says something else than it said")
                .doesNotContain("commitment:");
    }

    private String checkpointsKey() {
        return world.as("usa.auditor", witnesses::key);
    }

    private byte[] exported() {
        var out = new ByteArrayOutputStream();
        world.as("usa.auditor", () -> {
            try {
                export.write(null, () -> out);
            } catch (IOException impossible) {
                throw new java.io.UncheckedIOException(impossible);
            }
        });
        return out.toByteArray();
    }

    private static String said() {
        return words((Component) UI.getCurrent().getCurrentView());
    }
}
