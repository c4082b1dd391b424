package org.pacta.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An SMTP server that answers as a test tells it to. */
final class ScriptedSmtp implements AutoCloseable {

    /** Closes the connection instead of answering. */
    static final String HANG_UP = "";

    /** Takes the mail, then closes the connection before it says so. */
    static final String TAKE_AND_HANG_UP = "take";

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private volatile boolean closesAfterEach;
    private volatile String dripsAt = "nowhere";
    private volatile int dripMillis;
    private volatile Runnable whenTaken = () -> {};
    private final CountDownLatch never = new CountDownLatch(1);

    /** Message-IDs of what was taken, in order. */
    final List<String> taken = Collections.synchronizedList(new ArrayList<>());

    ScriptedSmtp() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** From now on, a command that contains the text is answered so. */
    void answer(String commandPart, String reply) {
        answers.put(commandPart, reply);
    }

    /** Does something with each mail, before it says that it has taken it. */
    void whenTaken(Runnable then) {
        whenTaken = then;
    }

    /** Says goodbye to nobody: each connection is closed after one mail. */
    void closeAfterEach() {
        closesAfterEach = true;
    }

    /** Answers a command with lines that have no end, one each so many milliseconds. */
    void drip(String command, int millis) {
        dripsAt = command;
        dripMillis = millis;
    }

    void relent() {
        answers.clear();
    }

    private void serve() {
        while (!socket.isClosed()) {
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
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
            say(connection, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var command = line;
                var scripted = answers.entrySet().stream()
                        .filter(answer -> command.contains(answer.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
                while (command.startsWith(dripsAt)) {
                    say(connection, "250-wait");
                    never.await(dripMillis, TimeUnit.MILLISECONDS);
                }
                if (command.startsWith("DATA")
                        && scripted.filter(TAKE_AND_HANG_UP::equals).isPresent()) {
                    take(connection, in);
                    return;
                }
                if (scripted.isPresent()) {
                    if (scripted.get().equals(HANG_UP)) {
                        return;
                    }
                    say(connection, scripted.get());
                } else if (command.startsWith("DATA")) {
                    take(connection, in);
                    say(connection, "250 taken");
                    if (closesAfterEach) {
                        return;
                    }
                } else {
                    say(connection, command.startsWith("QUIT") ? "221 bye" : "250 ok");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException gone) {
            // The client went away.
        }
    }

    private void take(Socket connection, BufferedReader in) throws IOException {
        say(connection, "354 go on");
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: ")) {
                taken.add(line.substring("Message-ID: ".length()));
                whenTaken.run();
            }
        }
    }

    private static void say(Socket connection, String reply) throws IOException {
        connection.getOutputStream().write((reply + "\r\n").getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
