package org.pacta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.pacta.database.TestDatabase;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Holds every SQL statement of the product against the migrated schema and against docs/tables.md.
 *
 * @see <a href="../../../../../docs/decisions/2026-11-30-a-table-has-one-writing-module.md">The decision</a>
 */
class SqlOwnershipTest {

    private static final Path TABLES = Path.of("docs/tables.md");
    private static final String ENGINE = "org/camunda/bpm/engine/db/create/activiti.postgres.create.engine.sql";
    private static final Pattern ROW =
            Pattern.compile("\\| `([a-z_]+(?:\\(\\))?)` \\| (\\w+) \\| ([^|]*?) ?\\| ([^|]*) \\|");

    /** The connection's own settings and signals; they touch no table but the one whose row says who acts. */
    private static final String SESSION = "database";

    @RegisterExtension
    static final TestDatabase database = TestDatabase.fresh();

    /** @param readers modules other than the owner */
    private record Declared(String owner, Set<String> readers) {}

    private static final Map<String, Declared> declared = new TreeMap<>();
    private static final Map<String, Set<String>> writers = new TreeMap<>();
    private static final Map<String, Set<String>> readers = new TreeMap<>();
    private static final List<String> broken = new ArrayList<>();
    private static SqlStatements statements;
    private static Set<String> tables;

    @BeforeAll
    static void read() throws Exception {
        try (var connection = database.owner().getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(ENGINE));
        }
        for (var line : Files.readAllLines(TABLES)) {
            var row = ROW.matcher(line);
            if (row.matches()) {
                var others = Set.of(
                        row.group(3).isBlank() ? new String[0] : row.group(3).split(", "));
                declared.put(row.group(1), new Declared(row.group(2), others));
            }
        }
        statements = SqlStatements.ofProduct();
        var used = new TablesUsed(database.owner());
        tables = used.all();
        for (var statement : List.of(statements.inPlace(), statements.elsewhere()).stream()
                .flatMap(List::stream)
                .toList()) {
            try {
                var use = used.of(statement.sql());
                use.written().forEach(table -> add(writers, table, statement.module()));
                use.read().forEach(table -> add(readers, table, statement.module()));
            } catch (SQLException e) {
                broken.add(statement.name() + ": " + e.getMessage() + "\n" + statement.sql());
            }
        }
        used.within().forEach((view, inside) -> {
            var owner = declared.get(view);
            inside.forEach(table -> add(readers, table, owner == null ? view : owner.owner()));
        });
    }

    private static void add(Map<String, Set<String>> uses, String table, String module) {
        uses.computeIfAbsent(table, t -> new TreeSet<>()).add(module);
    }

    @Test
    void sqlStandsInClassesNamedSql() {
        assertThat(statements.inPlace()).hasSizeGreaterThan(200);
        assertThat(statements.elsewhere().stream().filter(it -> !it.module().equals(SESSION)))
                .isEmpty();
    }

    @Test
    void everyStatementCanBeRunAgainstTheMigratedSchemaInEachFormThatItCanTake() {
        assertThat(broken).isEmpty();
    }

    @Test
    void aTableIsWrittenByItsOwnerAloneAndReadByOthersOnlyAsDeclared() {
        var wrong = new ArrayList<String>();
        var known = new TreeSet<>(declared.keySet());
        known.addAll(writers.keySet());
        known.addAll(readers.keySet());
        tables.stream().filter(table -> !table.startsWith("act_")).forEach(known::add);
        for (var table : known) {
            var of = declared.get(table);
            var writing = writers.getOrDefault(table, Set.of());
            var reading = new TreeSet<>(readers.getOrDefault(table, Set.of()));
            if (of == null) {
                wrong.add("%s is not in the file; written by %s, read by %s".formatted(table, writing, reading));
                continue;
            }
            reading.remove(of.owner());
            if (!tables.contains(table)) {
                wrong.add(table + " does not exist");
            } else if (!Set.of(of.owner()).containsAll(writing)) {
                wrong.add("%s is %s's, but is written by %s".formatted(table, of.owner(), writing));
            } else if (!reading.equals(of.readers())) {
                wrong.add("%s is read by: %s".formatted(table, String.join(", ", reading)));
            }
        }
        if (!wrong.isEmpty()) {
            fail(wrong.stream().collect(Collectors.joining("\n", TABLES + " does not say what the SQL does:\n", "")));
        }
    }
}
