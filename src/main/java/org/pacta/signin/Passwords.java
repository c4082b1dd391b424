package org.pacta.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people sign in with who do so here and not at a provider; of a password only its argon2 hash is kept. */
@Service
public class Passwords {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final PasswordEncoder encoder;
    private final Clock clock;

    Passwords(JdbcClient jdbc, Acting acting, PasswordEncoder encoder, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.encoder = encoder;
        this.clock = clock;
    }

    record Kept(MemberId memberId, String hash) {}

    /** Sets the password that a member signs in with. Done as the system: by the demo, and by set-up. */
    @Transactional
    public void set(MemberId memberId, String password) {
        acting.asSystem(() -> jdbc.sql(PasswordSql.SET)
                .param("member", memberId.value())
                .param("hash", encoder.encode(password))
                .param("now", Timestamp.from(clock.instant()))
                .update());
    }

    /** The hash of an active member; empty where nobody has that name, or he or she has no password. */
    @Transactional(readOnly = true)
    Optional<Kept> of(String username) {
        return acting.asSystem(() -> jdbc.sql(PasswordSql.HASH)
                .param("username", username)
                .query((row, n) -> new Kept(new MemberId(row.getLong("member_id")), row.getString("password_hash")))
                .optional());
    }
}
