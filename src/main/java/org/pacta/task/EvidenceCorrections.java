package org.pacta.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.TaskId;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evidence that was wrong: it stays, marked, and shows nothing any more.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-evidence-and-comments-corrected.md">The decision</a>
 */
@Service
@Transactional
public class EvidenceCorrections {

    private static final int LONGEST_REASON = 2000;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final EvidenceFolder folder;
    private final Tasks tasks;
    private final Parties parties;
    private final Permissions permissions;
    private final History history;
    private final Clock clock;

    EvidenceCorrections(
            JdbcClient jdbc,
            Acting acting,
            EvidenceFolder folder,
            Tasks tasks,
            Parties parties,
            Permissions permissions,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.folder = folder;
        this.tasks = tasks;
        this.parties = parties;
        this.permissions = permissions;
        this.history = history;
        this.clock = clock;
    }

    /** Whether the reader may withdraw it: who brought it and the managers of that party. */
    @Transactional(readOnly = true)
    public boolean mayWithdraw(Evidence evidence) {
        return evidence.withdrawal() == null && isOfThoseWhoBroughtIt(evidence);
    }

    /**
     * Withdraws evidence that was wrong. Whoever could read it still can, with who withdrew it and why; it counts no longer
     * where a step or an end asks for evidence, and what rested on it says so.
     *
     * @param replacedBy other evidence of the commitment that shows the deed instead, for the same readers; null for none
     * @throws Refused where it is withdrawn already, or what is to replace it does not
     * @throws AccessDeniedException where somebody else of the party decides that
     */
    public void withdraw(long id, String reason, @Nullable Long replacedBy) {
        var evidence = folder.byId(id).orElseThrow(() -> new NoSuchElementException("There is no such evidence."));
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw new Refused("evidence.reason", "reason", LONGEST_REASON);
        }
        if (evidence.withdrawal() != null) {
            throw new Refused("evidence.withdrawn", null);
        }
        if (!isOfThoseWhoBroughtIt(evidence)) {
            throw new AccessDeniedException("Who brought it or a manager of the party withdraws it.");
        }
        var other = replacedBy == null ? null : replacing(evidence, replacedBy);
        var reference = acting.asSystem(() -> jdbc.sql(PaperSql.WITHDRAW_EVIDENCE)
                        .param("id", id)
                        .param("by", other == null ? null : other.id())
                        .param("reason", why)
                        .param("me", permissions.me().id().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .query(String.class)
                        .optional())
                .orElseThrow(() -> new Refused("evidence.withdrawn", null));
        history.record(entry(evidence, reference)
                .noting("title", evidence.title())
                .noting("with", other == null ? null : other.title())
                .noting("reason", why));
    }

    private boolean isOfThoseWhoBroughtIt(Evidence evidence) {
        var me = permissions.me();
        return me.id().equals(evidence.addedById())
                || me.has(Role.MANAGER)
                        && me.partyCode()
                                .equals(parties.member(evidence.addedById()).partyCode());
    }

    private Evidence replacing(Evidence evidence, long id) {
        return folder.byId(id)
                .filter(it -> it.id() != evidence.id()
                        && it.withdrawal() == null
                        && it.commitmentId().equals(evidence.commitmentId())
                        && evidence.reach().releasability().within(it.reach().releasability()))
                .orElseThrow(() -> new Refused("evidence.replacedBy", "replacedBy", String.valueOf(id)));
    }

    private Entry entry(Evidence evidence, String reference) {
        TaskId taskId = evidence.taskId();
        var readers = evidence.reach().releasability();
        return taskId == null
                ? Entry.ofCommitment(evidence.commitmentId(), reference, Action.EVIDENCE_WITHDRAWN, readers)
                : Entry.ofTask(
                        taskId,
                        evidence.commitmentId(),
                        tasks.byId(taskId).orElseThrow().subject(),
                        Action.EVIDENCE_WITHDRAWN,
                        readers);
    }
}
