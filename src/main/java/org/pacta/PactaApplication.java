package org.pacta;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pacta.database.DatabaseUnavailableException;
import org.pacta.statement.reading.Evaluation;
import org.pacta.token.TokenCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Pacta, or one of its commands that need no server. */
@SpringBootApplication
@EnableScheduling
public class PactaApplication {

    /** Exits with 1 and one line that says what to do, where it cannot start. */
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals("eval")) {
            System.exit(Evaluation.main(Arrays.copyOfRange(args, 1, args.length), System.out));
        }
        if (args.length > 0 && args[0].equals("token")) {
            System.exit(TokenCommand.main(Arrays.copyOfRange(args, 1, args.length), System.out, System.err));
        }
        refuseTakenPort(args);
        try {
            new SpringApplication(PactaApplication.class).run(args);
        } catch (RuntimeException e) {
            var known = known(e);
            if (known == null) {
                e.printStackTrace();
            }
            stop(known == null ? "it does not start; the reason is above." : known);
        }
    }

    private static @Nullable String known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailableException) {
                return cause.getMessage();
            }
        }
        return null;
    }

    /** Looks before anything is started. */
    private static void refuseTakenPort(String[] args) {
        var port = Arrays.stream(args)
                .filter(arg -> arg.startsWith("--server.port="))
                .map(arg -> arg.substring("--server.port=".length()))
                .findFirst()
                .orElse(System.getenv().getOrDefault("PACTA_PORT", "8080"));
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress((InetAddress) null, Integer.parseInt(port)));
        } catch (IOException e) {
            stop("port " + port + " is taken by another program; choose another with --port.");
        }
    }

    private static void stop(String why) {
        System.err.println("pacta: " + why);
        System.exit(1);
    }
}
