package org.pacta.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A certified OpenID provider (npm's oidc-provider), run by the Node that builds the pages; src/test/provider has its set-up. */
final class RunningProvider implements AutoCloseable {

    private static final Path SOURCE = Path.of("src/test/provider");
    private static final Path FOLDER = Path.of("target/provider");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;

    private RunningProvider(Process process) {
        this.process = process;
    }

    /** Installs it where that has not been done, starts it and waits until it answers. */
    static RunningProvider start(int port, String pacta) {
        try {
            install();
            var log = FOLDER.resolve("provider.log");
            var process = new ProcessBuilder("node", "provider.mjs", String.valueOf(port), pacta)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!RunningPacta.await(process, () -> said(log).contains("ready at"))) {
                throw new AssertionError("The provider does not start:\n" + said(log));
            }
            return new RunningProvider(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void install() throws IOException {
        Files.createDirectories(FOLDER);
        for (var file : List.of("package.json", "package-lock.json", "provider.mjs")) {
            Files.copy(SOURCE.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(FOLDER.resolve("node_modules/oidc-provider"))) {
            return;
        }
        var log = FOLDER.resolve("npm.log").toFile();
        var npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts")
                .directory(FOLDER.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            if (!npm.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || npm.exitValue() != 0) {
                throw new AssertionError("npm could not install the provider:\n" + Files.readString(log.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
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
