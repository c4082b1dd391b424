package org.pacta.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: each name and each address has five wrong tries, and gets one back every 30 seconds.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 6.3.1</a>
 */
@Component
class SignInThrottle {

    private static final int TRIES = 5;
    private static final int TRIES_OF_ADDRESS = 30;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Whether this name from this address may try now. */
    boolean allows(String username, String address) {
        return bucket("name " + username, TRIES).getAvailableTokens() > 0
                && bucket("address " + address, TRIES_OF_ADDRESS).getAvailableTokens() > 0;
    }

    void failed(String username, String address) {
        bucket("name " + username, TRIES).tryConsume(1);
        bucket("address " + address, TRIES_OF_ADDRESS).tryConsume(1);
    }

    void succeeded(String username) {
        buckets.remove("name " + username);
    }

    private Bucket bucket(String key, int tries) {
        return buckets.computeIfAbsent(
                key,
                k -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries)
                                .refillIntervally(1, Duration.ofSeconds(30))
                                .initialTokens(tries))
                        .build());
    }
}
