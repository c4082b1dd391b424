package org.pacta.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certified OpenID provider (npm's oidc-provider), run by the Node that builds the pages; src/test/provider has its set-up. */
final class RunningProvider implements AutoCloseable {

    private final Process process;

    private RunningProvider(Process process) {
        this.process = process;
    }

    /** Installs it where that has not been done, starts it and waits until it answers. */
    static RunningProvider start(int port, String pacta) {
        var folder = NpmFolder.installed("provider");
        var log = folder.path("provider.log");
        var process = folder.begin("provider.log", List.of("node", "provider.mjs", String.valueOf(port), pacta));
        if (!RunningPacta.await(process, () -> said(log).contains("ready at"))) {
            throw new AssertionError("The provider does not start:\n" + said(log));
        }
        return new RunningProvider(process);
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }
}
