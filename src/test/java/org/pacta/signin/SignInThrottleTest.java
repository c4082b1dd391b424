package org.pacta.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestDatabase;

/** How many guesses are looked at. */
class SignInThrottleTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SignInThrottle throttle = throttle();

    private SignInThrottle throttle() {
        return new SignInThrottle(
                database.jdbc(),
                database.acting(),
                Objects.requireNonNull(database.transaction().getTransactionManager()));
    }

    @AfterEach
    void tidy() {
        database.close();
    }

    /** Each node has a throttle of its own, and they count together. */
    @Test
    void triesAreCountedOverAllNodesAndOthersThanNamesAreKept() {
        var other = throttle();
        int looked = 0;
        for (int i = 0; i < 12; i++) {
            looked += (i % 2 == 0 ? throttle : other).takes("kim", "192.0.2.1") ? 1 : 0;
        }
        assertThat(looked).isEqualTo(5);
        assertThat(database.asSystem(() -> database.jdbc()
                        .sql("SELECT string_agg(encode(key, 'escape'), ' ') FROM sign_in_try")
                        .query(String.class)
                        .single()))
                .doesNotContain("kim");
        throttle.tidy();
        assertThat(other.takes("kim", "192.0.2.1"))
                .as("what still counts is kept")
                .isFalse();
    }

    @Test
    void guessesThatComeAtOnceAreCountedBeforeTheyAreLookedAt() throws Exception {
        int looked = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            Callable<Boolean> guess = () -> throttle.takes("kim", "192.0.2.1");
            for (var taken : threads.invokeAll(Collections.nCopies(24, guess))) {
                looked += taken.get() ? 1 : 0;
            }
        }
        assertThat(looked).isEqualTo(5);
    }

    @Test
    void whoGuessesElsewhereLocksNobodyOutOfTheirOwnAddress() {
        for (int i = 0; i < 100; i++) {
            throttle.takes("kim", "192.0.2.1");
        }

        assertThat(throttle.takes("kim", "198.51.100.7")).isTrue();
    }

    @Test
    void guessingOneNameFromManyAddressesComesToAnEndToo() {
        int looked = 0;
        for (int i = 0; i < 200; i++) {
            looked += throttle.takes("kim", "192.0.2." + i) ? 1 : 0;
        }

        assertThat(looked).isLessThanOrEqualTo(26);
    }

    @Test
    void aRightPasswordForgetsTheWrongOnesAndOneThatWasNotLookedAtCostsNothing() {
        for (int i = 0; i < 5; i++) {
            throttle.takes("kim", "192.0.2.1");
        }
        throttle.succeeded("kim", "192.0.2.1");
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.takes("kim", "192.0.2.1")).isTrue();
            throttle.givesBack("kim", "192.0.2.1");
        }
    }
}
