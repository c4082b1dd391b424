package org.pacta.translation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A statement's text in another language, beside the authoritative one. It never changes, but a better one can replace it.
 *
 * @param language BCP 47 tag, for example {@code ko}
 * @param text verbatim
 * @param sha256 of the text in UTF-8, hexadecimal
 * @param source where the text was taken from
 * @param fileName of the file that it was read from; null where it was pasted
 * @param replacedAt null of the one that counts
 * @param registeredBy name of the member who did it
 */
public record Rendering(
        long id,
        String language,
        String text,
        String sha256,
        @Nullable String source,
        @Nullable String registeredBy,
        Instant registeredAt,
        @Nullable String fileName,
        @Nullable String replacedBy,
        @Nullable Instant replacedAt) {}
