package org.pacta.audit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares the history with what was sealed, by computing everything anew from the lines' contents: no function of the database
 * is asked, since whoever owns it can replace them.
 */
final class LogCheck {

    /** Faults that are named one by one. */
    private static final int NAMED = 50;

    /**
     * What guards the history, as the migrations make it: of functions the SHA-256, of triggers which function they call, when,
     * and whether they are on. A migration that changes one changes its line here; a test holds them together.
     */
    private static final Map<String, String> GUARDS = Map.of(
            "function history_digest", "f7e0f3ccd840023ee360c8b62ce42152f7c1763d193667f3c77b58ebf5bcba2c",
            "function history_link", "c8e41c9f85ce6c2ff326d4909210c066a6e7f0edc8c1e50fd299a626be5a3ec1",
            "function history_refuse", "0fc188f68785cea57c145833040d29373492ebde2e377aa209afc358b8be6f79",
            "trigger history_links", "history_link 7 O",
            "trigger history_stays", "history_refuse 27 O",
            "trigger history_stays_whole", "history_refuse 34 O");

    private final HistoryLog log;
    private final NoteKey key;
    private final KeptCheckpoints kept;

    LogCheck(HistoryLog log, NoteKey key, KeptCheckpoints kept) {
        this.log = log;
        this.key = key;
        this.kept = kept;
    }

    /**
     * What was found.
     *
     * @param upTo the largest checkpoint that everything before still fits; null where there is none
     */
    record Found(@Nullable SignedNote upTo, List<Fault> faults) {}

    /** The quick look before each checkpoint: whether the log still continues the one that was signed last. */
    Optional<Fault> last() {
        var last = Stream.concat(kept.last().stream(), log.last().map(HistoryLog.Sealed::note).stream())
                .map(Checkpoint::of)
                .max(Comparator.comparingLong(Checkpoint::size));
        return last.flatMap(checkpoint -> {
            long size = log.size();
            if (size < checkpoint.size()) {
                return Optional.of(Fault.of(Fault.Kind.SHORTER, checkpoint.size(), null));
            }
            return Arrays.equals(Merkle.root(log.nodes(), checkpoint.size()), checkpoint.root())
                    ? Optional.empty()
                    : Optional.of(Fault.of(Fault.Kind.NOT_KEPT, checkpoint.size(), null));
        });
    }

    /** Everything, line by line. */
    Found all() {
        var faults = new ArrayList<Fault>();
        var stored = log.after(0, Integer.MAX_VALUE);
        var notes = notes(stored, faults);
        var largest = notes.isEmpty() ? null : notes.lastEntry().getValue();
        long sealed = largest == null ? 0 : Checkpoint.of(largest).size();

        var tree = new Merkle.Growing();
        long firstBad = Long.MAX_VALUE;
        SignedNote upTo = null;
        long expected = 0;
        var rows = log.leaves(0, HistoryLog.BATCH);
        while (!rows.isEmpty()) {
            for (var leaf : rows) {
                if (leaf.number() != expected) {
                    faults.add(Fault.of(Fault.Kind.LOG_CHANGED, expected, null));
                    firstBad = Math.min(firstBad, expected);
                }
                var fault = compare(leaf);
                if (fault != null) {
                    faults.add(fault);
                    firstBad = Math.min(firstBad, leaf.number());
                }
                tree.add(leaf.hash());
                expected = leaf.number() + 1;
                var note = notes.get(tree.size());
                if (note != null && tree.size() == expected && firstBad >= expected) {
                    if (Arrays.equals(tree.root(), Checkpoint.of(note).root())) {
                        upTo = note;
                    } else {
                        firstBad = upTo == null ? 0 : Checkpoint.of(upTo).size();
                        faults.add(Fault.of(Fault.Kind.NOT_KEPT, tree.size(), null));
                    }
                }
            }
            rows = log.leaves(expected, expected + HistoryLog.BATCH);
        }
        if (tree.size() < sealed) {
            faults.add(Fault.of(Fault.Kind.SHORTER, sealed, null));
        }
        faults.addAll(unguarded());
        return new Found(upTo, faults.stream().distinct().limit(NAMED).toList());
    }

    /** By size, those in the file before those in the database. */
    private TreeMap<Long, SignedNote> notes(List<HistoryLog.Sealed> stored, List<Fault> faults) {
        var notes = new TreeMap<Long, SignedNote>();
        for (var sealed : stored) {
            if (sealed.note().isSignedBy(key)) {
                notes.put(sealed.checkpoint().size(), sealed.note());
            } else {
                faults.add(Fault.of(Fault.Kind.NOT_SIGNED, sealed.checkpoint().size(), null));
            }
        }
        for (var note : kept.all()) {
            if (note.isSignedBy(key)) {
                notes.put(Checkpoint.of(note).size(), note);
            }
        }
        return notes;
    }

    private static @Nullable Fault compare(HistoryLog.Leaf leaf) {
        if (leaf.text() == null) {
            return Fault.of(Fault.Kind.GONE, leaf.number(), null);
        }
        return Arrays.equals(LeafText.hash(leaf.text()), leaf.hash())
                ? null
                : new Fault(Fault.Kind.CHANGED, leaf.number(), leaf.place(), Set.copyOf(leaf.releasableTo()));
    }

    private List<Fault> unguarded() {
        var now = log.guards().stream().collect(Collectors.toMap(HistoryLog.Guard::name, LogCheck::fingerprint));
        return GUARDS.entrySet().stream()
                .filter(guard -> !guard.getValue().equals(now.get(guard.getKey())))
                .map(guard -> Fault.of(Fault.Kind.UNGUARDED, null, guard.getKey()))
                .sorted(Comparator.comparing(fault -> String.valueOf(fault.what())))
                .toList();
    }

    private static String fingerprint(HistoryLog.Guard guard) {
        return guard.name().startsWith("trigger")
                ? guard.what()
                : HexFormat.of().formatHex(Merkle.sha256(guard.what().getBytes(StandardCharsets.UTF_8)));
    }
}
