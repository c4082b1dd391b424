package org.pacta.party;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which parties may see a thing, written {@code REL JPN, KOR, USA}. Enforced by the database; this is its value in Java.
 *
 * @param parties codes, at least one
 */
public record Releasability(SortedSet<String> parties) {

    /** @throws IllegalArgumentException where no party is named or a code is not three capital letters */
    public Releasability {
        parties = new TreeSet<>(parties);
        if (parties.isEmpty()) {
            throw new IllegalArgumentException("A thing must be releasable to at least one party.");
        }
        for (var code : parties) {
            if (!code.matches("[A-Z]{3}")) {
                throw new IllegalArgumentException("'" + code + "' is no party code.");
            }
        }
    }

    public static Releasability to(Collection<String> parties) {
        return new Releasability(new TreeSet<>(parties));
    }

    /** As stored in a {@code text[]} column. */
    public String[] toArray() {
        return parties.toArray(String[]::new);
    }

    public boolean includes(String party) {
        return parties.contains(party);
    }

    /** Whether everybody who may see this may also see the other: a part is never released further than its whole. */
    public boolean within(Releasability other) {
        return other.parties.containsAll(parties);
    }

    public List<String> codes() {
        return List.copyOf(parties);
    }

    @Override
    public String toString() {
        return "REL " + String.join(", ", parties);
    }
}
