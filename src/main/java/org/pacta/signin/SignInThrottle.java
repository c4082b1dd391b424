package org.pacta.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.pacta.database.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down guessing: each name has five wrong tries from one address and gets one back every 30 seconds; each name from
 * wherever, and each address, has some more. So who knows a name locks its owner out of his or her own address only from
 * there, and never out of a device of his or hers: {@link KnownDevices}. A try is taken before it is looked at, however many
 * come at once, and given back where it was right. Counted in the database, for all nodes together and by its clock.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 6.3.1</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-known-devices.md">The decision</a>
 */
@Component
class SignInThrottle {

    private static final int TRIES = 5;
    private static final int TRIES_OF_NAME = 25;
    private static final int TRIES_OF_ADDRESS = 30;

    /** Until a try is given back. */
    private static final int SECONDS = 30;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;

    SignInThrottle(JdbcClient jdbc, Acting acting, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        // A try counts whatever becomes of what it is part of.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What is counted, by a key that tells nothing. */
    private record Count(byte[] key, int tries) {

        static Count of(String what, int tries) {
            try {
                var digest = MessageDigest.getInstance("SHA-256").digest(what.getBytes(StandardCharsets.UTF_8));
                return new Count(Arrays.copyOf(digest, 16), tries);
            } catch (NoSuchAlgorithmException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        String order() {
            return HexFormat.of().formatHex(key);
        }
    }

    /** Takes a try of this name from this address; false where there is none left. */
    boolean takes(String username, String address) {
        return Boolean.TRUE.equals(acting.asSystem(() -> transaction.execute(status -> {
            for (var count : of(username, address)) {
                if (sql(ThrottleSql.TAKE, count).param("tries", count.tries()).update() == 0) {
                    status.setRollbackOnly();
                    return false;
                }
            }
            return true;
        })));
    }

    /** Gives back a try that was not looked at. */
    void givesBack(String username, String address) {
        acting.asSystem(() -> transaction.execute(status -> {
            of(username, address)
                    .forEach(count -> sql(ThrottleSql.GIVE_BACK, count).update());
            return true;
        }));
    }

    /** Forgets the wrong tries of a name from an address after a right one; what others tried elsewhere counts on. */
    void succeeded(String username, String address) {
        var pair = ofPair(username, address);
        acting.asSystem(() -> transaction.execute(status -> {
            of(username, address).forEach(count -> {
                if (count.order().equals(pair.order())) {
                    jdbc.sql(ThrottleSql.FORGET).param("key", pair.key()).update();
                } else {
                    sql(ThrottleSql.GIVE_BACK, count).update();
                }
            });
            return true;
        }));
    }

    /** Deletes what counts no longer. */
    void tidy() {
        acting.asSystem(
                () -> transaction.execute(status -> jdbc.sql(ThrottleSql.TIDY).update()));
    }

    private JdbcClient.StatementSpec sql(String sql, Count count) {
        return jdbc.sql(sql).param("key", count.key()).param("seconds", SECONDS);
    }

    /** Always in one order, so that no two of them wait for each other. */
    private static List<Count> of(String username, String address) {
        var counts = Stream.of(ofPair(username, address), Count.of("name " + username, TRIES_OF_NAME));
        var ofAddress =
                address.isEmpty() ? Stream.<Count>empty() : Stream.of(Count.of("address " + address, TRIES_OF_ADDRESS));
        return Stream.concat(counts, ofAddress)
                .sorted(Comparator.comparing(Count::order))
                .toList();
    }

    private static Count ofPair(String username, String address) {
        return Count.of("name " + username + " from " + address, TRIES);
    }
}
