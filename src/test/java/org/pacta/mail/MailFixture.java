package org.pacta.mail;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The mail module on a test database, sending to a server on this machine, or to none. */
public final class MailFixture implements AutoCloseable {

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context;
    public final TestRows rows;
    final Outbox outbox;
    final MailDispatcher dispatcher;

    private MailFixture(TestDatabase database, Clock clock, MailProperties properties, Class<?>... more) {
        this.database = database;
        rows = new TestRows(database);
        context = database.context(clock);
        context.registerBean(MailProperties.class, () -> properties);
        context.register(
                Outbox.class,
                MailDispatcher.class,
                Mailbox.class,
                Resending.class,
                Resending.Publishing.class,
                MailHealth.class,
                Parties.class,
                Permissions.class,
                History.class,
                origin());
        if (more.length > 0) {
            context.register(more);
        }
        context.refresh();
        outbox = context.getBean(Outbox.class);
        dispatcher = context.getBean(MailDispatcher.class);
    }

    private static Class<?> origin() {
        try {
            return Class.forName("org.pacta.history.Origin");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** With further parts, which use the outbox. */
    public static MailFixture sendingTo(int port, TestDatabase database, Clock clock, Class<?>... more) {
        return new MailFixture(database, clock, properties("127.0.0.1", port, 2000), more);
    }

    static MailFixture sendingTo(int port, int rate, TestDatabase database, Clock clock) {
        return new MailFixture(database, clock, properties("127.0.0.1", port, rate));
    }

    /** Where mail is kept; with further parts. */
    public static MailFixture withoutServer(TestDatabase database, Clock clock, Class<?>... more) {
        return new MailFixture(database, clock, properties(null, 25, 2000), more);
    }

    static MailProperties properties(@Nullable String host, int port, int rate) {
        return new MailProperties(host, port, null, null, "Pacta <pacta@pacta.example>", false, rate, null, "");
    }

    /** @return how many mails the server took */
    public int dispatch() {
        return dispatcher.dispatch();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Queues a mail to the member in a transaction of its own. */
    long queue(long member, String subject) {
        return database.asSystem(() -> outbox.queue(new Outbox.NewMail(
                new MemberId(member),
                rows.one(String.class, "SELECT email FROM member WHERE id = ?", member),
                subject,
                "Plain: " + subject,
                "<!DOCTYPE html><html><body><p>" + subject + "</p></body></html>")));
    }

    String state(long mail) {
        return rows.one(String.class, "SELECT state FROM mail WHERE id = ?", mail);
    }

    String messageId(long mail) {
        return rows.one(String.class, "SELECT message_id FROM mail WHERE id = ?", mail);
    }

    @Override
    public void close() {
        context.close();
    }
}
