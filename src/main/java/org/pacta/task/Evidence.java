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
        Reach reach,
        @Nullable Withdrawal withdrawal) {

    /**
     * That it was wrong.
     *
     * @param replacedBy title of what shows the deed instead; null for none
     * @param rested how far an end had come that was proposed while it lay here, as {@code ending.state} has it; null for none
     */
    public record Withdrawal(
            Instant at,
            String by,
            String reason,
            @Nullable String replacedBy,
            @Nullable String rested) {}

    /** A file's bytes, to be given out as an attachment and never shown inline. */
    public record Content(String fileName, String mediaType, byte[] bytes) {}
}
