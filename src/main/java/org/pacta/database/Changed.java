package org.pacta.database;

import java.util.Set;

/**
 * Application event: something that pages show has changed. Published inside the transaction that changes it; pages hear of
 * it once that is committed.
 *
 * @param topics what changed: a word ({@code "task"}) or a word and an id ({@code "commitment:12"}); the latter also
 *     reaches those who watch the word alone
 */
public record Changed(Set<String> topics) {

    public Changed {
        topics = Set.copyOf(topics);
    }

    public static Changed of(String... topics) {
        return new Changed(Set.of(topics));
    }
}
