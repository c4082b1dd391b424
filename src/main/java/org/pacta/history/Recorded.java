package org.pacta.history;

import java.time.Instant;

/**
 * Application event: a line was added to the history. Published inside the transaction of the deed, for modules that owe
 * something because of it; what they write is then owed exactly if the deed is done.
 */
public record Recorded(Entry entry, Instant at) {}
