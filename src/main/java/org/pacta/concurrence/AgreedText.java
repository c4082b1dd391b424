package org.pacta.concurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.party.Releasability;

/**
 * A text on which the parties of a commitment concur, version by version.
 *
 * @param commitment reference of the commitment
 * @param adoptedVersion the version on which all concur; null while there is none
 */
public record AgreedText(
        long id,
        CommitmentId commitmentId,
        String commitment,
        String title,
        @Nullable Integer adoptedVersion,
        @Nullable Instant adoptedAt,
        Releasability releasability) {

    /**
     * A version as it was issued; never changed.
     *
     * @param sha256 of the body in UTF-8, hexadecimal: what the parties' answers are about
     * @param last whether it went out for the final round, in which the answer is yes or no
     * @param file that the body was read from; null where it was typed or pasted
     * @param silence the silence procedure on it; null where each party was asked from the beginning
     */
    public record Version(
            long id,
            int number,
            String body,
            String sha256,
            boolean last,
            LocalDate answerBy,
            @Nullable String changes,
            @Nullable String issuedBy,
            Instant issuedAt,
            @Nullable Silence silence,
            @Nullable File file) {}

    /**
     * The file that a version was read from.
     *
     * @param size in bytes
     * @param sha256 of its content, hexadecimal
     */
    public record File(String name, String mediaType, int size, String sha256) {}

    /** Such a file as it came. */
    public record Content(String name, byte[] bytes) {}

    /**
     * A silence procedure on a version: it is adopted if nobody objects until an instant.
     *
     * @param brokenBy the party that objected; null while none has
     * @param toProcedure whether it objected to the procedure, not to the text
     */
    public record Silence(
            Instant until,
            @Nullable String brokenBy,
            boolean toProcedure,
            @Nullable String objection) {}

    /** How much a comment weighs; a critical one makes a non-concurrence (DoD's comment matrix). */
    public enum Severity {
        CRITICAL,
        MAJOR,
        SUBSTANTIVE,
        ADMINISTRATIVE;

        /** The word in texts and in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the drafter answers to a comment. */
    public enum Verdict {
        ACCEPTED,
        PARTLY_ACCEPTED,
        REJECTED;

        /** The word in texts and in the API. */
        public String key() {
            return this == PARTLY_ACCEPTED ? "partlyAccepted" : name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a party says to a place of a version. Only its party sees it until its answer is given.
     *
     * @param place paragraph, line or words that it is about
     * @param proposed the words asked for instead
     */
    public record Comment(
            long id,
            int version,
            String party,
            Severity severity,
            String place,
            @Nullable String proposed,
            String reason,
            String writtenBy,
            boolean given,
            @Nullable Verdict verdict,
            @Nullable String verdictReason) {}

    /** A party's answer on a version, or that it was asked for one. */
    public record Answered(int version, PartyAnswer answer) {}
}
