package org.pacta.endure;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.bench.RunningApplication;

/** The {@link SmtpSink}, started, told how to behave, and ended as by a power cut. */
final class MailProcess implements AutoCloseable {

    private final Path taken;
    private final int port;
    private @Nullable Process process;

    MailProcess(Path folder) throws IOException {
        taken = folder.resolve("mails-taken");
        port = RunningApplication.freePort();
        start();
    }

    int port() {
        return port;
    }

    void start() throws IOException {
        var java = System.getProperty("java.home") + File.separator + "bin" + File.separator + "java";
        process = new ProcessBuilder(List.of(
                        java,
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmtpSink.class.getName(),
                        String.valueOf(port),
                        taken.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        behave(SmtpSink.Manner.WELL);
    }

    /** From now on. */
    void behave(SmtpSink.Manner manner) throws IOException {
        var sink = now();
        sink.getOutputStream().write((manner + "\n").getBytes(StandardCharsets.US_ASCII));
        sink.getOutputStream().flush();
        for (int said = sink.getInputStream().read();
                said != '\n';
                said = sink.getInputStream().read()) {
            if (said < 0) {
                throw new IOException("The mail server ended.");
            }
        }
    }

    void goAway() throws InterruptedException {
        now().destroyForcibly().waitFor();
    }

    /** How many times each Message-ID was taken. */
    Map<String, Integer> taken() throws IOException {
        var times = new HashMap<String, Integer>();
        if (Files.exists(taken)) {
            Files.readAllLines(taken).forEach(id -> times.merge(id, 1, Integer::sum));
        }
        return times;
    }

    private Process now() {
        if (process == null) {
            throw new IllegalStateException("No mail server runs.");
        }
        return process;
    }

    @Override
    public void close() {
        now().destroyForcibly();
    }
}
