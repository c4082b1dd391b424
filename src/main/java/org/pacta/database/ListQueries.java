package org.pacta.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Statements of lists, which the database plans anew for the values of each: one that was asked often is else planned once for
 * whatever values may come, and on that connection a list of the few tasks of one office is then read like that of all.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-prepare.html#SQL-PREPARE-NOTES">PostgreSQL, generic plans</a>
 */
public final class ListQueries {

    /** From this many on, the rows of a list are no longer counted, nor gone to by their position. */
    public static final int MOST = 10_000;

    private final JdbcClient jdbc;

    public ListQueries(DataSource dataSource) {
        jdbc = JdbcClient.create(new PlanningAnew(dataSource));
    }

    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    /** How many rows there are, one more than {@link #MOST} where there are more.
     *
     * @param rows a statement from its FROM on, without an order
     */
    public static String counted(String rows) {
        return String.join(" ", "SELECT", "count(*) FROM (SELECT", rows, "LIMIT " + (MOST + 1), ") counted");
    }

    private static final class PlanningAnew extends JdbcTemplate {

        PlanningAnew(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
