package org.pacta.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes few passwords at a time: each takes 16 MB and a tenth of a second on purpose, and whoever sends many names and
 * passwords at once must not take the machine from everybody else. Some wait for a moment; who comes when these are too
 * many, or waits too long, is refused and may come again.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 2.4.1, 6.3.1</a>
 */
final class BoundedHashing implements PasswordEncoder {

    /** Half of the processors, so that the other half is for those who are signed in already. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static final int WAITING = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final PasswordEncoder hashing;
    private final Semaphore turns;
    private final int waiting;
    private final Duration patience;

    BoundedHashing(PasswordEncoder hashing) {
        this(hashing, AT_ONCE, WAITING, PATIENCE);
    }

    BoundedHashing(PasswordEncoder hashing, int atOnce, int waiting, Duration patience) {
        this.hashing = hashing;
        this.turns = new Semaphore(atOnce, true);
        this.waiting = waiting;
        this.patience = patience;
    }

    /** @throws Refused where too many are being hashed */
    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return inTurn(() -> hashing.encode(password));
    }

    /** @throws Refused where too many are being hashed */
    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
        return inTurn(() -> hashing.matches(password, hash));
    }

    private <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        if (!taken()) {
            throw new Refused(Refused.Category.BUSY, "password.busy", null);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean taken() {
        try {
            return turns.tryAcquire(0, TimeUnit.NANOSECONDS)
                    || turns.getQueueLength() < waiting && turns.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
