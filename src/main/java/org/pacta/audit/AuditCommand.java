package org.pacta.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code pacta audit verify FILE}: checks an export of the history, without a server and without trusting one. */
public final class AuditCommand {

    private static final String USAGE = """
            pacta audit verify FILE [--checkpoint NOTE_FILE]... [--key KEY]...
            FILE is what GET /api/v1/history/export answered. NOTE_FILE is a checkpoint that you kept, such as one from a mail.
            KEY is the key of the log, or of a witness, as its page or program has shown it to you: name+id+base64.""";

    private AuditCommand() {}

    /** Runs the command.
     *
     * @return 0 where everything fits, 1 where something does not, 2 where the call is wrong
     */
    public static int main(String[] args, PrintStream out, PrintStream err) {
        if (args.length < 2 || !args[0].equals("verify")) {
            err.println(USAGE);
            return 2;
        }
        var held = new ArrayList<SignedNote>();
        var keys = new ArrayList<NoteKey>();
        try {
            for (int i = 2; i < args.length; i += 2) {
                if (i + 1 == args.length) {
                    throw new IllegalArgumentException(args[i] + " needs a value.");
                }
                switch (args[i]) {
                    case "--checkpoint" -> held.add(note(Path.of(args[i + 1])));
                    case "--key" -> keys.add(NoteKey.parse(args[i + 1]));
                    default -> throw new IllegalArgumentException("audit verify does not know " + args[i] + ".");
                }
            }
        } catch (IllegalArgumentException | IOException unusable) {
            err.println("pacta: " + unusable.getMessage() + "\n" + USAGE);
            return 2;
        }
        return verify(Path.of(args[1]), held, keys, out, err);
    }

    private static int verify(Path file, List<SignedNote> held, List<NoteKey> keys, PrintStream out, PrintStream err) {
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            var verdict = new ExportCheck(held, keys).of(lines);
            verdict.faults().forEach(fault -> out.println("FAULT " + fault));
            verdict.said().forEach(out::println);
            return verdict.sound() ? 0 : 1;
        } catch (IOException unreadable) {
            err.println("pacta: " + file + " cannot be read: " + unreadable.getMessage());
            return 2;
        }
    }

    /** A note by itself or in the text of a mail: its signatures, the empty line before them, and the lines above that. */
    private static SignedNote note(Path file) throws IOException {
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .map(String::strip)
                .toList();
        int signed = 0;
        while (signed < lines.size() && !lines.get(signed).startsWith("— ")) {
            signed++;
        }
        int from = signed - 1;
        while (from > 0 && !lines.get(from - 1).isEmpty()) {
            from--;
        }
        int to = signed;
        while (to < lines.size() && lines.get(to).startsWith("— ")) {
            to++;
        }
        try {
            var note = SignedNote.parse(String.join("\n", lines.subList(Math.max(from, 0), to)) + "\n");
            Checkpoint.of(note);
            return note;
        } catch (IllegalArgumentException none) {
            throw new IllegalArgumentException(file + " has no checkpoint in it: " + none.getMessage(), none);
        }
    }
}
