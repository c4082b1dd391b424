package org.pacta.concurrence;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts in versions, as they are put on record; the process calls it, as the system. What people do is in {@link AgreedTexts}. */
@Service
public class TextRecord {

    private final JdbcClient jdbc;
    private final AgreedTexts texts;
    private final PartyAnswers answers;
    private final TextComments comments;
    private final Clock clock;

    TextRecord(JdbcClient jdbc, AgreedTexts texts, PartyAnswers answers, TextComments comments, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.answers = answers;
        this.comments = comments;
        this.clock = clock;
    }

    /**
     * A version that is to be issued.
     *
     * @param last whether it goes out for the final round, in which the answer is yes or no
     * @param task with which it is issued, and a file may have been brought; null for none
     * @param silenceUntil the instant at which silence is agreement; null where each party answers
     */
    public record Draft(
            String body,
            boolean last,
            LocalDate answerBy,
            @Nullable Instant silenceUntil,
            @Nullable String changes,
            MemberId issuedBy,
            @Nullable TaskId task) {}

    /**
     * Issues the next version; called by the process, as the system.
     *
     * @throws Refused where a comment on the version before has no answer yet
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int issue(CommitmentId commitmentId, String processKey, Draft draft) {
        unansweredIsRefused(commitmentId);
        long text = jdbc.sql(ConcurrenceSql.OPEN_TEXT)
                .param("commitment", commitmentId.value())
                .param("process", processKey)
                .query(Long.class)
                .single();
        var number = jdbc.sql(ConcurrenceSql.ADD_VERSION)
                .param("text", text)
                .param("body", draft.body())
                .param("sha256", DigestUtils.sha256Hex(draft.body()))
                .param("final", draft.last())
                .param("answerBy", draft.answerBy())
                .param("silenceUntil", Columns.timestamp(draft.silenceUntil()))
                .param("changes", draft.changes())
                .param("by", draft.issuedBy().value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        var noted = new LinkedHashMap<String, Object>();
        noted.put("version", number);
        noted.put("sha256", DigestUtils.sha256Hex(draft.body()));
        noted.put("final", draft.last());
        if (draft.silenceUntil() != null) {
            noted.put("silenceUntil", draft.silenceUntil());
        }
        if (draft.task() != null) {
            jdbc.sql(ConcurrenceSql.FILE_OF_VERSION)
                    .param("text", text)
                    .param("number", number)
                    .param("task", draft.task().value())
                    .query(row -> {
                        noted.put("file", row.getString("file_name"));
                        noted.put("fileSha256", row.getString("sha256"));
                    });
        }
        answers.record(commitmentId, Action.TEXT_ISSUED, noted);
        return number;
    }

    /**
     * Gives a party's comments on the newest version together with its answer.
     *
     * @throws Refused where it does not refuse although one of its own comments is critical
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void give(CommitmentId commitmentId, String party, boolean refuses) {
        var version = texts.newest(commitmentId);
        var critical = comments.critical(version.id(), party);
        if (!refuses && critical > 0) {
            throw new Refused("text.answer.critical", "answer", critical);
        }
        jdbc.sql(ConcurrenceSql.GIVE_COMMENTS)
                .param("version", version.id())
                .param("party", party)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Whether every party concurs on the newest version without asking for anything to be changed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean agreed(CommitmentId commitmentId) {
        var latest = answers.latest(commitmentId, AgreedTexts.ANSWER_TEXT);
        return !latest.isEmpty() && latest.stream().allMatch(it -> it.isGiven() && "concur".equals(it.choice()));
    }

    /** Whether the newest version went out for the final round. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isFinal(CommitmentId commitmentId) {
        return texts.newest(commitmentId).last();
    }

    /** When the newest version is adopted if nobody objects; null where each party answers, or somebody has objected. */
    @Transactional(propagation = Propagation.MANDATORY)
    public @Nullable Instant silenceUntil(CommitmentId commitmentId) {
        return texts.newest(commitmentId).silenceUntil();
    }

    /** Whether nobody stays opposed after the managers of all parties spoke, and somebody still wants the text. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isSettled(CommitmentId commitmentId) {
        var latest = answers.latest(commitmentId, AgreedTexts.SETTLE_TEXT);
        return latest.stream().noneMatch(it -> !it.isGiven() || "nonConcur".equals(it.choice()))
                && latest.stream().anyMatch(it -> "concur".equals(it.choice()));
    }

    /** The newest version is adopted: by all, because the silence has run out, or with somebody standing aside on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void adopt(CommitmentId commitmentId) {
        var silence = silenceUntil(commitmentId);
        var version = jdbc.sql(ConcurrenceSql.ADOPT)
                .param("commitment", commitmentId.value())
                .param("now", Timestamp.from(silence == null ? clock.instant() : silence))
                .query((row, n) -> row.getInt("adopted_version"))
                .single();
        answers.record(
                commitmentId, Action.CONCURRENCE_ADOPTED, Map.of("version", version, "silence", silence != null));
    }

    private void unansweredIsRefused(CommitmentId commitmentId) {
        var before = jdbc.sql(ConcurrenceSql.NEWEST_VERSION)
                .param("commitment", commitmentId.value())
                .query((row, n) -> row.getLong("id"))
                .optional();
        var open = before.isEmpty()
                ? 0
                : jdbc.sql(ConcurrenceSql.UNANSWERED)
                        .param("version", before.get())
                        .query(Integer.class)
                        .single();
        if (open > 0) {
            throw new Refused("text.comments.unanswered", "text", open);
        }
    }
}
