package org.pacta.endure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * A mail server in a process of its own that takes mails and keeps each one's Message-ID, a line each, or behaves as badly as
 * it is told to on its standard input.
 */
final class SmtpSink {

    /** How it behaves. */
    enum Manner {
        WELL,
        /** Each mail takes half a second. */
        SLOWLY,
        /** Nothing is taken from anybody, for good. */
        REFUSES,
        /** Nothing is taken from anybody for now. */
        PUTS_OFF,
        /** Says goodbye to nobody after each mail. */
        CLOSES
    }

    private static final int SLOWLY_MILLIS = 500;

    private final Path taken;
    private volatile Manner manner = Manner.WELL;

    private SmtpSink(Path taken) {
        this.taken = taken;
    }

    /** Takes the port, the file of what was taken, and then one manner a line from standard input, until that ends. */
    public static void main(String[] args) throws IOException {
        var sink = new SmtpSink(Path.of(args[1]));
        var socket = new ServerSocket(Integer.parseInt(args[0]), 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(() -> sink.serve(socket));
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                sink.manner = Manner.valueOf(line);
                System.out.println(line);
            }
        }
    }

    private void serve(ServerSocket socket) {
        while (true) {
            try {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection;
                var in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            say(connection, "220 endure");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("QUIT")) {
                    say(connection, "221 bye");
                    return;
                } else if (command.startsWith("MAIL") && manner == Manner.REFUSES) {
                    say(connection, "554 5.7.1 relaying is refused");
                } else if (command.startsWith("MAIL") && manner == Manner.PUTS_OFF) {
                    say(connection, "451 4.3.0 later");
                } else if (command.startsWith("DATA")) {
                    say(connection, "354 go on");
                    take(in);
                    say(connection, "250 taken");
                    if (manner == Manner.CLOSES) {
                        return;
                    }
                } else {
                    say(connection, "250 ok");
                }
            }
        } catch (IOException gone) {
            // The client went away: what it had not ended was not taken.
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void take(BufferedReader in) throws IOException, InterruptedException {
        var id = "";
        var header = true;
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("The mail has no end.");
            }
            header &= !line.isEmpty();
            if (header && line.regionMatches(true, 0, "Message-ID:", 0, 11)) {
                id = line.substring(11).strip();
            }
        }
        if (manner == Manner.SLOWLY) {
            TimeUnit.MILLISECONDS.sleep(SLOWLY_MILLIS);
        }
        synchronized (this) {
            Files.writeString(taken, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
    }

    private static void say(Socket connection, String line) throws IOException {
        connection.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }
}
