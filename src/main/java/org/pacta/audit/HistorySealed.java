package org.pacta.audit;

import java.time.Instant;

/**
 * Application event: a checkpoint was signed. Published inside the transaction that keeps it.
 *
 * @param size how many lines it stands for
 * @param note signed
 */
public record HistorySealed(long size, String note, Instant at) {}
