package org.pacta.token;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A member's own access tokens. Nobody sees or makes those of another. */
@Service
@Transactional
public class Tokens {

    /** Days that a token can be valid at most. */
    public static final int LONGEST = 366;

    /** Valid tokens that a member can have at once. */
    public static final int MOST = 50;

    /** What every token begins with, so that scanners for leaked secrets recognise one. */
    static final String PREFIX = "pacta_";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    Tokens(JdbcClient jdbc, Permissions permissions, History history, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Makes a token for the member in whose name the work is done.
     *
     * @param days how long it is valid, 1 to {@link #LONGEST}
     * @throws Refused where the name is empty, too long or that of another valid token, or the days are out of range
     */
    public AccessToken.Made create(String name, Scope scope, int days) {
        var me = permissions.me();
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > 80) {
            throw new Refused("token.name", "name");
        }
        if (days < 1 || days > LONGEST) {
            throw new Refused("token.days", "days", LONGEST);
        }
        var now = clock.instant();
        if (count(jdbc.sql(TokenSql.SAME_NAME).param("member", me.id().value()).param("name", plain)) > 0) {
            throw new Refused("token.sameName", "name", plain);
        }
        if (count(jdbc.sql(TokenSql.COUNT_VALID)
                        .param("member", me.id().value())
                        .param("now", Timestamp.from(now)))
                >= MOST) {
            throw new Refused("token.tooMany", null, MOST);
        }
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var token = jdbc.sql(TokenSql.ADD)
                .param("member", me.id().value())
                .param("name", plain)
                .param("scope", scope.name())
                .param("digest", DigestUtils.sha256(secret))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(Duration.ofDays(days))))
                .query(Tokens::token)
                .single();
        history.record(
                entry(me, Action.TOKEN_MADE, plain).noting("scope", scope).noting("expires", token.expiresAt()));
        return new AccessToken.Made(token, secret);
    }

    /** One's own tokens, the valid ones first, newest first. */
    @Transactional(readOnly = true)
    public List<AccessToken> mine() {
        return jdbc.sql(TokenSql.OF_MEMBER)
                .param("member", permissions.me().id().value())
                .query(Tokens::token)
                .list();
    }

    /** Ends one of one's own tokens at once; does nothing where it is ended already.
     *
     * @throws NoSuchElementException where one has none of that number
     */
    public void revoke(long id) {
        var me = permissions.me();
        var token = jdbc.sql(TokenSql.BY_ID)
                .param("id", id)
                .param("member", me.id().value())
                .query(Tokens::token)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("You have no token " + id + "."));
        var revoked = jdbc.sql(TokenSql.REVOKE)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("member", me.id().value())
                .update();
        if (revoked > 0) {
            history.record(entry(me, Action.TOKEN_REVOKED, token.name()));
        }
    }

    /** How many tokens of these members are valid that may coordinate; asked as the system. */
    @Transactional(readOnly = true)
    public int countManaging(Collection<MemberId> members) {
        return count(jdbc.sql(TokenSql.COUNT_MANAGING)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant())));
    }

    /** Ends those tokens, as the system and in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endManaging(Collection<MemberId> members) {
        jdbc.sql(TokenSql.END_MANAGING)
                .param("members", members.stream().map(MemberId::value).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> entry(
                        new MemberId(row.getLong("member_id")),
                        row.getString("member"),
                        row.getString("party_code"),
                        Action.TOKEN_REVOKED,
                        row.getString("name")))
                .list()
                .forEach(history::record);
    }

    private static int count(JdbcClient.StatementSpec sql) {
        return sql.query(Integer.class).single();
    }

    private static Entry entry(Member me, Action action, String name) {
        return entry(me.id(), me.name(), me.partyCode(), action, name);
    }

    private static Entry entry(MemberId id, String member, String party, Action action, String name) {
        return Entry.ofMember(id, member + " · " + name, action, party);
    }

    private static AccessToken token(ResultSet row, int n) throws SQLException {
        return new AccessToken(
                row.getLong("id"),
                row.getString("name"),
                Scope.valueOf(row.getString("scope")),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Columns.instant(row, "revoked_at"),
                Columns.instant(row, "last_used_at"),
                row.getString("last_used_from"));
    }

    /** A token as its owner sees it; the token itself is shown once, when it is made, and kept by nobody here. */
    public record AccessToken(
            long id,
            String name,
            Scope scope,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant lastUsedAt,
            @Nullable String lastUsedFrom) {

        /** Whether it opens the door at that time. */
        public boolean isValid(Instant now) {
            return revokedAt == null && now.isBefore(expiresAt);
        }

        /** A token that was just made, with its text. */
        public record Made(AccessToken token, String secret) {}
    }
}
