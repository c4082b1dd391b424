package org.pacta.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.operation.BaseUrl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: a file that is never in the database. It lies in the folder of the embedded PostgreSQL, or
 * where the setting says; with a PostgreSQL of one's own and without the setting, nothing is signed.
 */
@Component
class LogKey {

    private static final int NAME_BYTES = 4;

    private final @Nullable Path file;
    private final BaseUrl baseUrl;
    private NoteKey.@Nullable Secret secret;

    LogKey(
            @Value("${pacta.history.key:}") String file,
            @Value("${pacta.database.url:}") String url,
            @Value("${pacta.database.data:.pacta}") Path data,
            BaseUrl baseUrl) {
        this.file = !file.isBlank() ? Path.of(file) : url.isBlank() ? data.resolve("history-key") : null;
        this.baseUrl = baseUrl;
    }

    /** Empty where this node has none. */
    synchronized Optional<NoteKey.Secret> secret() {
        if (secret == null && file != null && Files.exists(file)) {
            try {
                secret = NoteKey.Secret.read(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(
                        "The key of the history cannot be used: " + failure.getMessage(), failure);
            }
        }
        return Optional.ofNullable(secret);
    }

    /** Like {@link #secret}, making one where there is a place for it: for a log that has signed nothing yet. */
    synchronized Optional<NoteKey.Secret> make() {
        if (secret().isEmpty() && file != null) {
            var number = new byte[NAME_BYTES];
            new SecureRandom().nextBytes(number);
            var host = Optional.ofNullable(URI.create(baseUrl.of("")).getHost()).orElse("pacta");
            try {
                secret = NoteKey.Secret.make(
                        file, host + "/history-" + HexFormat.of().formatHex(number), NoteKey.Type.NOTE);
            } catch (IOException failure) {
                throw new UncheckedIOException("The key of the history cannot be kept in " + file, failure);
            }
        }
        return secret();
    }

    /** The checkpoints beside the key. */
    KeptCheckpoints kept() {
        if (file == null) {
            throw new IllegalStateException("There is no key, and so nothing beside it.");
        }
        return new KeptCheckpoints(file.resolveSibling(file.getFileName() + "-checkpoints"));
    }
}
