package org.pacta.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.pacta.database.TestDatabase;
import org.pacta.database.TestRows;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.mail.TestMail;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.text.Messages;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** The webhook module on a test database with three parties and one commitment of each releasability. */
final class WebhookFixture implements AutoCloseable {

    static final String KEY = "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    static final String[] ALL = {"KOR", "USA", "JPN"};

    private final TestDatabase database;
    private final AnnotationConfigApplicationContext context;
    private final Map<String, String> names = new ConcurrentHashMap<>();
    final TestRows rows;
    final Webhooks webhooks;
    final Deliveries deliveries;
    final WebhookDispatcher dispatcher;
    final WebhookSweep sweep;
    final long seoul;
    final long washington;
    final long korManager;
    final long usaManager;
    final long administrator;
    final long foreignAdministrator;
    final long statement;
    final long shared;
    final long korOnly;

    WebhookFixture(TestDatabase database, Clock clock) {
        this(database, clock, KEY, tls(), List.of("http://127.0.0.1", "hooks.example"));
    }

    WebhookFixture(TestDatabase database, Clock clock, String key, SSLContext tls, List<String> allow) {
        this.database = database;
        rows = new TestRows(database);
        if (rows.one(Integer.class, "SELECT count(*) FROM party") == 0) {
            rows.threeParties();
            seoul = rows.office("KOR", "KOR-MND");
            washington = rows.office("USA", "USA-DOD");
            korManager = rows.member(seoul, "kim", "MANAGER");
            usaManager = rows.member(washington, "reed", "MANAGER");
            administrator = rows.member(seoul, "hwang", "ADMINISTRATOR");
            foreignAdministrator = rows.member(rows.office("JPN", "JPN-MOD"), "suzuki", "ADMINISTRATOR");
            statement = rows.statement("DTT-14", ALL);
            var due = LocalDate.parse("2026-12-31");
            shared = rows.commitment(statement, "DTT-14/01", seoul, due, ALL);
            korOnly = rows.commitment(statement, "DTT-14/02", seoul, due, "KOR");
        } else {
            seoul = id("office WHERE code = 'KOR-MND'");
            washington = id("office WHERE code = 'USA-DOD'");
            korManager = id("member WHERE username = 'kim'");
            usaManager = id("member WHERE username = 'reed'");
            administrator = id("member WHERE username = 'hwang'");
            foreignAdministrator = id("member WHERE username = 'suzuki'");
            statement = id("statement");
            shared = id("commitment WHERE reference = 'DTT-14/01'");
            korOnly = id("commitment WHERE reference = 'DTT-14/02'");
        }
        context = database.context(clock);
        TestMail.register(context);
        var policy = new TargetPolicy(allow, this::resolve);
        context.registerBean(SecretBox.class, () -> SecretBox.withKey(key));
        context.registerBean(TargetPolicy.class, () -> policy);
        context.registerBean(
                HttpSender.class,
                () -> new HttpSender(policy, tls, new HttpSender.Limits(Duration.ofSeconds(1), Duration.ofSeconds(2))));
        context.registerBean(WebhookProperties.class, () -> new WebhookProperties(allow, "2s"));
        context.register(
                Messages.class,
                Parties.class,
                Permissions.class,
                History.class,
                origin(),
                BaseUrl.class,
                PauseNotice.class,
                EventRecorder.class,
                DeliverySender.class,
                DeliveryResults.class,
                WebhookDispatcher.class,
                WebhookSweep.class,
                RequestChecks.class,
                Webhooks.class,
                Deliveries.class,
                WebhookBacklog.class,
                WebhookHealth.class);
        context.refresh();
        webhooks = context.getBean(Webhooks.class);
        deliveries = context.getBean(Deliveries.class);
        dispatcher = context.getBean(WebhookDispatcher.class);
        sweep = context.getBean(WebhookSweep.class);
    }

    private static SSLContext tls() {
        try {
            return SSLContext.getDefault();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static Class<?> origin() {
        try {
            return Class.forName("org.pacta.history.Origin");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private long id(String fromWhere) {
        return rows.one(Long.class, "SELECT id FROM " + fromWhere);
    }

    /** Where a name leads from now on. */
    void leads(String name, String address) {
        names.put(name, address);
    }

    private InetAddress[] resolve(String host) throws UnknownHostException {
        if (host.matches("[0-9.]+") || host.contains(":")) {
            return InetAddress.getAllByName(host);
        }
        var address = names.get(host);
        if (address == null) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getAllByName(address);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T as(long member, Supplier<T> work) {
        return database.acting().asMember(new MemberId(member), work);
    }

    Webhooks.Created subscribe(long member, String address) {
        return subscribe(member, address, null, null);
    }

    Webhooks.Created subscribe(long member, String address, @Nullable String series, @Nullable String statement) {
        Set<EventType> all = EnumSet.allOf(EventType.class);
        return as(member, () -> webhooks.create(new Webhooks.NewWebhook(address, all, series, statement)));
    }

    /** Deletes what is older, as a sweep does. */
    void forgetBefore(Instant time) {
        database.<Integer>asSystem(() -> database.jdbc()
                .sql(EventSql.DELETE_OLD)
                .param("before", Timestamp.from(time))
                .param("most", 100)
                .update());
    }

    /** As the module that does it would, in a transaction of its own. */
    void happens(Action action, long commitment) {
        database.asSystem(() -> {
            record(Entry.ofCommitment(
                    new CommitmentId(commitment), "DTT-14/0x", action, Releasability.to(List.of(ALL))));
            return null;
        });
    }

    void happensToTask(Action action, long task, long commitment) {
        database.asSystem(() -> {
            record(Entry.ofTask(
                    new TaskId(task), new CommitmentId(commitment), "a task", action, Releasability.to(List.of(ALL))));
            return null;
        });
    }

    void record(Entry entry) {
        context.getBean(History.class).record(entry);
    }

    /** Of each delivery, in order. */
    List<String> states() {
        return rows.list(String.class, "SELECT state FROM webhook_delivery ORDER BY id");
    }

    @Override
    public void close() {
        context.close();
    }
}
