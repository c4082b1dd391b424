package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.history.History;
import org.pacta.id.StatementId;
import org.pacta.statement.NewStatement;
import org.pacta.statement.OriginalFile;
import org.pacta.statement.OriginalFiles;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The file that a statement was read from: kept with it, seen as far as it is, and only ever given out to be saved. */
@PactaTest
class OriginalFileTest {

    private static int number = 1;

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    OriginalFiles files;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** Under a name that every file system takes; what is in it stays to the byte. */
    @Test
    void theOriginalIsKeptAsItCameWithItsSha256InTheHistory() throws Exception {
        var content = "The file <script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var reference = register(World.ALL, new OriginalFile("성명 \"14\".html", "text/html", content));
        var id = id(reference);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        assertThat(world.as("usa.officer", () -> files.of(id)))
                .contains(new OriginalFile.Kept("성명 _14_.html", "text/html", content.length, sha256));
        assertThat(world.as("usa.officer", () -> history.ofStatement(id))
                        .getFirst()
                        .after())
                .containsEntry("file", "성명 _14_.html")
                .containsEntry("fileSha256", sha256);

        var answer = world.as(
                "usa.officer",
                () -> new OriginalFileDownload(files).file(reference.toLowerCase(java.util.Locale.ROOT)));
        assertThat(Objects.requireNonNull(answer.getBody()).getContentAsByteArray())
                .isEqualTo(content);
        var headers = answer.getHeaders();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).startsWith("sandbox");
        assertThat(String.valueOf(headers.getContentType())).isEqualTo("application/octet-stream");
    }

    /** Whoever may not see the statement sees no file of it; a pasted statement has none. */
    @Test
    void whoeverMayNotSeeTheStatementSeesNoFileOfIt() {
        var reference = register(Set.of("KOR", "JPN"), new OriginalFile("a.txt", "text/plain", new byte[] {'a'}));
        StatementId id = id(reference);
        assertThat(world.as("usa.auditor", () -> files.of(id))).isEmpty();
        assertThat(world.as("usa.auditor", () -> new OriginalFileDownload(files).file(reference))
                        .getStatusCode())
                .isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(world.as("jpn.officer", () -> files.of(id))).isPresent();
        var pasted = id(register(World.ALL, null));
        assertThat(world.as("kor.officer", () -> files.of(pasted))).isEmpty();
    }

    @Test
    void aFileThatCannotBeKeptKeepsTheStatementFromBeingRegistered() {
        int before = world.as("kor.coordinator", () -> statements.count());
        for (var content : new byte[][] {{}, new byte[OriginalFile.LARGEST + 1]}) {
            assertThatThrownBy(() -> register(World.ALL, new OriginalFile("a.pdf", "application/pdf", content)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(world.<Integer>as("kor.coordinator", () -> statements.count()))
                .isEqualTo(before);
    }

    @Test
    void nobodyChangesOrRemovesAFileThatIsKept() {
        register(World.ALL, new OriginalFile("a.txt", "text/plain", new byte[] {'a'}));
        for (var sql : new String[] {"DELETE FROM statement_file", "UPDATE statement_file SET file_name = 'b'"}) {
            assertThatThrownBy(() ->
                            world.as("kor.coordinator", () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private StatementId id(String reference) {
        return world.as(
                "kor.coordinator",
                () -> statements.byReference(reference).orElseThrow().id());
    }

    private String register(Set<String> releasableTo, OriginalFile file) {
        int place = number++;
        return world.as(
                "kor.coordinator",
                () -> statements.register(
                        new NewStatement(
                                "FILE",
                                place,
                                "Title",
                                LocalDate.of(2026, 1, 5),
                                null,
                                null,
                                "The sides agreed to meet again in 2027, for the file " + place + ".",
                                World.ALL,
                                releasableTo),
                        file));
    }
}
