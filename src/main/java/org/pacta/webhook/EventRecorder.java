package org.pacta.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.audit.HistorySealed;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.history.History;
import org.pacta.operation.BaseUrl;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down what subscribers are owed, in the transaction of what happened: owed exactly if that commits. */
@Component
class EventRecorder {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final ApplicationEventPublisher events;
    private final BaseUrl baseUrl;
    private final Clock clock;

    EventRecorder(JdbcClient jdbc, Acting acting, ApplicationEventPublisher events, BaseUrl baseUrl, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.events = events;
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** The address that people open this Pacta at: the source of all its events. */
    String source() {
        return baseUrl.of("");
    }

    @EventListener
    void on(History.Recorded recorded) {
        var entry = recorded.entry();
        if (entry.commitmentId() == null) {
            return;
        }
        EventType.ofAction(entry.action())
                .forEach(event -> owe(
                        jdbc.sql(EventSql.OWE_ONE)
                                .param("commitment", entry.commitmentId())
                                .param("task", entry.taskId())
                                .param("at", Timestamp.from(recorded.at()))
                                .param(
                                        "previousDueOn",
                                        previousDueOn(event, entry.before().get("dueOn")))
                                .param("event", event.name())
                                .param("type", event.type()),
                        entry.releasability().parties()));
    }

    @EventListener
    void on(HistorySealed sealed) {
        var event = EventType.HISTORY_SEALED;
        owe(
                jdbc.sql(EventSql.OWE_SEALED)
                        .param("event", event.name())
                        .param("type", event.type())
                        .param("at", Timestamp.from(sealed.at()))
                        .param("size", sealed.size())
                        .param("note", sealed.note()),
                null);
    }

    /** Owes the event of each due date that has passed and was not noticed yet, in the running transaction.
     *
     * @return how many deliveries are owed
     */
    int oweNewlyOverdue() {
        var event = EventType.COMMITMENT_OVERDUE;
        return owe(
                jdbc.sql(EventSql.OWE_NEWLY_OVERDUE)
                        .param("event", event.name())
                        .param("type", event.type()),
                null);
    }

    /** @return the id of the delivery */
    long owePing(long webhookId) {
        long id = acting.asSystem(() -> jdbc.sql(EventSql.OWE_PING)
                .param("type", EventType.PING)
                .param("webhook", webhookId)
                .param("base", baseUrl.of(""))
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
        events.publishEvent(Changed.of("webhook"));
        return id;
    }

    /** @param parties those who may know what happened; null for everybody */
    private int owe(JdbcClient.StatementSpec sql, @Nullable Collection<String> parties) {
        int owed = acting.asSystem(() -> sql.param("base", baseUrl.of(""))
                .param("now", Timestamp.from(clock.instant()))
                .update());
        if (owed > 0) {
            events.publishEvent(parties == null ? Changed.of("webhook") : Changed.within(parties, Set.of("webhook")));
        }
        return owed;
    }

    private static @Nullable String previousDueOn(EventType event, @Nullable Object before) {
        return event == EventType.COMMITMENT_DUE_DATE_CHANGED && before != null ? before.toString() : null;
    }
}
