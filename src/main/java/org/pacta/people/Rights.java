package org.pacta.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.database.Where;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who of one's own party had which right when, for its auditors and administrators; refuses with
 * {@link AccessDeniedException} whoever is neither.
 */
@Service
@Transactional(readOnly = true)
public class Rights {

    /** How {@link #following} goes on. */
    public static final Keyset KEYSET = new Keyset("m.name", Keyset.Type.TEXT, "h.id");

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;

    Rights(JdbcClient jdbc, Permissions permissions, Parties parties) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
    }

    /**
     * That somebody had a role in an office for a time.
     *
     * @param person as he or she is called now
     * @param since null where it was before this was kept
     * @param until null where it is so now
     * @param givenBy by whom; null where the installation did it, or it was before this was kept
     * @param takenBy by whom it ended; null where it has not, or the installation did it
     */
    public record Held(
            long id,
            String person,
            String username,
            String office,
            Role role,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable String givenBy,
            @Nullable String takenBy) {}

    /** What to look for; null means any.
     *
     * @param text is looked for in names and offices
     * @param on a day where the party is, on which it was so, if only for a part of it
     */
    public record Filter(@Nullable String text, @Nullable LocalDate on) {}

    /** By name, the newest of each first. */
    public List<Held> page(Filter filter, int offset, int limit) {
        return filtered(RightsSql.page(filter), filter, me())
                .param("offset", offset)
                .param("limit", limit)
                .query(Rights::held)
                .list();
    }

    /** By name, those after one in the list, or the first. */
    public List<Held> following(Filter filter, Keyset.@Nullable Place after, int limit) {
        return Keyset.bind(filtered(RightsSql.following(filter, after == null), filter, me()), after, limit)
                .query(Rights::held)
                .list();
    }

    /** How many {@link #page} would list. */
    public int count(Filter filter) {
        return filtered(RightsSql.count(filter), filter, me())
                .query(Integer.class)
                .single();
    }

    private Member me() {
        return permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter, Member me) {
        var zone = parties.party(me.partyCode()).zone();
        var on = filter.on();
        return jdbc.sql(sql)
                .param("party", me.partyCode())
                .param("text", Where.text(filter.text()))
                .param(
                        "from",
                        on == null ? null : Timestamp.from(on.atStartOfDay(zone).toInstant()))
                .param(
                        "to",
                        on == null
                                ? null
                                : Timestamp.from(
                                        on.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Held held(ResultSet row, int n) throws SQLException {
        return new Held(
                row.getLong("id"),
                row.getString("person"),
                row.getString("username"),
                row.getString("office"),
                Role.valueOf(row.getString("role")),
                Columns.instant(row, "since"),
                Columns.instant(row, "until"),
                row.getString("given_by"),
                row.getString("taken_by"));
    }
}
