package org.pacta.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.world.OneOfSeveral;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is copied comes back as it was, or nothing does. */
@ExtendWith(OneOfSeveral.class)
class BackupTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    private static final String[] ALL = {"KOR", "USA", "JPN"};

    @TempDir
    Path folder;

    private Path file;

    @BeforeAll
    static void world() {
        var rows = new TestRows(database);
        rows.threeParties();
        long office = rows.office("KOR", "KOR-MND");
        rows.member(office, "kim", "OFFICER");
        long statement = rows.statement("DTT-14", ALL);
        rows.run("UPDATE statement SET title = ? WHERE id = ?", "Tab\tand \\N and 기한\nnew line", statement);
        // The tests' template has no engine, but a real database has.
        JdbcClient.create(database.owner())
                .sql("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, execution_time, success) VALUES (0, '1', 'engine schema', 'JDBC',"
                        + " 'org.pacta.workflow.EngineSchema', 724, 'pacta', 1, true)")
                .update();
    }

    @BeforeEach
    void begin() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("data/history-key-checkpoints"));
        Files.writeString(folder.resolve("data/history-key"), "secret");
        Files.writeString(folder.resolve("data/history-key-checkpoints/1"), "signed");
        Files.writeString(folder.resolve("data/lock"), "");
        file = folder.resolve("backup.zip");
        try (var connection = database.owner().getConnection()) {
            new Backup(connection, folder.resolve("data")).write(file);
        }
    }

    @Test
    void whatWasCopiedComesBackAsItWasWithTheFilesOfKeys() throws IOException, SQLException {
        var url = TestDatabase.empty();
        var into = folder.resolve("into");

        var said = run("restore", file.toString(), "--database-url", url, "--data", into.toString());

        assertThat(said)
                .startsWith("0 ")
                .contains("each the same as in the backup, and 2 files of keys", ": 0 differences", "written: 0.");
        try (var connection = DriverManager.getConnection(url);
                var restored = new Restore(again(connection));
                var before = new Restore(file)) {
            assertThat(tables(restored.manifest())).containsAll(tables(before.manifest()));
            assertThat(restored.manifest().sequences())
                    .containsAll(before.manifest().sequences());
        }
        assertThat(into.resolve("history-key")).hasContent("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(into.resolve("history-key"))))
                .isEqualTo("rw-------");
        assertThat(run("restore", file.toString(), "--database-url", url))
                .startsWith("1 ")
                .contains("has tables already");
    }

    @Test
    void onlyItsOwnerReadsItAndItIsNeverWrittenOver() throws IOException, SQLException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var connection = database.owner().getConnection()) {
            var backup = new Backup(connection, null);
            assertThatThrownBy(() -> backup.write(file)).hasMessageContaining("is there already");
        }
    }

    @Test
    void aFileThatIsNotAsItWasWrittenIsRefusedBeforeAnythingIsRestored() throws IOException {
        var altered = folder.resolve("altered.zip");
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var bytes = in.getInputStream(entry).readAllBytes();
                if (entry.getName().equals("tables/member")) {
                    bytes[bytes.length - 2] ^= 1;
                }
                out.write(bytes);
                out.closeEntry();
            }
        }
        var cut = folder.resolve("cut.zip");
        Files.write(cut, java.util.Arrays.copyOf(Files.readAllBytes(file), (int) Files.size(file) / 2));

        assertThatThrownBy(() -> new Restore(altered)).hasMessageContaining("tables/member is not as it was written");
        assertThatThrownBy(() -> new Restore(cut)).isInstanceOf(IOException.class);
        assertThat(run(
                        "restore",
                        altered.toString(),
                        "--data",
                        folder.resolve("no").toString()))
                .startsWith("1 pacta: tables/member");
        assertThat(folder.resolve("no")).doesNotExist();
    }

    @Test
    void aCallThatIsWrongIsToldHow() {
        assertThat(run("backup")).startsWith("1 ").contains("name the file");
        assertThat(run("restore", file.toString())).contains("into what?");
        assertThat(run("backup", "x.zip", "--nonsense", "1")).contains("does not know --nonsense");
        assertThat(run("backup", "x.zip", "--data", folder.resolve("nowhere").toString()))
                .contains("no Pacta is running");
    }

    private Path again(java.sql.Connection connection) throws IOException, SQLException {
        var again = folder.resolve("again.zip");
        new Backup(connection, folder.resolve("into")).write(again);
        return again;
    }

    /** Without that of the processes, of which one restored it. */
    private static List<Manifest.Table> tables(Manifest manifest) {
        return manifest.tables().stream()
                .filter(table -> !table.name().equals("node"))
                .toList();
    }

    private static String run(String... args) {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            int code = BackupCommand.main(args, out, out);
            return code + " " + said.toString(StandardCharsets.UTF_8);
        }
    }
}
