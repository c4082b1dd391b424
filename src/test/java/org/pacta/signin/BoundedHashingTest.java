package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However many sign in at once, few passwords are hashed at a time. */
class BoundedHashingTest {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);

    private final class Slow implements PasswordEncoder {

        @Override
        public String encode(CharSequence password) {
            begun.countDown();
            try {
                goOn.await();
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
            return "hash of " + password;
        }

        @Override
        public boolean matches(CharSequence password, String hash) {
            return hash.equals("hash of " + password);
        }
    }

    @Test
    void whoComesWhenTooManyWaitIsRefusedAtOnceAndTheOthersAreServed() throws Exception {
        var hashing = new BoundedHashing(new Slow(), 1, 0, Duration.ofMinutes(1));
        var first = CompletableFuture.supplyAsync(() -> hashing.encode("one"));
        begun.await();

        assertThatThrownBy(() -> hashing.matches("two", "hash of two"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.category()).isEqualTo(Refused.Category.BUSY));

        goOn.countDown();
        assertThat(first.get()).isEqualTo("hash of one");
        assertThat(hashing.matches("two", "hash of two"))
                .as("when there is room again")
                .isTrue();
    }

    @Test
    void passwordsOfThePagesAreHashedSo() {
        assertThat(new SecurityConfiguration().passwordEncoder()).isInstanceOf(BoundedHashing.class);
    }

    @Test
    void whoWaitsTooLongIsRefused() throws Exception {
        var hashing = new BoundedHashing(new Slow(), 1, 5, Duration.ofMillis(1));
        var first = CompletableFuture.supplyAsync(() -> hashing.encode("one"));
        begun.await();

        assertThatThrownBy(() -> hashing.encode("two")).isInstanceOf(Refused.class);
        goOn.countDown();
        assertThat(first.get()).isEqualTo("hash of one");
    }
}
