package org.pacta.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checks an export of the history by itself: no server and no database is asked. What it says is in words, for people.
 *
 * @see <a href="../../../../../../docs/decisions/2026-12-01-history-log.md">The decision</a>
 */
final class ExportCheck {

    /** Faults that are named one by one. */
    private static final int NAMED = 20;

    private static final Base64.Decoder BASE64 = Base64.getDecoder();
    private static final JsonMapper JSON = new JsonMapper();

    private final List<SignedNote> held;
    private final List<NoteKey> keys;
    private final List<String> said = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();

    private final Merkle.Growing tree = new Merkle.Growing();
    private final TreeMap<Long, byte[]> rootsOfHeld = new TreeMap<>();
    private SignedNote note = new SignedNote("\n", List.of());
    private Checkpoint checkpoint = new Checkpoint("", 0, new byte[0]);
    private boolean whole;
    private @Nullable NoteKey signer;
    private String party = "";
    private long read;
    private long hidden;
    private boolean ended;

    /**
     * @param held checkpoints that the reader has got and kept, such as from mails
     * @param keys those that the reader trusts, of the log and of witnesses
     */
    ExportCheck(List<SignedNote> held, List<NoteKey> keys) {
        this.held = held;
        this.keys = keys;
    }

    /** What was found, in whole sentences; nothing in {@code faults} where all fits. */
    record Verdict(List<String> said, List<String> faults) {

        boolean sound() {
            return faults.isEmpty();
        }
    }

    /** @param lines of the export */
    Verdict of(Stream<String> lines) {
        held.forEach(one -> rootsOfHeld.put(Checkpoint.of(one).size(), new byte[0]));
        try {
            var all = lines.filter(line -> !line.isBlank()).iterator();
            if (!all.hasNext()) {
                throw new IllegalArgumentException("The file is empty.");
            }
            head(JSON.readTree(all.next()));
            while (all.hasNext()) {
                line(JSON.readTree(all.next()));
            }
        } catch (IllegalArgumentException | JacksonException | NullPointerException malformed) {
            fault("This is no export of a history, or it is damaged: " + malformed.getMessage());
            return new Verdict(said, faults);
        }
        conclude();
        return new Verdict(said, faults);
    }

    private void head(JsonNode head) {
        if (!HistoryExport.FORMAT.equals(text(head, "format"))) {
            throw new IllegalArgumentException("it does not begin as one of the kind " + HistoryExport.FORMAT + ".");
        }
        party = text(head, "party");
        whole = head.path("whole").asBoolean();
        note = SignedNote.parse(text(head, "checkpoint"));
        checkpoint = Checkpoint.of(note);
        signer = keys.stream().filter(note::isSignedBy).findFirst().orElse(null);
        if (signer != null) {
            said.add("Signed by " + signer.name() + ", with the key that you gave.");
        } else if (keys.stream().anyMatch(key -> key.type() == NoteKey.Type.NOTE)) {
            fault("The checkpoint of " + lines(checkpoint.size()) + " is not signed with a key that you gave.");
        } else if (head.hasNonNull("key") && note.isSignedBy(NoteKey.parse(text(head, "key")))) {
            signer = NoteKey.parse(text(head, "key"));
            said.add(
                    "Signed by " + signer.name() + ". Its key came with the export, so compare it with the one that you"
                            + " know, or give that with --key: " + signer);
        } else {
            fault("The checkpoint of " + lines(checkpoint.size()) + " is not signed by " + checkpoint.origin() + ".");
        }
        keys.stream()
                .filter(key -> key.type() == NoteKey.Type.COSIGNATURE)
                .forEach(witness -> said.add(note.cosignedBy(witness)
                        .map(at -> "Cosigned by the witness " + witness.name() + " at " + at + ".")
                        .orElse("The witness " + witness.name() + " has not cosigned this checkpoint.")));
    }

    private void line(JsonNode line) {
        if (line.path("end").asBoolean()) {
            ended = true;
            long since = line.path("since").asLong();
            if (whole) {
                said.add(
                        since == 0
                                ? "Nothing that " + party + " may see had come since."
                                : lines(since) + " that " + party
                                        + " may see had come since: of them nothing is said.");
            }
            return;
        }
        long number = line.path("leaf").asLong(-1);
        var hash = BASE64.decode(text(line, "hash"));
        if (line.hasNonNull("line")) {
            read++;
            if (!Arrays.equals(LeafText.hash(text(line, "line")), hash)) {
                fault("Line " + number + " (" + place(text(line, "line")) + ") says something else than was sealed.");
            }
        } else if (line.path("gone").asBoolean()) {
            fault("Line " + number + " was sealed and is gone from the history; its hash alone is left.");
        } else {
            hidden++;
        }
        if (whole) {
            grow(number, hash);
        } else if (!Merkle.includes(number, checkpoint.size(), hash, proof(line), checkpoint.root())) {
            fault("Line " + number + " is not under the checkpoint of " + lines(checkpoint.size()) + ".");
        }
    }

    private void grow(long number, byte[] hash) {
        if (number != tree.size()) {
            fault("After line " + (tree.size() - 1) + " comes line " + number + ": what is between them is missing.");
        }
        tree.add(hash);
        if (rootsOfHeld.containsKey(tree.size())) {
            rootsOfHeld.put(tree.size(), tree.root());
        }
    }

    private static List<byte[]> proof(JsonNode line) {
        return line.path("proof").values().stream()
                .map(hash -> BASE64.decode(hash.stringValue()))
                .toList();
    }

    private void conclude() {
        if (!ended) {
            fault("The export breaks off: its last line is missing.");
        }
        if (whole) {
            if (tree.size() != checkpoint.size() || !Arrays.equals(tree.root(), checkpoint.root())) {
                fault("The " + lines(tree.size()) + " of the export do not make the checkpoint of "
                        + lines(checkpoint.size()) + " that was signed.");
            }
            held.forEach(this::compare);
        } else if (!held.isEmpty()) {
            said.add("This export is a part of the history: checkpoints that you hold are compared with a whole one.");
        }
        if (faults.isEmpty()) {
            said.addFirst("Unaltered up to the checkpoint of " + lines(checkpoint.size()) + ": " + read + " read, "
                    + (whole ? hidden + " there by their hashes alone." : "each proved to be under it."));
        }
    }

    private void compare(SignedNote one) {
        var earlier = Checkpoint.of(one);
        var name = "the checkpoint of " + lines(earlier.size()) + " that you hold";
        if (signer != null && !one.isSignedBy(signer)) {
            fault("Of " + name + " the signature is not by " + signer.name() + ".");
        } else if (earlier.size() > checkpoint.size()) {
            fault("The history is shorter than " + name
                    + ": its end was cut off, or an old copy was put in its place; or this export is older.");
        } else if (earlier.size() > 0 && !Arrays.equals(rootsOfHeld.get(earlier.size()), earlier.root())) {
            fault("The history no longer begins with " + name + ": what it stood for was altered.");
        } else {
            said.add("It begins with " + name + ".");
        }
    }

    private void fault(String words) {
        if (faults.size() < NAMED) {
            faults.add(words);
        }
    }

    private static String place(String line) {
        try {
            var node = JSON.readTree(line);
            return node.path("chain").asString() + " " + node.path("position").asString();
        } catch (JacksonException malformed) {
            return "no JSON any more";
        }
    }

    private static String text(JsonNode node, String member) {
        var value = node.path(member);
        if (!value.isString()) {
            throw new IllegalArgumentException("it has no " + member + ".");
        }
        return value.stringValue();
    }

    private static String lines(long count) {
        return count == 1 ? "1 line" : count + " lines";
    }
}
