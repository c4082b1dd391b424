package org.pacta.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which account here belongs to which at the provider; read and written as the system, in the caller's transaction. */
final class ProviderLogins {

    record Known(Member member, boolean active) {}

    private final JdbcClient jdbc;
    private final Parties parties;
    private final Clock clock;

    ProviderLogins(JdbcClient jdbc, Parties parties, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.clock = clock;
    }

    /** Whoever was linked before. */
    Optional<Known> linked(String issuer, String subject) {
        return jdbc.sql(ProviderSql.BY_SUBJECT)
                .param("issuer", issuer)
                .param("subject", subject)
                .query(this::known)
                .optional();
    }

    /** Those with that mail address, whatever its case. */
    List<Known> byEmail(String email) {
        return jdbc.sql(ProviderSql.BY_EMAIL)
                .param("value", email)
                .query(this::known)
                .list();
    }

    /** Those with that user name, whatever its case. */
    List<Known> byUsername(String username) {
        return jdbc.sql(ProviderSql.BY_USERNAME)
                .param("value", username)
                .query(this::known)
                .list();
    }

    /** @return whether it is linked now; not where either of them is linked to another one */
    boolean link(Member member, String issuer, String subject) {
        return jdbc.sql(ProviderSql.LINK)
                        .param("member", member.id().value())
                        .param("issuer", issuer)
                        .param("subject", subject)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0;
    }

    /** As the directory has somebody now. */
    Member member(MemberId id) {
        return parties.member(id);
    }

    private Known known(ResultSet row, int n) throws SQLException {
        return new Known(parties.member(new MemberId(row.getLong("id"))), row.getBoolean("active"));
    }
}
