package org.pacta.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which databases are moved to this build's version, and which are refused. */
class MigrationsTest {

    private final Migrations migrations = new Migrations();
    private TestDatabase database;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
    }

    @AfterEach
    void tidy() {
        database.close();
    }

    @Test
    void aDatabaseOfThisBuildIsLeftAsItIs() {
        assertThatCode(this::migrate).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseOfANewerVersionIsRefusedInASentence() {
        owner("INSERT INTO flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success) VALUES (9999, '9999', 'later', 'SQL', 'V9999__later.sql',"
                + " 1, 'pacta', 1, true)");

        assertThatThrownBy(this::migrate)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("newer Pacta (version 9999)");
    }

    @Test
    void aDatabaseOfAnotherBuildIsRefusedInASentence() {
        owner("UPDATE flyway_schema_history SET checksum = 4711 WHERE version IN ('3', '4')");

        assertThatThrownBy(this::migrate)
                .isInstanceOf(DatabaseUnavailableException.class)
                .hasMessageContaining("other migrations (version 3, 4)");
    }

    @Test
    void whatWasPublishedIsNotEdited() throws IOException, NoSuchAlgorithmException {
        for (var line : resource("migrations.txt").lines().toList()) {
            var words = line.split(" ");
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(resource("db/migration/" + words[0]).getBytes(StandardCharsets.UTF_8));

            assertThat(HexFormat.of().formatHex(digest))
                    .as("%s was run on databases as it is: add a new migration instead of editing it", words[0])
                    .isEqualTo(words[1]);
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = MigrationsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void owner(String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }

    private void migrate() {
        migrations.migrate(Flyway.configure()
                .dataSource(database.owner())
                .locations("classpath:db/migration")
                .load());
    }
}
