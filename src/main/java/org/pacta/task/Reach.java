package org.pacta.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.pacta.database.Columns;
import org.pacta.party.Releasability;

/**
 * How far a comment or a piece of evidence is released, and how far it can be.
 *
 * @param furthest as far as its task; evidence of one party's own task as far as the commitment
 * @param narrowed whether fewer parties see it than see the commitment
 */
public record Reach(Releasability releasability, Releasability furthest, boolean narrowed) {

    /** Whether one party alone has it and others could. */
    public boolean releasable() {
        return releasability.codes().size() == 1 && furthest.codes().size() > 1;
    }

    static Reach read(ResultSet row) throws SQLException {
        return new Reach(parties(row, "releasable_to"), parties(row, "furthest"), row.getBoolean("narrowed"));
    }

    static Releasability parties(ResultSet row, String column) throws SQLException {
        return Releasability.to(Columns.strings(row, column));
    }
}
