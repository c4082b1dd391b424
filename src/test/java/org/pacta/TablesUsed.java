package org.pacta;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

/**
 * What a statement reads and writes, as PostgreSQL itself has understood it: the statement is prepared, so that each name
 * and type in it is checked; then made the body of a function that is never called, whose parsed form names each table
 * with the right that it takes.
 */
final class TablesUsed {

    private static final Pattern TABLE = Pattern.compile(":relid (\\d+) :inh \\w+ :requiredPerms (\\d+) .*?"
            + ":insertedCols \\(b([^)]*)\\) :updatedCols \\(b([^)]*)\\)");

    // Rights as the server counts them: ACL_INSERT, ACL_SELECT, ACL_UPDATE, ACL_DELETE. The third is also asked for by
    // FOR
    // UPDATE, which writes no column.
    private static final int INSERT = 1;
    private static final int SELECT = 2;
    private static final int UPDATE = 4;
    private static final int DELETE = 8;

    /** @param read tables and views read, and those functions called that look into tables, named like {@code this()} */
    record Use(Set<String> read, Set<String> written) {}

    private final DataSource owner;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<String, Set<String>> within = new HashMap<>();

    TablesUsed(DataSource owner) throws SQLException {
        this.owner = owner;
        try (var connection = owner.getConnection()) {
            var tables = rows(connection, """
                    SELECT oid::text, relname FROM pg_class
                    WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm')""");
            tables.forEach(row -> names.put(Long.valueOf(row.getFirst()), row.getLast()));
            rows(connection, """
                    SELECT DISTINCT v.relname, t.relname FROM pg_rewrite r
                    JOIN pg_class v ON v.oid = r.ev_class AND v.relnamespace = 'public'::regnamespace
                    JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid
                         AND d.refclassid = 'pg_class'::regclass
                    JOIN pg_class t ON t.oid = d.refobjid AND t.oid <> v.oid""")
                    .forEach(row -> within.computeIfAbsent(row.getFirst(), v -> new TreeSet<>())
                            .add(row.getLast()));
            rows(connection, """
                    SELECT DISTINCT p.proname || '()', t.relname FROM pg_proc p
                    JOIN pg_class t ON t.relnamespace = p.pronamespace
                         AND p.prosrc ~* ('\\m(FROM|JOIN)\\s+' || t.relname || '\\M')
                    WHERE p.pronamespace = 'public'::regnamespace AND p.prorettype <> 'trigger'::regtype""")
                    .forEach(row -> within.computeIfAbsent(row.getFirst(), f -> new TreeSet<>())
                            .add(row.getLast()));
        }
    }

    /** All tables and views there are, and the functions that look into tables. */
    Set<String> all() {
        var all = new TreeSet<>(names.values());
        all.addAll(within.keySet());
        return all;
    }

    /** What a view or a function reads. */
    Map<String, Set<String>> within() {
        return within;
    }

    /** @throws SQLException where the statement cannot be run against the schema */
    Use of(String sql) throws SQLException {
        try (var connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return of(numbered(sql), connection);
            } finally {
                connection.rollback();
            }
        }
    }

    private Use of(String sql, Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("PREPARE probe AS " + sql);
            var types = rows(connection, """
                    SELECT coalesce(array_to_string(parameter_types, ', '), '') FROM pg_prepared_statements
                    WHERE name = 'probe'""").getFirst().getFirst();
            statement.execute("DEALLOCATE probe");
            statement.execute("CREATE FUNCTION pg_temp.probe(" + types + ") RETURNS void LANGUAGE sql BEGIN ATOMIC\n"
                    + sql + ";\nEND");
        }
        var use = new Use(new TreeSet<>(), new TreeSet<>());
        var parsed = rows(connection, "SELECT prosqlbody::text FROM pg_proc WHERE proname = 'probe'")
                .getFirst()
                .getFirst();
        var tables = TABLE.matcher(parsed);
        while (tables.find()) {
            var name = names.get(Long.valueOf(tables.group(1)));
            if (name != null) {
                int rights = Integer.parseInt(tables.group(2));
                boolean updates = (rights & UPDATE) != 0 && !tables.group(4).isBlank();
                if (updates || (rights & (INSERT | DELETE)) != 0) {
                    use.written().add(name);
                } else if ((rights & (SELECT | UPDATE)) != 0) {
                    use.read().add(name);
                }
            }
        }
        rows(connection, """
                SELECT p.proname || '()' FROM pg_depend d JOIN pg_proc p ON p.oid = d.refobjid
                WHERE d.refclassid = 'pg_proc'::regclass AND d.classid = 'pg_proc'::regclass
                  AND d.objid = (SELECT oid FROM pg_proc WHERE proname = 'probe')""").stream()
                .map(List::getFirst)
                .filter(within::containsKey)
                .forEach(use.read()::add);
        return use;
    }

    /** Each place of a parameter becomes one of its own, as the driver makes it. */
    private static String numbered(String sql) {
        var places = NamedParameterUtils.substituteNamedParameters(NamedParameterUtils.parseSqlStatement(sql), null);
        var numbered = new StringBuilder();
        int parameters = 0;
        boolean quoted = false;
        for (char c : places.toCharArray()) {
            quoted ^= c == '\'';
            if (c == '?' && !quoted) {
                numbered.append('$').append(++parameters);
            } else {
                numbered.append(c);
            }
        }
        return numbered.toString();
    }

    private static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            var rows = new ArrayList<List<String>>();
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                var values = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    values.add(row.getString(column));
                }
                rows.add(values);
            }
            return rows;
        }
    }
}
