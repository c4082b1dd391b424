package org.pacta.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Checkpoints in a file that is only ever added to, outside of the database: whoever alters the database, or puts an old one in
 * its place, does not alter them. One a line, as a JSON string.
 */
final class KeptCheckpoints {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;
    private @Nullable SignedNote last;

    KeptCheckpoints(Path file) {
        this.file = file;
    }

    /** The one that was kept last. */
    synchronized Optional<SignedNote> last() {
        if (last == null || !Files.exists(file)) {
            try (var lines = lines()) {
                var end = new ArrayDeque<String>(1);
                lines.filter(line -> !line.isBlank()).forEach(line -> {
                    end.clear();
                    end.add(line);
                });
                last = end.isEmpty() ? null : read(end.getFirst());
            }
        }
        return Optional.ofNullable(last);
    }

    List<SignedNote> all() {
        try (var lines = lines()) {
            return lines.filter(line -> !line.isBlank())
                    .map(KeptCheckpoints::read)
                    .toList();
        }
    }

    /** On disk when it returns. */
    synchronized void add(SignedNote note) {
        try (var channel = Files.newByteChannel(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC)) {
            var line = JSON.writeValueAsString(note.toString()) + "\n";
            channel.write(java.nio.ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            last = note;
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoint cannot be kept in " + file, failure);
        }
    }

    private Stream<String> lines() {
        try {
            return Files.exists(file) ? Files.lines(file) : Stream.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The checkpoints in " + file + " cannot be read", failure);
        }
    }

    private static SignedNote read(String line) {
        return SignedNote.parse(JSON.readValue(line, String.class));
    }
}
