package org.pacta.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file that a request brings: it lies on the disk until it is needed whole. */
public final class SentFile {

    /** All of it, in memory. */
    public static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * What tells it from another where the request has a key against repetition: read piece by piece, so that it takes no
     * memory however large it is. Without a key nothing is compared, and it is not read for that.
     */
    public static byte[] digest(MultipartFile file, @Nullable String key) {
        if (key == null) {
            return new byte[0];
        }
        try (var in = file.getInputStream()) {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var through = new DigestInputStream(in, digest)) {
                through.transferTo(OutputStream.nullOutputStream());
            }
            return digest.digest();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private SentFile() {}
}
