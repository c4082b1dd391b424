package org.pacta.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.mail.Outbox;
import org.pacta.mail.TestMail;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Parties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The reminder module on a test database with a few people and one commitment. */
final class ReminderFixture implements AutoCloseable {

    static final String[] ALL = {"KOR", "USA", "JPN"};
    static final String SENTENCE = "The leaders committed to holding the dialogue annually.";

    private final AnnotationConfigApplicationContext context;
    final TestRows rows;
    final ReminderSweep sweep;
    final Reminders reminders;
    final long seoul;
    final long washington;
    final long tokyo;
    final long statement;
    final long commitment;

    ReminderFixture(TestDatabase database, Clock clock) {
        rows = new TestRows(database);
        rows.threeParties();
        seoul = rows.office("KOR", "KOR-MND");
        washington = rows.office("USA", "USA-DOD");
        tokyo = rows.office("JPN", "JPN-MOD");
        statement = rows.statement("DTT-14", ALL);
        commitment = rows.commitment(statement, "DTT-14/03", seoul, LocalDate.parse("2026-12-31"), ALL);
        rows.quotation(statement, commitment, SENTENCE);
        context = database.context(clock);
        TestMail.register(context);
        context.register(
                Parties.class,
                org.pacta.deadline.WorkingDays.class,
                org.pacta.text.Messages.class,
                BaseUrl.class,
                Recipients.class,
                ReminderLetters.class,
                UpdateLetters.class,
                Telling.class,
                UpdateSweep.class,
                SeriesLetters.class,
                SeriesSweep.class,
                ReminderSweep.class,
                RemindersStillOwed.class,
                Reminders.class,
                ReminderSchedule.class);
        context.registerBean(ReminderProperties.class, () -> new ReminderProperties(""));
        context.refresh();
        sweep = context.getBean(ReminderSweep.class);
        reminders = context.getBean(Reminders.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    long officer(long office, String name) {
        return rows.member(office, name, "OFFICER");
    }

    void locale(long member, String tag) {
        rows.run("UPDATE member SET locale = ? WHERE id = ?", tag, member);
    }

    long task(String name, long office, @Nullable Long assignee, String due) {
        return rows.task(commitment, name, office, assignee, LocalDate.parse(due), ALL);
    }

    /** A task that is due by a moment of its day. */
    long taskBy(String name, long office, @Nullable Long assignee, String due, String moment) {
        long task = task(name, office, assignee, due);
        rows.run("UPDATE task SET due_at = ?::timestamptz WHERE id = ?", moment, task);
        return task;
    }

    /** The ledger, each line as {@code task rule recipient}, in order. */
    List<String> ledger() {
        return rows.list(String.class, """
            SELECT t.name || ' ' || r.rule || ' ' || m.username
            FROM reminder r JOIN task t ON t.id = r.task_id JOIN member m ON m.id = r.recipient_id
            ORDER BY t.name, r.owed_at, r.due_on, m.id\
            """);
    }

    /** What was mailed, each as {@code address: subject}, in order. */
    List<String> mails() {
        return rows.list(String.class, "SELECT address || ': ' || subject FROM mail ORDER BY id");
    }

    String text() {
        return rows.one(String.class, "SELECT text_body FROM mail ORDER BY id DESC LIMIT 1");
    }

    String html() {
        return rows.one(String.class, "SELECT html_body FROM mail ORDER BY id DESC LIMIT 1");
    }

    Outbox outbox() {
        return bean(Outbox.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
