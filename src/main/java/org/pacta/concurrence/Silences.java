package org.pacta.concurrence;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.id.CommitmentId;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Breaking the silence on a version of a text. Nobody learns who thought of it: there is only the objection. */
@Service
@Transactional
public class Silences {

    /** The process that runs the text, told of what people do beside its tasks. */
    @FunctionalInterface
    public interface Process {

        /** Somebody objected while silence was to be agreement: each party is asked. */
        void silenceBroken(CommitmentId commitmentId);
    }

    /** Of an objection, in characters. */
    public static final int LONGEST = 4000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final AgreedTexts texts;
    private final PartyAnswers answers;
    private final Permissions permissions;
    private final Process process;
    private final Clock clock;

    Silences(
            JdbcClient jdbc,
            Acting acting,
            AgreedTexts texts,
            PartyAnswers answers,
            Permissions permissions,
            Process process,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.texts = texts;
        this.answers = answers;
        this.permissions = permissions;
        this.process = process;
        this.clock = clock;
    }

    /** Whether the member may break a silence that runs on the newest version now. */
    @Transactional(readOnly = true)
    public boolean mayObject(AgreedText text) {
        var versions = texts.versions(text.id());
        var silence = versions.isEmpty() ? null : versions.getLast().silence();
        return text.adoptedVersion() == null
                && silence != null
                && silence.brokenBy() == null
                && silence.until().isAfter(clock.instant())
                && objects(text);
    }

    /**
     * Breaks the silence on the newest version in the name of one's party: from now on each party is asked.
     *
     * @param toProcedure whether the party objects to the procedure, not to the text
     * @throws Refused where no silence runs or it has run out, or the objection is missing
     * @throws AccessDeniedException for those who do not speak for a party bound
     */
    public void object(long textId, String objection, boolean toProcedure) {
        var text = texts.byId(textId).orElseThrow(() -> new NoSuchElementException("There is no text " + textId + "."));
        if (!objects(text)) {
            throw new AccessDeniedException(
                    "A manager or coordinator of a party bound objects while the silence runs.");
        }
        if (objection.isBlank()) {
            throw new Refused("text.objection", "objection");
        }
        if (objection.length() > LONGEST) {
            throw new Refused("text.comment.long", "objection", LONGEST);
        }
        var party = permissions.me().partyCode();
        var newest = texts.newest(text.commitmentId());
        var broken = acting.asSystem(() -> jdbc.sql(ConcurrenceSql.OBJECT)
                .param("version", newest.id())
                .param("party", party)
                .param("procedure", toProcedure)
                .param("objection", objection.strip())
                .param("now", Timestamp.from(clock.instant()))
                .update());
        if (broken == 0) {
            throw new Refused("text.silenceOver", null, newest.number());
        }
        answers.record(
                text.commitmentId(),
                Action.SILENCE_BROKEN,
                Map.of(
                        "party",
                        party,
                        "version",
                        newest.number(),
                        "reason",
                        objection.strip(),
                        "procedure",
                        toProcedure));
        process.silenceBroken(text.commitmentId());
    }

    private boolean objects(AgreedText text) {
        var me = permissions.me();
        return (me.has(Role.MANAGER) || me.has(Role.COORDINATOR))
                && acting.asSystem(() -> jdbc.sql(ConcurrenceSql.IS_BOUND)
                        .param("commitment", text.commitmentId().value())
                        .param("party", me.partyCode())
                        .query(Boolean.class)
                        .single());
    }
}
