package org.pacta.signin;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing: each name has five wrong tries from one address and gets one back every 30 seconds; each name from
 * wherever, and each address, has some more. So who knows a name locks its owner out of his or her own address only from
 * there. A try is taken before it is looked at, however many come at once, and given back where it was right.
 *
 * <p>Each node counts for itself: with two, twice as many tries are looked at, which is as far from guessing a password.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 6.3.1</a>
 */
@Component
class SignInThrottle {

    private static final int TRIES = 5;
    private static final int TRIES_OF_NAME = 25;
    private static final int TRIES_OF_ADDRESS = 30;
    private static final int REMEMBERED = 20_000;

    private final Map<String, Bucket> buckets = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** Takes a try of this name from this address; false where there is none left. */
    boolean takes(String username, String address) {
        var taken = new ArrayList<Bucket>();
        for (var bucket : of(username, address)) {
            if (!bucket.tryConsume(1)) {
                taken.forEach(one -> one.addTokens(1));
                return false;
            }
            taken.add(bucket);
        }
        return true;
    }

    /** Gives back a try that was not looked at. */
    void givesBack(String username, String address) {
        of(username, address).forEach(bucket -> bucket.addTokens(1));
    }

    /** Forgets the wrong tries of a name from an address after a right one; what others tried elsewhere counts on. */
    void succeeded(String username, String address) {
        givesBack(username, address);
        buckets.remove(pair(username, address));
    }

    private List<Bucket> of(String username, String address) {
        var ofPair = bucket(pair(username, address), TRIES);
        var ofName = bucket("name " + username, TRIES_OF_NAME);
        return address.isEmpty()
                ? List.of(ofPair, ofName)
                : List.of(ofPair, ofName, bucket("address " + address, TRIES_OF_ADDRESS));
    }

    private static String pair(String username, String address) {
        return "name " + username + " from " + address;
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
