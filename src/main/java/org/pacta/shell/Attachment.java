package org.pacta.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Gives out a file that somebody brought, always to be saved and never to be shown: whatever it says of its own type, the
 * browser runs nothing of it, and keeps no copy.
 */
public final class Attachment {

    private static final int SMALL = 256 * 1024;

    /** @param fileName what the browser offers to save it as */
    public static ResponseEntity<byte[]> of(String fileName, byte[] content) {
        return headers(fileName).body(content);
    }

    /**
     * A file that may be large: it is given out from the disk, so that whoever reads slowly holds no memory.
     *
     * @param fileName what the browser offers to save it as
     */
    public static ResponseEntity<Resource> saved(String fileName, byte[] content) {
        var answer = headers(fileName).contentLength(content.length);
        return answer.body(content.length <= SMALL ? new ByteArrayResource(content) : onDisk(content));
    }

    private static Resource onDisk(byte[] content) {
        try {
            var file = Files.createTempFile("pacta-file", null);
            try {
                Files.write(file, content);
                return new InputStreamResource(Files.newInputStream(file));
            } finally {
                // Open, it can still be read; nobody else ever does, and nothing stays.
                Files.delete(file);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static ResponseEntity.BodyBuilder headers(String fileName) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; frame-ancestors 'none'")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString());
    }

    private Attachment() {}
}
