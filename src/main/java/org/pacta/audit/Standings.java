package org.pacta.audit;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What can be said of the history: unaltered up to which checkpoint, held by whom, and what came after. */
@Service
public class Standings {

    private final JdbcClient jdbc;
    private final HistoryLog log;
    private final Checkpoints checkpoints;
    private final CheckpointLetters letters;
    private final History history;
    private final Permissions permissions;
    private final Acting acting;
    private final TransactionTemplate transaction;

    Standings(
            JdbcClient jdbc,
            Checkpoints checkpoints,
            CheckpointLetters letters,
            History history,
            Permissions permissions,
            Acting acting,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.log = new HistoryLog(jdbc);
        this.checkpoints = checkpoints;
        this.letters = letters;
        this.history = history;
        this.permissions = permissions;
        this.acting = acting;
        this.transaction = transaction;
    }

    /**
     * What was found when everything was compared last.
     *
     * @param at when that was; null where this node signs nothing, and so has nothing to compare with
     * @param upTo how many lines the last checkpoint has that all still fits; null where there is none
     * @param signedAt when that was signed; null where the database no longer knows
     * @param since lines that are under no checkpoint that fits
     * @param faults what does not fit; of lines of others only their numbers
     * @param broken places in chains whose digests do not follow from each other
     * @param key that checkpoints are signed with; null where this node signs nothing
     */
    public record Standing(
            @Nullable Instant at,
            @Nullable Long upTo,
            @Nullable Instant signedAt,
            long since,
            List<Fault> faults,
            List<String> broken,
            @Nullable String key) {}

    /**
     * Somebody who has a checkpoint.
     *
     * @param witness whether it is a program that has cosigned; otherwise it was mailed to an auditor
     * @param size of the largest
     * @param at when it was cosigned or mailed
     */
    public record Holder(String party, String name, boolean witness, long size, Instant at) {}

    /** For auditors and administrators.
     *
     * @param anew whether everything is compared now; otherwise where the last time is long enough ago for what it costs
     */
    public Standing standing(boolean anew) {
        var me = permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        var compared = anew ? checkpoints.compareNow() : checkpoints.compareInTime();
        var broken = history.broken();
        if (compared == null) {
            return new Standing(null, null, null, 0, List.of(), broken, null);
        }
        var upTo = compared.found().upTo();
        long size = upTo == null ? 0 : Checkpoint.of(upTo).size();
        return asSystem(() -> new Standing(
                compared.at(),
                upTo == null ? null : size,
                signedAt(size),
                log.size() - size + log.waiting(),
                compared.found().faults().stream()
                        .map(fault -> readable(fault, me.partyCode()))
                        .toList(),
                broken,
                compared.key().toString()));
    }

    private @Nullable Instant signedAt(long size) {
        return jdbc.sql(WitnessSql.NOTE)
                .param("size", size)
                .query(HistoryLog.Sealed::read)
                .optional()
                .map(HistoryLog.Sealed::at)
                .orElse(null);
    }

    private static Fault readable(Fault fault, String party) {
        return fault.parties().isEmpty() || fault.parties().contains(party)
                ? fault
                : Fault.of(fault.kind(), fault.at(), null);
    }

    /** Whoever holds a checkpoint outside of this server, witnesses first: of all parties. */
    public List<Holder> holders() {
        permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        return asSystem(() -> jdbc.sql(WitnessSql.HELD)
                .query((row, n) -> new Holder(
                        row.getString("party"),
                        row.getString("name"),
                        row.getBoolean("witness"),
                        row.getLong("size"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    /** Mails the newest checkpoint to the auditors of the member's party.
     *
     * @return to how many
     * @throws org.pacta.command.Refused where nothing has been sealed yet
     */
    public int mail() {
        var me = permissions.require(Role.AUDITOR, Role.ADMINISTRATOR);
        return asSystem(() -> letters.mail(me.partyCode()));
    }

    private <T extends @Nullable Object> T asSystem(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }
}
