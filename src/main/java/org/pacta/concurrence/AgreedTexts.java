package org.pacta.concurrence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.id.CommitmentId;
import org.pacta.party.Releasability;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Texts in versions, as people read them; the process issues and adopts them with {@link TextRecord}. */
@Service
@Transactional(readOnly = true)
public class AgreedTexts {

    private final JdbcClient jdbc;
    private final PartyAnswers answers;

    AgreedTexts(JdbcClient jdbc, PartyAnswers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    public Optional<AgreedText> byId(long id) {
        return jdbc.sql(ConcurrenceSql.TEXT_BY_ID)
                .param("id", id)
                .query(AgreedTexts::text)
                .optional();
    }

    public List<AgreedText> ofCommitment(CommitmentId commitmentId) {
        return jdbc.sql(ConcurrenceSql.TEXTS_OF)
                .param("commitment", commitmentId.value())
                .query(AgreedTexts::text)
                .list();
    }

    /** Those of the commitment that people know by this reference. */
    public List<AgreedText> ofReference(String reference) {
        return jdbc.sql(ConcurrenceSql.TEXTS_OF_REFERENCE)
                .param("reference", reference)
                .query(AgreedTexts::text)
                .list();
    }

    /** Oldest first. */
    public List<AgreedText.Version> versions(long textId) {
        return jdbc.sql(ConcurrenceSql.VERSIONS)
                .param("text", textId)
                .query((row, n) -> new AgreedText.Version(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getString("body"),
                        row.getString("sha256"),
                        row.getBoolean("final"),
                        row.getObject("answer_by", LocalDate.class),
                        row.getString("changes"),
                        row.getString("issued_by"),
                        row.getTimestamp("issued_at").toInstant(),
                        silence(row),
                        file(row)))
                .list();
    }

    /** What the parties answered on the versions of the text, in the order in which they were asked. */
    public List<AgreedText.Answered> answers(AgreedText text) {
        var versions = new HashMap<Long, Integer>();
        jdbc.sql(ConcurrenceSql.ANSWERED_VERSIONS).param("text", text.id()).query(row -> {
            versions.put(row.getLong("id"), row.getInt("number"));
        });
        return answers.ofCommitment(text.commitmentId()).stream()
                .flatMap(answer -> Optional.ofNullable(versions.get(answer.id()))
                        .map(version -> new AgreedText.Answered(version, answer))
                        .stream())
                .toList();
    }

    /** The user task of the model {@code concurrence} with which a party's answer on a text is prepared. */
    public static final String ANSWER_TEXT = "userTask_answerText";

    /** The user task of the model {@code concurrence} with which a party settles what stayed refused in the final round. */
    public static final String SETTLE_TEXT = "userTask_settleText";

    /** The user task of the model {@code concurrence} with which a version is issued. */
    public static final String ISSUE_TEXT = "userTask_issueText";

    /** @param silenceUntil when it is adopted if nobody objects; null where each party answers, or somebody has objected */
    record Newest(
            long id, int number, boolean last, @Nullable Instant silenceUntil) {}

    /** @throws Refused where there is no text */
    Newest newest(CommitmentId commitmentId) {
        return jdbc.sql(ConcurrenceSql.NEWEST_VERSION)
                .param("commitment", commitmentId.value())
                .query((row, n) -> new Newest(
                        row.getLong("id"),
                        row.getInt("number"),
                        row.getBoolean("final"),
                        Columns.instant(row, "silence_until")))
                .optional()
                .orElseThrow(() -> new Refused("text.none", null));
    }

    /** The file that a version was read from, as it came; empty where it was typed, or the reader may not see it. */
    public Optional<AgreedText.Content> content(long textId, int version) {
        return jdbc.sql(ConcurrenceSql.FILE)
                .param("text", textId)
                .param("number", version)
                .query((row, n) -> new AgreedText.Content(row.getString("file_name"), row.getBytes("content")))
                .optional();
    }

    private static AgreedText.@Nullable File file(ResultSet row) throws SQLException {
        var name = row.getString("file_name");
        return name == null
                ? null
                : new AgreedText.File(
                        name, row.getString("file_type"), row.getInt("file_size"), row.getString("file_sha256"));
    }

    private static AgreedText.@Nullable Silence silence(ResultSet row) throws SQLException {
        var until = Columns.instant(row, "silence_until");
        return until == null
                ? null
                : new AgreedText.Silence(
                        until,
                        row.getString("objected_by_party"),
                        row.getBoolean("objected_to_procedure"),
                        row.getString("objection"));
    }

    private static AgreedText text(ResultSet row, int n) throws SQLException {
        var adopted = Columns.instant(row, "adopted_at");
        return new AgreedText(
                row.getLong("id"),
                new CommitmentId(row.getLong("commitment_id")),
                row.getString("commitment"),
                row.getString("title"),
                row.getObject("adopted_version", Integer.class),
                adopted,
                Releasability.to(Columns.strings(row, "releasable_to")));
    }
}
