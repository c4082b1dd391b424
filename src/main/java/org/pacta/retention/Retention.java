package org.pacta.retention;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pacta.database.Acting;
import org.pacta.database.Expendable;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.pacta.schedule.Recurring;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what has been kept for as long as it is set, and says in the history how much that was. */
@Service
public class Retention {

    /** Few enough that nobody waits for the rows. */
    private static final int AT_ONCE = 1_000;

    private static final String CHAIN = "retention:0";

    private final Map<Expendable, Duration> times = new LinkedHashMap<>();
    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transactions;
    private final Permissions permissions;
    private final Parties parties;
    private final History history;
    private final Clock clock;

    Retention(
            List<Expendable> expendables,
            Environment settings,
            JdbcClient jdbc,
            Acting acting,
            TransactionTemplate transactions,
            Permissions permissions,
            Parties parties,
            History history,
            Clock clock) {
        expendables.stream()
                .sorted(Comparator.comparing(Expendable::name))
                .forEach(it -> times.put(it, time(it, settings.getProperty("pacta.retention." + it.name(), ""))));
        this.jdbc = jdbc;
        this.acting = acting;
        this.transactions = transactions;
        this.permissions = permissions;
        this.parties = parties;
        this.history = history;
        this.clock = clock;
    }

    private static Duration time(Expendable expendable, String set) {
        return set.isBlank() ? expendable.usually() : Recurring.interval(set);
    }

    /**
     * How a sort is kept.
     *
     * @param name as in {@link Expendable}
     * @param time zero where it is kept for good
     * @param due how many the next sweep deletes
     */
    public record Kept(String name, Duration time, int due) {}

    /** How each sort is kept, for administrators. */
    @Transactional(readOnly = true)
    public List<Kept> all() {
        permissions.require(Role.ADMINISTRATOR);
        return times.entrySet().stream()
                .map(it -> new Kept(it.getKey().name(), it.getValue(), due(it.getKey(), it.getValue())))
                .toList();
    }

    private int due(Expendable expendable, Duration time) {
        return time.isZero()
                ? 0
                : acting.asSystem(() -> jdbc.sql(expendable.count())
                        .param("before", Timestamp.from(clock.instant().minus(time)))
                        .query(Integer.class)
                        .single());
    }

    /** Deletes what is old enough, some at a time. */
    void sweep() {
        times.forEach((expendable, time) -> {
            if (!time.isZero()) {
                delete(expendable, time);
            }
        });
    }

    private void delete(Expendable expendable, Duration time) {
        var before = Timestamp.from(clock.instant().minus(time));
        int deleted = AT_ONCE;
        while (deleted == AT_ONCE) {
            deleted = acting.asSystem(() -> transactions.execute(status -> {
                int now = jdbc.sql(expendable.delete())
                        .param("before", before)
                        .param("most", AT_ONCE)
                        .update();
                if (now > 0) {
                    history.record(entry(expendable.name(), now, time));
                }
                return now;
            }));
        }
    }

    private Entry entry(String name, int deleted, Duration time) {
        return Entry.of(
                        CHAIN,
                        Action.RETENTION_DELETED,
                        name,
                        Releasability.to(parties.all().stream().map(Party::code).toList()))
                .noting("deleted", deleted)
                .noting("keptFor", time);
    }
}
