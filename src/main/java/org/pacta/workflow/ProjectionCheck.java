package org.pacta.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares what the engine runs with what our tables say: both are written in one transaction, so there must be no
 * difference. One that is found has been made past the application, or is a fault of it.
 */
@Service
public class ProjectionCheck {

    /** More than these need no list but a look at what happened to the database. */
    static final int MOST = 200;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;

    ProjectionCheck(JdbcClient jdbc, Acting acting, Permissions permissions) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
    }

    /** How the two disagree. */
    public enum Kind {
        /** The engine waits for a task that no list shows. */
        TASK_MISSING,
        /** A list shows a task that the engine does not wait for. */
        TASK_LEFT_OVER,
        /** Its name, its office or its place in the model is not the same. */
        TASK_DIFFERS,
        /** An active commitment that no process drives. */
        PROCESS_MISSING,
        /** A process that still runs for a commitment that is closed, or is not there. */
        PROCESS_LEFT_OVER
    }

    /**
     * One thing that is not the same on both sides.
     *
     * @param commitment its reference; null where there is none, or none that is released to the reader's party
     * @param task its name; empty where a whole process is meant
     */
    public record Difference(Kind kind, @Nullable String commitment, String task) {}

    /** All differences, at most {@value #MOST}: for administrators. */
    @Transactional(readOnly = true)
    public List<Difference> differences() {
        var reader = permissions.require(Role.ADMINISTRATOR);
        return acting.asSystem(() -> jdbc.sql(ProjectionSql.DIFFERENCES)
                .param("commonLife", Models.COMMON_LIFE)
                .param("limit", MOST)
                .query((row, n) -> difference(row, reader.partyCode()))
                .list());
    }

    private static Difference difference(ResultSet row, String party) throws SQLException {
        var releasable = row.getArray("releasable_to");
        var mayKnow = releasable != null
                && Arrays.asList((String[]) releasable.getArray()).contains(party);
        return new Difference(
                Kind.valueOf(row.getString("kind")),
                mayKnow ? row.getString("reference") : null,
                row.getString("name"));
    }
}
