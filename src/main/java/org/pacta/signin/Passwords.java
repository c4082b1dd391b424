package org.pacta.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people sign in with who do so here and not at a provider; of a password only its argon2 hash is kept. One that
 * somebody else has given out is used once: it is changed at the first sign-in.
 */
@Service
public class Passwords {

    /** How long a password that was given out can be signed in with. */
    public static final Duration ONE_TIME = Duration.ofDays(7);

    /** Letters and digits that nobody takes for one another when they are read aloud. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Acting acting;
    private final PasswordEncoder encoder;
    private final Sessions sessions;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Acting acting, PasswordEncoder encoder, Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.acting = acting;
        this.encoder = encoder;
        this.clock = clock;
    }

    /** @param passkeyToo whether the person wants to be asked for a passkey after it */
    record Kept(MemberId memberId, String hash, boolean oneTime, boolean passkeyToo) {}

    /** Sets the password that a member signs in with. Done as the system. */
    @Transactional
    public void set(MemberId memberId, String password) {
        keep(memberId, password, false, null);
    }

    /** Sets a member's first password, which the operator gives out and nobody keeps. Done as the system: by set-up. */
    @Transactional
    public void first(MemberId memberId, String password) {
        keep(memberId, password, true, null);
    }

    /**
     * Gives a member a new password to sign in with once, within {@link #ONE_TIME}; the one before is gone. Whether it may be
     * done is the caller's to judge.
     *
     * @return the password, which is shown once and kept nowhere
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String oneTime(MemberId memberId) {
        var words = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            words.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        keep(memberId, words.toString(), true, clock.instant().plus(ONE_TIME));
        return words.toString();
    }

    /** Whether the member has chosen a password, and not only been given one. */
    boolean hasChosen(MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(PasswordSql.HAS_CHOSEN)
                .param("member", memberId.value())
                .query(Boolean.class)
                .single());
    }

    /** Whatever the member could sign in with works no more. */
    void remove(MemberId memberId) {
        acting.asSystem(() ->
                jdbc.sql(PasswordSql.REMOVE).param("member", memberId.value()).update());
    }

    /** Links to a new password that were given out are of no more use. */
    void endLinks(MemberId memberId) {
        acting.asSystem(() -> jdbc.sql(LinkSql.END)
                .param("member", memberId.value())
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    /** What is kept of the member's password; empty where he or she has none. */
    @Transactional(readOnly = true)
    Optional<String> hashOf(MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(PasswordSql.HASH_OF)
                .param("member", memberId.value())
                .query(String.class)
                .optional());
    }

    /** Whether the member signs in with a password here, and not at a provider alone. */
    @Transactional(readOnly = true)
    boolean has(MemberId memberId) {
        return acting.asSystem(() -> jdbc.sql(PasswordSql.HAS)
                .param("member", memberId.value())
                .query(Boolean.class)
                .single());
    }

    private void keep(MemberId memberId, String password, boolean oneTime, @Nullable Instant endsAt) {
        endLinks(memberId);
        sessions.endOthers(memberId);
        acting.asSystem(() -> jdbc.sql(PasswordSql.SET)
                .param("member", memberId.value())
                .param("hash", encoder.encode(password))
                .param("oneTime", oneTime)
                .param("endsAt", endsAt == null ? null : Timestamp.from(endsAt), Types.TIMESTAMP)
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    /** The hash of an active member; empty where nobody has that name, or he or she has no password that can be used. */
    @Transactional(readOnly = true)
    Optional<Kept> of(String username) {
        return acting.asSystem(() -> jdbc.sql(PasswordSql.HASH)
                .param("username", username)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new Kept(
                        new MemberId(row.getLong("member_id")),
                        row.getString("password_hash"),
                        row.getBoolean("one_time"),
                        row.getBoolean("passkey_too")))
                .optional());
    }
}
