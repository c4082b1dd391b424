package org.pacta.reminder;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.pacta.database.Acting;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks parties for a word on what they work on and have said nothing of, those who do the work first, then their managers too,
 * each once a silence; on working days of the party, by day where the recipient is.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-update-rhythm.md">The decision</a>
 */
@Service
class UpdateSweep {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Recipients recipients;
    private final Telling telling;
    private final UpdateLetters letters;
    private final Clock clock;

    UpdateSweep(
            JdbcClient jdbc,
            Acting acting,
            Recipients recipients,
            Telling telling,
            UpdateLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.recipients = recipients;
        this.telling = telling;
        this.letters = letters;
        this.clock = clock;
    }

    /** Owes and queues whatever is due now, as the system.
     *
     * @return how many notices were newly owed
     */
    @Transactional
    public int sweep() {
        return acting.asSystem(() -> {
            jdbc.sql(ReminderSql.LOCK).query((row, n) -> "locked").single();
            var owed = owed();
            return owed.isEmpty() ? 0 : tell(owed);
        });
    }

    private List<OwedUpdate> owed() {
        var today = telling.working();
        if (today.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(ReminderSql.OWED_UPDATES)
                .param("parties", today.keySet().toArray(String[]::new))
                .param(
                        "todays",
                        today.values().stream().map(LocalDate::toString).toArray(String[]::new))
                .param(
                        "latest",
                        today.values().stream()
                                .max(LocalDate::compareTo)
                                .orElseThrow()
                                .toString())
                .param("awakeZones", recipients.awakeZones())
                .query((row, n) -> new OwedUpdate(
                        new MemberId(row.getLong("member_id")),
                        OwedUpdate.Stage.valueOf(row.getString("stage")),
                        new CommitmentId(row.getLong("commitment_id")),
                        row.getString("party_code"),
                        row.getString("party"),
                        row.getString("reference"),
                        row.getString("title"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("open_on", LocalDate.class)))
                .list();
    }

    private int tell(List<OwedUpdate> all) {
        var mails = telling.tell(all, OwedUpdate::recipientId, letters::write);
        var owed =
                all.stream().filter(one -> mails.containsKey(one.recipientId())).toList();
        return jdbc.sql(ReminderSql.ENTER_UPDATES)
                .param(
                        "commitments",
                        owed.stream().map(it -> it.commitmentId().value()).toArray(Long[]::new))
                .param("parties", of(owed, OwedUpdate::partyCode))
                .param("sinces", of(owed, one -> one.since().toString()))
                .param("rules", of(owed, one -> one.stage().name()))
                .param(
                        "recipients",
                        owed.stream().map(it -> it.recipientId().value()).toArray(Long[]::new))
                .param(
                        "mails",
                        owed.stream().map(it -> mails.get(it.recipientId())).toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static String[] of(List<OwedUpdate> owed, Function<OwedUpdate, String> part) {
        return owed.stream().map(part).toArray(String[]::new);
    }
}
