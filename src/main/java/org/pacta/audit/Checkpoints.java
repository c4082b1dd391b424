package org.pacta.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals the history: lines that are committed get their places in the log, and what the log is then is signed. A checkpoint is
 * signed only where the log continues the last one.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-history-log.md">The decision</a>
 */
@Service
class Checkpoints {

    private static final Logger log = LoggerFactory.getLogger(Checkpoints.class);

    /** Comparing everything takes at most one part in so many of the time. */
    private static final int SHARE = 50;

    private final HistoryLog history;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final LogKey key;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private boolean looked;
    private long comparedAt;
    private long comparingTook;
    private List<Fault> known = List.of();
    private @Nullable Compared compared;
    private @Nullable KeptCheckpoints kept;

    Checkpoints(
            JdbcClient jdbc,
            Acting acting,
            TransactionTemplate transaction,
            LogKey key,
            ApplicationEventPublisher events,
            Clock clock) {
        this.history = new HistoryLog(jdbc);
        this.acting = acting;
        this.transaction = transaction;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** Seals what has come since the last time.
     *
     * @return the new checkpoint; empty where nothing has come, nothing can be signed here, or another node is at it
     */
    synchronized Optional<SignedNote> seal() {
        var secret = secret();
        if (secret == null) {
            return Optional.empty();
        }
        var file = kept();
        var sealed = asSystem(() -> {
            if (!history.lock()) {
                return null;
            }
            catchUp(file, secret.key());
            var fault = new LogCheck(history, secret.key(), file).last().orElse(null);
            if (fault != null) {
                tell(List.of(fault));
                return null;
            }
            var all = !looked;
            while (history.take(all) == HistoryLog.BATCH) {
                log.debug("More lines wait for their places in the log");
            }
            looked = true;
            return sign(secret);
        });
        if (sealed != null) {
            // After the commit: what the file promises, the database has.
            file.add(sealed);
        }
        return Optional.ofNullable(sealed);
    }

    private @Nullable SignedNote sign(NoteKey.Secret secret) {
        long size = history.size();
        long before = history.last().map(last -> last.checkpoint().size()).orElse(0L);
        if (size == before) {
            return null;
        }
        var checkpoint = new Checkpoint(secret.key().name(), size, Merkle.root(history.nodes(), size));
        var note = SignedNote.signed(checkpoint.text(), secret);
        var now = clock.instant();
        history.add(new HistoryLog.Sealed(note, now));
        events.publishEvent(new HistorySealed(size, note.toString(), now));
        return note;
    }

    /** Keeps here what another node has signed, or this one before it stopped. */
    private void catchUp(KeptCheckpoints file, NoteKey signer) {
        long size = file.last().map(note -> Checkpoint.of(note).size()).orElse(0L);
        if (new LogCheck(history, signer, file).last().isPresent()) {
            return;
        }
        for (var later : history.after(size, HistoryLog.BATCH)) {
            if (later.note().isSignedBy(signer)) {
                file.add(later.note());
            }
        }
    }

    /**
     * What a comparison found.
     *
     * @param key that it was compared with
     */
    record Compared(Instant at, NoteKey key, LogCheck.Found found) {}

    /** Compares everything, where enough time has passed since the last time for what it costs.
     *
     * @return the last comparison; null where this node signs nothing
     */
    synchronized @Nullable Compared compareInTime() {
        if (compared == null || System.nanoTime() - comparedAt > SHARE * comparingTook) {
            return compareNow();
        }
        return compared;
    }

    /** Compares everything; null where this node signs nothing. */
    synchronized @Nullable Compared compareNow() {
        var secret = secret();
        if (secret == null) {
            return null;
        }
        long began = System.nanoTime();
        var found = asSystem(() -> new LogCheck(history, secret.key(), kept()).all());
        comparedAt = System.nanoTime();
        comparingTook = comparedAt - began;
        tell(found.faults());
        compared = new Compared(clock.instant(), secret.key(), found);
        return compared;
    }

    private void tell(List<Fault> faults) {
        if (!faults.equals(known)) {
            known = List.copyOf(faults);
            faults.forEach(fault -> log.error(
                    "The history is not as it was sealed: {} {}. Keep the database as it is, and see docs/operating.md.",
                    fault.kind(),
                    fault.at() == null ? fault.what() : fault.at()));
        }
    }

    private NoteKey.@Nullable Secret secret() {
        return key.secret()
                .or(() -> asSystem(() -> history.last().isEmpty()) ? key.make() : Optional.empty())
                .orElse(null);
    }

    private KeptCheckpoints kept() {
        if (kept == null) {
            kept = key.kept();
        }
        return kept;
    }

    private <T extends @Nullable Object> T asSystem(java.util.function.Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }
}
