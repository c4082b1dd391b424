package org.pacta.walk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A folder of src/test with what npm installs for it, copied to target and run by the Node that builds the pages. */
final class NpmFolder {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path folder;

    private NpmFolder(Path folder) {
        this.folder = folder;
    }

    /** Copies the folder and installs what its lock file says, where that has not been done. */
    static NpmFolder installed(String name) {
        var folder = new NpmFolder(Path.of("target", name));
        try (var files = Files.list(Path.of("src/test", name))) {
            Files.createDirectories(folder.folder);
            for (var file : files.toList()) {
                Files.copy(file, folder.path(file.getFileName().toString()), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(folder.path("node_modules/.package-lock.json"))) {
                folder.run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts");
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String name) {
        return folder.resolve(name);
    }

    /** Begins a program in the folder; what it says goes to the file of that name. */
    Process begin(String log, List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(path(log).toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a program in the folder to its end.
     *
     * @return what it said
     * @throws AssertionError where it fails, with what it said
     */
    String run(String... command) {
        var log = Path.of(command[0]).getFileName() + ".log";
        var process = begin(log, new ArrayList<>(List.of(command)));
        try {
            boolean ended = process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            var said = Files.readString(path(log));
            if (!ended || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " failed:\n" + said);
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
