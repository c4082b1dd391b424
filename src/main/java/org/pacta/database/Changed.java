package org.pacta.database;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Application event: something that pages show has changed. Published inside the transaction that changes it; pages hear of
 * it once that is committed.
 *
 * @param topics what changed: a word ({@code "task"}) or a word and an id ({@code "commitment:12"}); the latter also
 *     reaches those who watch the word alone
 * @param parties codes of those who may know that it changed; null where everybody may
 */
public record Changed(Set<String> topics, @Nullable Set<String> parties) {

    public Changed {
        topics = Set.copyOf(topics);
        parties = parties == null ? null : Set.copyOf(parties);
    }

    /** Something that everybody may know of. */
    public static Changed of(String... topics) {
        return new Changed(Set.of(topics), null);
    }

    /** Something that these parties alone may know of: the pages of others stay still. */
    public static Changed within(Collection<String> parties, Set<String> topics) {
        return new Changed(topics, Set.copyOf(parties));
    }

    /** @param party a code; null where it is not known whose the page is */
    public boolean mayBeKnownTo(@Nullable String party) {
        return parties == null || (party != null && parties.contains(party));
    }
}
