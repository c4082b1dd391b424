package org.pacta.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * {@code pacta witness}: a party's own program that asks for the newest checkpoint, compares it with what it has seen, and signs
 * only what continues that. It sees no line of the history, keeps one file, and needs neither database nor server of its own.
 */
public final class WitnessCommand {

    private static final Set<String> KNOWN = Set.of("server", "token-file", "folder", "name", "log-key", "every");

    private static final String USAGE = """
            pacta witness --server URL [--token-file FILE] [--folder DIR] [--name NAME] [--log-key KEY] [--every SECONDS]
            The token is an auditor's or administrator's, of scope work; without --token-file it is read from PACTA_TOKEN.
            DIR (default pacta-witness) keeps the witness's key and what it has seen: keep it as long as the witness lives.
            KEY is the key of the log as you know it; without it the first one seen is kept, and no other is trusted later.
            Without --every it looks once. It ends with 1 where the history contradicts what it has seen.""";

    private WitnessCommand() {}

    /** Runs the command; with {@code --every} until it is stopped.
     *
     * @return 0 where the newest checkpoint was cosigned, 1 where it contradicts what was seen, 2 where the call is wrong or
     *     nobody could be reached
     */
    public static int main(String[] args, PrintStream out, PrintStream err) {
        try {
            var options = options(args);
            var folder = Path.of(options.getOrDefault("folder", "pacta-witness"));
            var server = new WitnessedServer(URI.create(options.get("server")), token(options));
            // A program of its own: the application's clock is not its.
            var witness = Witness.in(
                    folder,
                    options.getOrDefault("name", "pacta-witness"),
                    options.get("log-key"),
                    InstantSource.system());
            out.println("Witness " + witness.key());
            var every = options.get("every");
            if (every == null) {
                return look(witness, server, out, err);
            }
            var rest = Duration.ofSeconds(Long.parseLong(every));
            while (true) {
                look(witness, server, out, err);
                Thread.sleep(rest);
            }
        } catch (IllegalArgumentException unusable) {
            err.println("pacta: " + unusable.getMessage() + "\n" + USAGE);
            return 2;
        } catch (IOException unusable) {
            err.println("pacta: " + unusable.getMessage());
            return 2;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static int look(Witness witness, WitnessedServer server, PrintStream out, PrintStream err)
            throws InterruptedException {
        try {
            out.println(witness.look(server));
            return 0;
        } catch (Witness.Contradiction contradiction) {
            out.println("FAULT " + contradiction.getMessage());
            return 1;
        } catch (IOException unreachable) {
            err.println("pacta: " + unreachable.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            var name = args[i].replaceFirst("^--", "");
            if (!args[i].startsWith("--") || i + 1 == args.length || !KNOWN.contains(name)) {
                throw new IllegalArgumentException("witness does not know " + args[i] + ", or a value is missing.");
            }
            options.put(name, args[i + 1]);
        }
        if (!options.containsKey("server")) {
            throw new IllegalArgumentException("of which server? Name it with --server.");
        }
        return options;
    }

    private static String token(Map<String, String> options) throws IOException {
        var file = options.get("token-file");
        var token = file == null ? System.getenv("PACTA_TOKEN") : Files.readString(Path.of(file));
        if (token == null || token.isBlank()) {
            throw new IllegalArgumentException(
                    "with which token? Name its file with --token-file, or set PACTA_TOKEN.");
        }
        return token.strip();
    }
}
