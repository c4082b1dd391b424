package org.pacta.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Passkeys as they are kept. Whether something may be done is the caller's to judge; all is done as the system. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PasskeyStore {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Clock clock;

    PasskeyStore(JdbcClient jdbc, Acting acting, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * One that is kept.
     *
     * @param key its public half and counter, as the authenticator last gave them
     * @param handle by which authenticators know its person
     * @param active whether that person's account is open
     */
    record Kept(
            long id,
            MemberId memberId,
            Key key,
            String name,
            Instant addedAt,
            @Nullable Instant usedAt,
            String handle,
            boolean active) {}

    /**
     * What signatures are checked with.
     *
     * @param credentialId base64url
     * @param publicKey a COSE_Key
     * @param counter how often it has signed; 0 where it does not count
     * @param backupEligible whether it may be copied to other devices of its person
     * @param backedUp whether it was, when last used
     */
    record Key(
            String credentialId,
            byte[] publicKey,
            long counter,
            List<String> transports,
            boolean backupEligible,
            boolean backedUp) {}

    /** Somebody who has passkeys, or had.
     *
     * @param afterPassword whether they are asked for after the password too
     */
    record Holder(String handle, boolean afterPassword) {}

    List<Kept> of(MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(PasskeySql.OF_MEMBER)
                .param("member", memberId.value())
                .query(PasskeyStore::kept)
                .list());
    }

    Optional<Kept> byCredential(String credentialId) {
        return acting.asSystem(() -> jdbc.sql(PasskeySql.BY_CREDENTIAL)
                .param("credential", credentialId)
                .query(PasskeyStore::kept)
                .optional());
    }

    Optional<Holder> holder(MemberId memberId) {
        return holder(PasskeySql.HOLDER, memberId);
    }

    /** Like {@link #holder}, who is let alone by others until the transaction ends. */
    Optional<Holder> lock(MemberId memberId) {
        return holder(PasskeySql.LOCK_HOLDER, memberId);
    }

    /** Where somebody has none yet, lets authenticators know him or her by this handle. */
    void begin(MemberId memberId, String handle) {
        acting.asSystem(() -> jdbc.sql(PasskeySql.BEGIN_HOLDER)
                .param("member", memberId.value())
                .param("handle", handle)
                .update());
    }

    /** @return whether it was not there before */
    boolean add(MemberId memberId, Key key, String name) {
        return acting.asSystem(() -> jdbc.sql(PasskeySql.ADD)
                        .param("member", memberId.value())
                        .param("credential", key.credentialId())
                        .param("key", key.publicKey())
                        .param("counter", key.counter())
                        .param("transports", key.transports().toArray(String[]::new))
                        .param("eligible", key.backupEligible())
                        .param("backedUp", key.backedUp())
                        .param("name", name)
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0);
    }

    void rename(long id, MemberId memberId, String name) {
        acting.asSystem(() -> jdbc.sql(PasskeySql.RENAME)
                .param("id", id)
                .param("member", memberId.value())
                .param("name", name)
                .update());
    }

    /** @return whether nothing else has used it since it was read */
    boolean used(Kept was, Key now) {
        return acting.asSystem(() -> jdbc.sql(PasskeySql.USED)
                        .param("id", was.id())
                        .param("was", was.key().counter())
                        .param("counter", now.counter())
                        .param("backedUp", now.backedUp())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                > 0);
    }

    void remove(long id, MemberId memberId) {
        acting.asSystem(() -> jdbc.sql(PasskeySql.REMOVE)
                .param("id", id)
                .param("member", memberId.value())
                .update());
    }

    /** @return how many there were */
    int removeAll(MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(PasskeySql.REMOVE_ALL)
                .param("member", memberId.value())
                .update());
    }

    void askAfterPassword(MemberId memberId, boolean asked) {
        acting.asSystem(() -> jdbc.sql(PasskeySql.ASK_AFTER_PASSWORD)
                .param("member", memberId.value())
                .param("asked", asked)
                .update());
    }

    private Optional<Holder> holder(String sql, MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(sql)
                .param("member", memberId.value())
                .query((row, n) -> new Holder(row.getString("handle"), row.getBoolean("after_password")))
                .optional());
    }

    private static Kept kept(ResultSet row, int n) throws SQLException {
        return new Kept(
                row.getLong("id"),
                new MemberId(row.getLong("member_id")),
                new Key(
                        row.getString("credential_id"),
                        row.getBytes("public_key"),
                        row.getLong("counter"),
                        Columns.strings(row, "transports"),
                        row.getBoolean("backup_eligible"),
                        row.getBoolean("backed_up")),
                row.getString("name"),
                row.getTimestamp("added_at").toInstant(),
                Columns.instant(row, "used_at"),
                row.getString("handle"),
                row.getBoolean("active"));
    }
}
