package org.pacta.concurrence.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.Level;

/**
 * A text on which the parties to a commitment concur.
 *
 * @param adoptedVersion the version on which all concur
 */
record TextResource(
        long id,
        String commitment,
        String title,
        @Nullable Integer adoptedVersion,
        @Nullable Instant adoptedAt,
        List<String> releasableTo,
        List<Version> versions) {

    /**
     * A version as it was issued.
     *
     * @param sha256 of the body in UTF-8, hexadecimal
     * @param last whether the answer is yes or no
     * @param silenceUntil where silence is agreement: until when
     * @param brokenBy the party that objected
     */
    record Version(
            int number,
            String body,
            String sha256,
            boolean last,
            LocalDate answerBy,
            @Nullable Instant silenceUntil,
            @Nullable String brokenBy,
            @Nullable String objection,
            @Nullable String changes,
            @Nullable String issuedBy,
            Instant issuedAt,
            @Nullable TextFile file,
            List<Answer> answers,
            List<Comment> comments) {}

    /**
     * The file that a version was read from; its content is at {@code /texts/{id}/versions/{number}/file}.
     *
     * @param size in bytes
     * @param sha256 of its content, hexadecimal
     */
    record TextFile(String name, String mediaType, int size, String sha256) {

        static @Nullable TextFile of(AgreedText.@Nullable File file) {
            return file == null ? null : new TextFile(file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    /** What a party answers on a version. */
    record Answer(
            String party,
            String task,
            @Nullable Instant givenAt,
            Map<String, String> answers,
            @Nullable Level level,
            @Nullable String givenBy) {}

    /**
     * A comment on a version.
     *
     * @param given whether all parties see it
     */
    record Comment(
            long id,
            String party,
            AgreedText.Severity severity,
            String place,
            @Nullable String proposed,
            String reason,
            String writtenBy,
            boolean given,
            AgreedText.@Nullable Verdict verdict,
            @Nullable String verdictReason) {

        static Comment of(AgreedText.Comment comment) {
            return new Comment(
                    comment.id(),
                    comment.party(),
                    comment.severity(),
                    comment.place(),
                    comment.proposed(),
                    comment.reason(),
                    comment.writtenBy(),
                    comment.given(),
                    comment.verdict(),
                    comment.verdictReason());
        }
    }

    static TextResource of(
            AgreedText text,
            List<AgreedText.Version> versions,
            List<AgreedText.Answered> answers,
            List<AgreedText.Comment> comments) {
        return new TextResource(
                text.id(),
                text.commitment(),
                text.title(),
                text.adoptedVersion(),
                text.adoptedAt(),
                text.releasability().codes(),
                versions.stream()
                        .map(version -> version(version, answers, comments))
                        .toList());
    }

    private static Version version(
            AgreedText.Version version, List<AgreedText.Answered> answers, List<AgreedText.Comment> comments) {
        var silence = version.silence();
        return new Version(
                version.number(),
                version.body(),
                version.sha256(),
                version.last(),
                version.answerBy(),
                silence == null ? null : silence.until(),
                silence == null ? null : silence.brokenBy(),
                silence == null ? null : silence.objection(),
                version.changes(),
                version.issuedBy(),
                version.issuedAt(),
                TextFile.of(version.file()),
                answers.stream()
                        .filter(answered -> answered.version() == version.number())
                        .map(AgreedText.Answered::answer)
                        .map(answer -> new Answer(
                                answer.party(),
                                answer.elementId(),
                                answer.givenAt(),
                                answer.answers(),
                                answer.level(),
                                answer.givenBy()))
                        .toList(),
                comments.stream()
                        .filter(comment -> comment.version() == version.number())
                        .map(Comment::of)
                        .toList());
    }
}
