package org.pacta.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.id.MemberId;
import org.pacta.people.Secretariat;
import org.pacta.statement.SeriesKeepers;
import org.pacta.token.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What goes from one party's coordinators to another's when the secretariat does; as the system, in the caller's transaction. */
@Component
class Passing {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final SeriesKeepers keepers;
    private final Secretariat secretariat;
    private final Tokens tokens;

    Passing(JdbcClient jdbc, Acting acting, SeriesKeepers keepers, Secretariat secretariat, Tokens tokens) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.keepers = keepers;
        this.secretariat = secretariat;
        this.tokens = tokens;
    }

    /** What passes, as it is now. */
    Handover.Passed now(String from, String to, List<String> series, Set<MemberId> leaving) {
        return acting.asSystem(() -> new Handover.Passed(
                jdbc.sql(HandoverSql.IN_SERIES)
                        .param("series", series.toArray(String[]::new))
                        .param("both", new String[] {from, to})
                        .query(Passing::inSeries)
                        .list(),
                tokens.countManaging(leaving)));
    }

    /** Lets those who come keep the series, and those who leave coordinate no longer. */
    void carryOut(List<String> series, Set<MemberId> leaving, Set<MemberId> coming) {
        acting.asSystem(() -> {
            keepers.pass(series, leaving, coming);
            tokens.endManaging(leaving);
            secretariat.take(coming);
            secretariat.leave(leaving);
        });
    }

    private static Handover.InSeries inSeries(ResultSet row, int n) throws SQLException {
        return new Handover.InSeries(
                row.getString("series"),
                row.getInt("statements"),
                row.getInt("findings"),
                row.getInt("comparisons"),
                row.getInt("commitments"),
                row.getArray("waiting") == null ? List.of() : Columns.strings(row, "waiting"));
    }
}
