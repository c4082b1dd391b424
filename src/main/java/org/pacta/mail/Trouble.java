package org.pacta.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a server that takes nothing from anybody apart from mails that nobody takes: where several addresses in a row are
 * not taken and none is taken between them, it is the server's fault and not the mails'.
 */
final class Trouble {

    /** So many different addresses in a row. */
    static final int EVERYBODY = 3;

    /** What was not taken longer ago than this is no part of the row. */
    private static final Duration ROW = Duration.ofHours(1);

    private final Set<String> addresses = new HashSet<>();
    private final List<Long> held = new ArrayList<>();
    private Instant last = Instant.MIN;
    private volatile @Nullable String said;

    /** What the server says to everybody; null where it takes mail, or where that is not known. */
    @Nullable
    String said() {
        return said;
    }

    /** Notes a mail that was not taken. Returns whether nobody's is. */
    boolean notTaken(Letter letter, SendOutcome outcome, Instant now) {
        if (said == null && now.isAfter(last.plus(ROW))) {
            addresses.clear();
            held.clear();
        }
        last = now;
        addresses.add(letter.address());
        held.add(letter.id());
        if (addresses.size() >= EVERYBODY) {
            said = outcome.error();
        }
        return said != null;
    }

    /** Notes a mail that was taken. Returns those that were held back by trouble, which is over. */
    List<Long> taken() {
        var free = said == null ? List.<Long>of() : List.copyOf(held);
        said = null;
        addresses.clear();
        held.clear();
        return free;
    }

    /** Those that were not taken in this row. */
    List<Long> held() {
        return List.copyOf(held);
    }
}
