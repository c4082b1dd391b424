package org.pacta.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.pacta.database.RunningDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Data such as three governments have after some years, made by the database itself within seconds: offices, people, statements,
 * commitments under way and closed, and four open tasks or so of each. One in ten commitments is released to two parties alone.
 * Their tasks are known to no engine: they can be read and reported on, not completed.
 */
final class BenchData {

    /** What everybody signs in with. */
    static final String PASSWORD = "bench of many people";

    private final JdbcClient jdbc;

    BenchData(RunningDatabase database) {
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /**
     * @param people at least 30
     * @param commitments of which one in eight is closed; each has five tasks
     */
    void fill(int people, int commitments) {
        var values = Map.of(
                "perParty",
                10,
                "people",
                people,
                "hash",
                Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD),
                "statements",
                Math.clamp(commitments / 20, 5, 400),
                "commitments",
                commitments);
        for (var statement : script().split(";\n")) {
            jdbc.sql(statement).params(values).update();
        }
        jdbc.sql("VACUUM ANALYZE").update();
    }

    private static String script() {
        try (var file = new ClassPathResource("bench/data.sql").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Transactions that the database has ended since its start. */
    long transactions() {
        return jdbc.sql(BenchSql.TRANSACTIONS).query(Long.class).single();
    }

    /** Open tasks of whoever signs in under that name, the first due first. */
    List<Long> tasksOf(String username) {
        return jdbc.sql(BenchSql.TASKS_OF)
                .param("username", username)
                .query(Long.class)
                .list();
    }
}
