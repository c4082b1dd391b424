package org.pacta.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;

/**
 * A file or link that shows that something was done.
 *
 * @param size of the file in bytes
 */
public record Evidence(
        long id,
        CommitmentId commitmentId,
        @Nullable TaskId taskId,
        @Nullable String task,
        String title,
        @Nullable String link,
        @Nullable String fileName,
        @Nullable String mediaType,
        @Nullable Long size,
        MemberId addedById,
        String addedBy,
        Instant addedAt,
        Reach reach) {

    /** A file's bytes, to be given out as an attachment and never shown inline. */
    public record Content(String fileName, String mediaType, byte[] bytes) {}
}
