package org.pacta.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pacta.database.Acting;
import org.pacta.deadline.WorkingDays;
import org.pacta.mail.NewMail;
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
 * only while it is between {@link #MORNING} and {@link #EVENING} where its recipient is: what comes up at night is owed in
 * the morning, if it still holds then.
 */
@Service
public class ReminderSweep {

    /** Local time in the recipient's zone from which reminders are owed. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Local time in the recipient's zone from which they are not any more. */
    static final LocalTime EVENING = LocalTime.of(20, 0);

    private static final int MAILS_AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(ReminderSweep.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final ReminderLetters letters;
    private final Clock clock;

    ReminderSweep(
            JdbcClient jdbc,
            Acting acting,
            Parties parties,
            WorkingDays workingDays,
            Outbox outbox,
            ReminderLetters letters,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.letters = letters;
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
            var awake = awakeZones();
            var all = parties.all();
            int owed = owe(all, awake);
            tell(all, awake);
            return owed;
        });
    }

    private int owe(List<Party> all, String[] awake) {
        var codes = new ArrayList<String>();
        var rules = new ArrayList<String>();
        var dueFrom = new ArrayList<String>();
        var dueUntil = new ArrayList<String>();
        var todays = new ArrayList<String>();
        for (var party : all) {
            var today = LocalDate.now(clock.withZone(party.zone()));
            for (var window : ReminderRule.windows(ReminderRule.POLICY, today, workingDays.of(party.code()))) {
                codes.add(party.code());
                rules.add(window.rule().name());
                dueFrom.add(window.dueFrom().toString());
                dueUntil.add(window.dueUntil().toString());
                todays.add(today.toString());
            }
        }
        return jdbc.sql(ReminderSql.OWE)
                .param("parties", codes.toArray(String[]::new))
                .param("rules", rules.toArray(String[]::new))
                .param("dueFrom", dueFrom.toArray(String[]::new))
                .param("dueUntil", dueUntil.toArray(String[]::new))
                .param("todays", todays.toArray(String[]::new))
                .param("awakeZones", awake)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(List<Party> all, String[] awake) {
        var byRecipient = new LinkedHashMap<Long, List<Owed>>();
        jdbc.sql(ReminderSql.UNMAILED)
                .param("awakeZones", awake)
                .query(ReminderSweep::owed)
                .list()
                .forEach(owed -> byRecipient
                        .computeIfAbsent(owed.recipientId(), id -> new ArrayList<>())
                        .add(owed));
        if (byRecipient.isEmpty()) {
            return;
        }
        var quotes = quotes(byRecipient.values().stream()
                .filter(list -> list.size() == 1)
                .map(list -> list.getFirst().id())
                .toList());
        var mails = new ArrayList<NewMail>();
        var told = new ArrayList<List<Owed>>();
        for (var recipient : recipients(byRecipient.keySet())) {
            var owed = byRecipient.getOrDefault(recipient.id(), List.of());
            try {
                mails.add(letters.write(
                        recipient, owed, all, quotes.get(owed.getFirst().id())));
                told.add(owed);
            } catch (RuntimeException unwritable) {
                // The others must not wait for it; it stays owed and is tried again.
                log.error("The reminders of member {} cannot be written", recipient.id(), unwritable);
            }
            if (mails.size() == MAILS_AT_ONCE) {
                queue(mails, told);
            }
        }
        queue(mails, told);
    }

    private void queue(List<NewMail> mails, List<List<Owed>> told) {
        var ids = outbox.queueAll(mails);
        var reminders = new ArrayList<Long>();
        var mailIds = new ArrayList<Long>();
        for (int i = 0; i < ids.size(); i++) {
            for (var owed : told.get(i)) {
                reminders.add(owed.id());
                mailIds.add(ids.get(i));
            }
        }
        jdbc.sql(ReminderSql.MARK_MAILED)
                .param("reminders", reminders.toArray(Long[]::new))
                .param("mails", mailIds.toArray(Long[]::new))
                .update();
        mails.clear();
        told.clear();
    }

    /** The zones of members in which it is day. */
    private String[] awakeZones() {
        return jdbc.sql(ReminderSql.MEMBER_ZONES).query(String.class).list().stream()
                .filter(zone -> {
                    var time = LocalTime.now(clock.withZone(zone(zone)));
                    return !time.isBefore(MORNING) && time.isBefore(EVENING);
                })
                .toArray(String[]::new);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException unknown) {
            log.warn("{} is no time zone: read as UTC", id);
            return ZoneId.of("UTC");
        }
    }

    private List<Recipient> recipients(Iterable<Long> ids) {
        var wanted = new ArrayList<Long>();
        ids.forEach(wanted::add);
        return jdbc.sql(ReminderSql.RECIPIENT_ROWS)
                .param("ids", wanted.toArray(Long[]::new))
                .query((row, n) -> new Recipient(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("email"),
                        zone(row.getString("zone")),
                        Locale.forLanguageTag(row.getString("locale"))))
                .list();
    }

    private Map<Long, Quote> quotes(List<Long> reminders) {
        var quotes = new HashMap<Long, Quote>();
        jdbc.sql(ReminderSql.QUOTES)
                .param("reminders", reminders.toArray(Long[]::new))
                .query(row -> {
                    quotes.put(row.getLong("id"), new Quote(row.getString("body"), row.getString("reference")));
                });
        return quotes;
    }

    private static Owed owed(ResultSet row, int n) throws SQLException {
        return new Owed(
                row.getLong("id"),
                row.getLong("recipient_id"),
                row.getObject("due_on", LocalDate.class),
                row.getLong("task_id"),
                row.getString("task_name"),
                row.getBoolean("managers_only"),
                row.getString("office_name"),
                row.getString("owner"),
                row.getObject("assignee_id", Long.class),
                row.getString("assignee_name"),
                row.getString("reference"),
                row.getString("title"));
    }
}
