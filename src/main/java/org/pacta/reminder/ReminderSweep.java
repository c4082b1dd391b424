package org.pacta.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.mail.Outbox;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down which reminders are owed now, and queues the mails that tell them, in one transaction; each is written once,
 * however often and wherever it sweeps.
 *
 * <p>A task's due date is a date in the zone of its office's party, and working days are that party's. A reminder is owed
 * only while it is between {@link Recipients#MORNING} and {@link Recipients#EVENING} where its recipient is: what comes up at night is owed in
 * the morning, if it still holds then.
 */
@Service
class ReminderSweep {

    private static final int MAILS_AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final ReminderLetters letters;
    private final Recipients recipients;
    private final Clock clock;

    ReminderSweep(
            JdbcClient jdbc,
            Acting acting,
            Parties parties,
            WorkingDays workingDays,
            Outbox outbox,
            ReminderLetters letters,
            Recipients recipients,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.letters = letters;
        this.recipients = recipients;
        this.clock = clock;
    }

    /** Owes and queues whatever is due now, as the system.
     *
     * @return how many reminders were newly owed
     * @throws org.springframework.dao.DataAccessException where another sweep holds the ledger for too long
     */
    @Transactional
    public int sweep() {
        return acting.asSystem(() -> {
            jdbc.sql(ReminderSql.LOCK).query((row, n) -> "locked").single();
            var all = parties.all();
            var byRecipient = new LinkedHashMap<MemberId, List<OwedReminder>>();
            for (var owed : owed(all)) {
                byRecipient
                        .computeIfAbsent(owed.recipientId(), id -> new ArrayList<>())
                        .add(owed);
            }
            return byRecipient.isEmpty() ? 0 : tell(byRecipient, all);
        });
    }

    private List<OwedReminder> owed(List<Party> all) {
        var windows = new LinkedHashMap<Party, List<ReminderRule.Window>>();
        var oldest = LocalDate.MAX;
        var latest = LocalDate.MIN;
        for (var party : all) {
            var ofParty = ReminderRule.windows(ReminderRule.POLICY, today(party), workingDays.of(party.code()));
            windows.put(party, ofParty);
            oldest = min(oldest, ofParty.getLast().dueUntil());
            latest = max(latest, ofParty.getFirst().dueUntil());
        }
        if (windows.isEmpty()) {
            return List.of();
        }
        var codes = new ArrayList<String>();
        var dueOns = new ArrayList<String>();
        var rules = new ArrayList<String>();
        var todays = new ArrayList<String>();
        for (var ofParty : windows.entrySet()) {
            for (var window : ofParty.getValue()) {
                for (var due = max(window.dueFrom(), oldest); !due.isAfter(window.dueUntil()); due = due.plusDays(1)) {
                    codes.add(ofParty.getKey().code());
                    dueOns.add(due.toString());
                    rules.add(window.rule().name());
                    todays.add(today(ofParty.getKey()).toString());
                }
            }
        }
        return jdbc.sql(ReminderSql.OWED)
                .param("oldestDue", oldest.toString())
                .param("latestDue", latest.toString())
                .param("parties", codes.toArray(String[]::new))
                .param("dueOns", dueOns.toArray(String[]::new))
                .param("rules", rules.toArray(String[]::new))
                .param("todays", todays.toArray(String[]::new))
                .param("awakeZones", recipients.awakeZones())
                .query(ReminderSweep::owed)
                .list();
    }

    private LocalDate today(Party party) {
        return LocalDate.now(clock.withZone(party.zone()));
    }

    private static LocalDate min(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private int tell(Map<MemberId, List<OwedReminder>> byRecipient, List<Party> all) {
        var quotes = quotes(byRecipient.values().stream()
                .filter(list -> list.size() == 1)
                .map(List::getFirst)
                .toList());
        var mails = new ArrayList<Outbox.NewMail>();
        var told = new ArrayList<List<OwedReminder>>();
        int entered = 0;
        for (var recipient : recipients.of(byRecipient.keySet())) {
            var owed = byRecipient.getOrDefault(recipient.id(), List.of());
            try {
                mails.add(letters.write(recipient, owed, all, quotes.get(recipient.id())));
                told.add(owed);
            } catch (RuntimeException unwritable) {
                // The others must not wait for it; it is owed still and tried again.
                log.error("The reminders of member {} cannot be written", recipient.id(), unwritable);
            }
            if (mails.size() == MAILS_AT_ONCE) {
                entered += enter(mails, told);
            }
        }
        return entered + enter(mails, told);
    }

    private int enter(List<Outbox.NewMail> mails, List<List<OwedReminder>> told) {
        var ids = outbox.queueAll(mails);
        var entries = new ArrayList<OwedReminder>();
        var mailIds = new ArrayList<Long>();
        for (int i = 0; i < ids.size(); i++) {
            for (var owed : told.get(i)) {
                entries.add(owed);
                mailIds.add(ids.get(i));
            }
        }
        mails.clear();
        told.clear();
        return jdbc.sql(ReminderSql.ENTER)
                .param("tasks", entries.stream().map(it -> it.taskId().value()).toArray(Long[]::new))
                .param("rules", entries.stream().map(OwedReminder::rule).toArray(String[]::new))
                .param(
                        "dueOns",
                        entries.stream().map(owed -> owed.dueOn().toString()).toArray(String[]::new))
                .param(
                        "recipients",
                        entries.stream().map(it -> it.recipientId().value()).toArray(Long[]::new))
                .param("mails", mailIds.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** The quotes for those who are told of one task only, by recipient. */
    private Map<MemberId, Quote> quotes(List<OwedReminder> singles) {
        var quotes = new HashMap<MemberId, Quote>();
        jdbc.sql(ReminderSql.QUOTES)
                .param("tasks", singles.stream().map(it -> it.taskId().value()).toArray(Long[]::new))
                .param(
                        "members",
                        singles.stream().map(it -> it.recipientId().value()).toArray(Long[]::new))
                .query(row -> {
                    quotes.put(
                            new MemberId(row.getLong("member_id")),
                            new Quote(row.getString("body"), row.getString("reference")));
                });
        return quotes;
    }

    private static OwedReminder owed(ResultSet row, int n) throws SQLException {
        return new OwedReminder(
                new MemberId(row.getLong("member_id")),
                row.getString("rule"),
                row.getObject("due_on", LocalDate.class),
                Columns.instant(row, "due_at"),
                new TaskId(row.getLong("task_id")),
                row.getString("task_name"),
                row.getBoolean("managers_only"),
                row.getString("office_name"),
                row.getString("owner"),
                MemberId.ofNullable(row.getObject("assignee_id", Long.class)),
                row.getString("assignee_name"),
                row.getString("reference"),
                row.getString("title"));
    }
}
