package org.pacta;

import ch.qos.logback.classic.LoggerContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.audit.AuditCommand;
import org.pacta.audit.WitnessCommand;
import org.pacta.backup.BackupCommand;
import org.pacta.bench.Bench;
import org.pacta.database.DatabaseUnavailableException;
import org.pacta.endure.Endure;
import org.pacta.operation.Misconfigured;
import org.pacta.operation.SettingsCheck;
import org.pacta.party.Role;
import org.pacta.reading.evaluation.Evaluation;
import org.pacta.token.TokenCommand;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Pacta, or one of its commands that need no server. */
@SpringBootApplication
public class PactaApplication {

    /** As a shell says of what an interrupt ended. */
    private static final int STOPPED = 130;

    /**
     * Where it cannot start, exits with one line that says what to do and 1, or with all that is wrong with its settings
     * and {@link Misconfigured#EXIT_CODE}.
     */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("eval")) {
            System.exit(Evaluation.main(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("token")) {
            System.exit(TokenCommand.main(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && (args[0].equals("backup") || args[0].equals("restore"))) {
            System.exit(BackupCommand.main(args, System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("audit")) {
            System.exit(AuditCommand.main(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("witness")) {
            System.exit(WitnessCommand.main(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("bench")) {
            System.exit(Bench.main(
                    PactaApplication.class, Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        if (args.length > 0 && args[0].equals("endure")) {
            System.exit(Endure.main(
                    PactaApplication.class, Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        var faults = SettingsCheck.faults(roles(), System.getenv(), args);
        if (!faults.isEmpty()) {
            stop(misconfigured(faults), Misconfigured.EXIT_CODE);
        }
        refuseTakenPort(args);
        var starting = endsQuietly();
        try {
            new SpringApplication(PactaApplication.class).run(args);
            Runtime.getRuntime().removeShutdownHook(starting);
        } catch (RuntimeException e) {
            if (isEnding()) {
                return;
            }
            Runtime.getRuntime().removeShutdownHook(starting);
            var known = known(e);
            if (known == null) {
                e.printStackTrace();
                stop("it does not start; the reason is above.", 1);
            } else if (known instanceof Misconfigured) {
                stop(misconfigured(List.of(String.valueOf(known.getMessage()))), Misconfigured.EXIT_CODE);
            } else {
                stop(String.valueOf(known.getMessage()), 1);
            }
        }
    }

    /** Whoever stops it while it starts is told so in a line: what is interrupted then fails in many ways that mean nothing. */
    private static Thread endsQuietly() {
        var hook = Thread.ofPlatform().name("pacta-ends-quietly").unstarted(() -> {
            if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs) {
                logs.stop();
            }
            System.err.println("pacta: stopped while it was starting.");
            // What starts is not waited for to the end: it may take a minute, and nothing of it is wanted any more.
            CompletableFuture.delayedExecutor(5, TimeUnit.SECONDS)
                    .execute(() -> Runtime.getRuntime().halt(STOPPED));
        });
        Runtime.getRuntime().addShutdownHook(hook);
        return hook;
    }

    /** Whether the process is being ended already; to end it once more would wait for that for ever. */
    private static boolean isEnding() {
        var none = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(none);
            Runtime.getRuntime().removeShutdownHook(none);
            return false;
        } catch (IllegalStateException ending) {
            return true;
        }
    }

    private static Set<String> roles() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toSet());
    }

    private static @Nullable Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailableException || cause instanceof Misconfigured) {
                return cause;
            }
        }
        return null;
    }

    private static String misconfigured(List<String> faults) {
        return "nothing is started before the settings are right:\n  " + String.join("\n  ", faults)
                + "\nAll settings are in docs/operating.md.";
    }

    /** Looks before anything is started. */
    private static void refuseTakenPort(String[] args) {
        var port = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--server.port="))
                .map(arg -> arg.substring("--server.port=".length()))
                .findFirst()
                .orElse(Objects.requireNonNullElse(System.getenv("PACTA_PORT"), ""));
        port = port.isBlank() ? "8080" : port;
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, Integer.parseInt(port)));
        } catch (IOException e) {
            stop("port " + port + " is taken by another program; choose another with --port.", 1);
        }
    }

    private static void stop(String why, int exitCode) {
        System.err.println("pacta: " + why);
        System.exit(exitCode);
    }
}
