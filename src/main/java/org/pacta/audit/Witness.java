package org.pacta.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sees checkpoints, and signs those that continue what it has seen. What it has signed stands in a file that is only ever added
 * to: a log that was computed anew, cut, or put back to an older state contradicts it for good.
 *
 * @see <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>
 */
final class Witness {

    private final NoteKey.Secret secret;
    private final KeptCheckpoints seen;
    private final Path logKey;
    private final InstantSource clock;

    private Witness(NoteKey.Secret secret, KeptCheckpoints seen, Path logKey, InstantSource clock) {
        this.secret = secret;
        this.seen = seen;
        this.logKey = logKey;
        this.clock = clock;
    }

    /** The log says something else than it said before. */
    static final class Contradiction extends Exception {

        private static final long serialVersionUID = 1L;

        Contradiction(String words) {
            super(words);
        }
    }

    /** Whom a witness asks and answers. */
    interface Server {

        String logKey() throws IOException, InterruptedException;

        /** The newest checkpoint, with the proof that it continues the one of so many lines. */
        String latest(long old) throws IOException, InterruptedException;

        void cosign(long size, String key, String signature) throws IOException, InterruptedException;
    }

    /** The witness whose folder it is; a new one where there is none.
     *
     * @param name of a new one
     * @param knownLogKey the log's key as the caller knows it; null for the one that is seen first
     */
    static Witness in(Path folder, String name, @Nullable String knownLogKey, InstantSource clock) throws IOException {
        Files.createDirectories(folder);
        var keyFile = folder.resolve("witness-key");
        var secret = Files.exists(keyFile)
                ? NoteKey.Secret.read(keyFile)
                : NoteKey.Secret.make(keyFile, name, NoteKey.Type.COSIGNATURE);
        var logKey = folder.resolve("log-key");
        if (knownLogKey != null && !Files.exists(logKey)) {
            Files.writeString(logKey, NoteKey.parse(knownLogKey) + "\n");
        }
        return new Witness(secret, new KeptCheckpoints(folder.resolve("seen")), logKey, clock);
    }

    NoteKey key() {
        return secret.key();
    }

    /** Looks once.
     *
     * @return what was done, in words
     * @throws Contradiction where the newest checkpoint does not continue what was seen: it is not signed
     */
    String look(Server server) throws IOException, InterruptedException, Contradiction {
        var log = logKey(server);
        var last = seen.last().map(Checkpoint::of).orElse(null);
        var answer = server.latest(last == null ? 0 : last.size());
        int end = answer.indexOf("\n\n");
        if (end < 0) {
            throw new IOException("the server does not answer as a log does");
        }
        var note = SignedNote.parse(answer.substring(end + 2));
        var proof = answer.substring(0, end)
                .lines()
                .skip(1)
                .map(Base64.getDecoder()::decode)
                .toList();
        var now = Checkpoint.of(note);
        if (!note.isSignedBy(log)) {
            throw new Contradiction("The checkpoint of " + now.size() + " lines is not signed with the log's key, "
                    + log + ": whoever answers is not, or no longer, who it was.");
        }
        if (last != null) {
            compare(last, now, proof);
        }
        var signature = note.cosigned(secret, clock.instant());
        if (last == null || now.size() > last.size()) {
            // Kept before it is given away: what was signed is never forgotten.
            seen.add(note.with(List.of(signature)));
        }
        server.cosign(now.size(), secret.key().toString(), signature.toString());
        return last == null
                ? "Seen for the first time and cosigned: " + now.size() + " lines."
                : "Continues what was seen, and cosigned: " + now.size() + " lines after " + last.size() + ".";
    }

    private static void compare(Checkpoint last, Checkpoint now, List<byte[]> proof) throws Contradiction {
        if (now.size() < last.size()) {
            throw new Contradiction("The log has " + now.size() + " lines, and had " + last.size()
                    + ": its end was cut off, or an old copy was put in its place.");
        }
        if (now.size() == last.size()
                ? !now.sameAs(last)
                : !Merkle.continues(last.size(), last.root(), now.size(), now.root(), proof)) {
            throw new Contradiction("The checkpoint of " + now.size() + " lines does not begin with that of "
                    + last.size() + " which this witness has cosigned: what that stood for was altered.");
        }
    }

    private NoteKey logKey(Server server) throws IOException, InterruptedException {
        if (!Files.exists(logKey)) {
            Files.writeString(logKey, NoteKey.parse(server.logKey()) + "\n");
        }
        return NoteKey.parse(Files.readString(logKey));
    }
}
