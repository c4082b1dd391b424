package org.pacta.mail;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.pacta.database.ListQueries;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Has many mails sent again that did not leave: all that a filter names, or none. They go out little by little, so that
 * what is owed meanwhile does not wait behind them and the server is not flooded. For whoever looks after a party's mail:
 * its administrators, or else its coordinators, or else its managers.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-mail-and-reminders.md">The decision</a>
 */
@Service
@Transactional(readOnly = true)
public class Resending {

    /** The most that one act has sent again. */
    public static final int MOST = 5_000;

    /** How many leave at a time, and how long until the next. */
    static final int BATCH = 50;

    static final Duration BETWEEN = Duration.ofSeconds(15);

    private static final Set<Mailbox.State> SENDABLE =
            Set.of(Mailbox.State.DEAD, Mailbox.State.KEPT, Mailbox.State.IN_DOUBT);

    private final JdbcClient jdbc;
    private final ListQueries lists;
    private final Acting acting;
    private final Permissions permissions;
    private final History history;
    private final MailProperties properties;
    private final Publishing publishing;

    Resending(
            JdbcClient jdbc,
            ListQueries lists,
            Acting acting,
            Permissions permissions,
            History history,
            MailProperties properties,
            Publishing publishing) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.acting = acting;
        this.permissions = permissions;
        this.history = history;
        this.properties = properties;
        this.publishing = publishing;
    }

    /** When, and who else hears of it. */
    @Component
    record Publishing(Clock clock, ApplicationEventPublisher events) {}

    /**
     * Which mails are meant; what is null does not count.
     *
     * @param state given up, kept or in doubt
     * @param party the recipient's; others than one's own have none that one sees
     * @param office its code
     * @param error part of what the server said last
     * @param from since when they are owed
     * @param until before when they are owed
     */
    public record Filter(
            Mailbox.State state,
            @Nullable String party,
            @Nullable String office,
            @Nullable String error,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** All that were given up. */
        public static Filter dead() {
            return new Filter(Mailbox.State.DEAD, null, null, null, null, null);
        }
    }

    /** Whether the reader looks after the party's mail, and there is a server to send to. */
    public boolean mayResend() {
        return properties.delivers() && looksAfter();
    }

    /** How many {@link #resend} would send: without those whose text or secret is gone, or whose recipient's account is closed.
     *
     * @throws Refused where it asks for mails of which none needs sending
     */
    public int count(Filter filter) {
        return ids(filter).size();
    }

    /**
     * Has all of them sent again, each under its Message-ID, or none.
     *
     * @param expected how many there were when the person was asked
     * @throws AccessDeniedException unless the person looks after the party's mail
     * @throws Refused where there are others by now, too many, or there is no server
     */
    @Transactional
    public int resend(Filter filter, int expected) {
        var me = permissions.me();
        if (!looksAfter()) {
            throw new AccessDeniedException("This needs another role than yours.");
        }
        if (!properties.delivers()) {
            throw new Refused("mail.noServer", null);
        }
        var ids = ids(filter);
        if (ids.size() > MOST) {
            throw new Refused("mail.tooMany", null, MOST);
        }
        if (ids.size() != expected) {
            throw new Refused("mail.countChanged", null, ids.size());
        }
        if (ids.isEmpty()) {
            return 0;
        }
        int changed = acting.asSystem(() -> jdbc.sql(ResendingSql.RESEND)
                .param("ids", ids.toArray(Long[]::new))
                .param("state", filter.state().name())
                .param("batch", BATCH)
                .param("seconds", BETWEEN.toSeconds())
                .param("now", Timestamp.from(publishing.clock().instant()))
                .update());
        if (changed != expected) {
            throw new Refused("mail.countChanged", null, changed);
        }
        history.record(Entry.of(
                        "mail:" + ids.getFirst(),
                        Action.MAIL_RESENT,
                        String.valueOf(changed),
                        Releasability.to(List.of(me.partyCode())))
                .changing("state", filter.state(), Mailbox.State.QUEUED)
                .noting("count", changed)
                .noting("office", filter.office())
                .noting("error", filter.error())
                .noting("from", filter.from())
                .noting("until", filter.until()));
        publishing.events().publishEvent(Changed.within(List.of(me.partyCode()), Set.of("mail")));
        return changed;
    }

    private boolean looksAfter() {
        return jdbc.sql(MailSql.LOOKS_AFTER).query(Boolean.class).single();
    }

    /** Row-level security leaves those of the reader's own party. */
    private List<Long> ids(Filter filter) {
        if (!SENDABLE.contains(filter.state())) {
            throw new Refused("mail.stateNotResendable", "state");
        }
        return lists.sql(ResendingSql.matching(filter))
                .param("state", filter.state().name())
                .param("party", filter.party())
                .param("office", filter.office())
                .param("error", filter.error())
                .param("from", Columns.timestamp(filter.from()))
                .param("until", Columns.timestamp(filter.until()))
                .param("most", MOST + 1)
                .query(Long.class)
                .list();
    }
}
