package org.pacta.mail;

import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what the outbox holds, outside any other transaction; any number of them may run, in one application or several.
 *
 * <p>A batch is claimed and committed, then handed over one by one, and each step is committed before the next begins. So
 * when a sender is killed, one mail at most was under way. That one is marked as in doubt and sent once more under the same
 * Message-ID: plain SMTP allows no stronger promise. All others are sent once.
 */
@Service
class MailDispatcher {

    /** How many mails one claim takes, and one connection carries. */
    static final int BATCH = 50;

    /** After so many tries that reached the server a mail is given up. */
    static final int ATTEMPTS = 8;

    /** A claim this old was left by a sender that is gone: longer than the server is ever waited for. */
    static final Duration ABANDONED = Duration.ofMinutes(5);

    /** How long a mail waits after its first try that the server put off; then twice as long each time. */
    static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How long to leave a server alone that cannot be reached; then twice as long each time. */
    static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(MailDispatcher.class);

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final MailProperties properties;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final MailServer server;
    private final SendingRate rate;

    private Instant pausedUntil = Instant.MIN;
    private int failedConnections;

    MailDispatcher(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            MailProperties properties,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
        this.events = events;
        this.clock = clock;
        this.server = new MailServer(properties);
        this.rate = new SendingRate(properties.rate());
    }

    /** Sends what is due now.
     *
     * @return how many mails the server took
     */
    synchronized int dispatch() {
        var now = clock.instant();
        if (!properties.delivers()) {
            announce(system(() -> jdbc.sql(MailSql.KEEP).update()));
            forgetSecrets();
            return 0;
        }
        // A clock set back must not prolong a pause.
        if (now.isBefore(pausedUntil) && now.isAfter(pausedUntil.minus(LONGEST_PAUSE))) {
            return 0;
        }
        announce(recover(now) + system(() -> jdbc.sql(MailSql.KEEP_OF_CLOSED).update()));
        int accepted = 0;
        int allowance = rate.allowance(now);
        while (allowance > 0) {
            var claim = UUID.randomUUID();
            var batch = claim(claim, Math.min(allowance, BATCH));
            if (batch.isEmpty()) {
                break;
            }
            int taken = send(claim, batch);
            announce(batch.size());
            accepted += taken;
            if (failedConnections > 0) {
                break;
            }
            allowance = rate.allowance(clock.instant());
        }
        forgetSecrets();
        return accepted;
    }

    private void forgetSecrets() {
        system(() -> jdbc.sql(MailSql.FORGET_SECRETS).update());
    }

    private int recover(Instant now) {
        int left = system(() -> jdbc.sql(MailSql.RECOVER)
                .param("attemptsAllowed", ATTEMPTS)
                .param("abandonedBefore", Timestamp.from(now.minus(ABANDONED)))
                .param("now", Timestamp.from(now))
                .update());
        if (left > 0) {
            log.warn("{} mails were left by a sender that is gone", left);
        }
        return left;
    }

    private List<Letter> claim(UUID claim, int limit) {
        return system(() -> jdbc.sql(MailSql.CLAIM)
                        .param("claim", claim)
                        .param("limit", limit)
                        .param("now", Timestamp.from(clock.instant()))
                        .query(MailDispatcher::letter)
                        .list())
                .stream()
                .sorted(Comparator.comparing(Letter::createdAt).thenComparing(Letter::id))
                .toList();
    }

    private int send(UUID claim, List<Letter> batch) {
        int accepted = 0;
        try (var line = server.open()) {
            Settlement last = null;
            for (var letter : batch) {
                var earlier = last;
                last = null;
                if (!step(claim, earlier, letter)) {
                    continue;
                }
                rate.used(clock.instant());
                var outcome = line.deliver(letter);
                last = Settlement.of(letter, outcome, clock.instant());
                if (outcome.kind() == SendOutcome.Kind.ACCEPTED) {
                    accepted++;
                    failedConnections = 0;
                    continue;
                }
                log.warn("Mail {} to {}: {} {}", letter.id(), letter.address(), outcome.kind(), outcome.error());
                if (outcome.kind() == SendOutcome.Kind.UNREACHABLE || !line.usable()) {
                    pause(outcome.error());
                    break;
                }
            }
            settle(claim, last);
            release(claim, null);
        } catch (MessagingException unreachable) {
            pause(unreachable.getMessage());
            release(claim, unreachable.getMessage());
        }
        return accepted;
    }

    /** In one commit: notes what became of the mail before, and begins with this one. False if it is no longer ours. */
    private boolean step(UUID claim, @Nullable Settlement earlier, Letter letter) {
        return system(() -> {
            settle(claim, earlier);
            return jdbc.sql(MailSql.HAND)
                            .param("id", letter.id())
                            .param("claim", claim)
                            .param("now", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
        });
    }

    private void settle(UUID claim, @Nullable Settlement settlement) {
        if (settlement == null) {
            return;
        }
        system(() -> jdbc.sql(MailSql.SETTLE)
                .param("id", settlement.id())
                .param("claim", claim)
                .param("state", settlement.state().name())
                .param("attempts", settlement.attempts())
                .param("nextAttemptAt", Columns.timestamp(settlement.nextAttemptAt()))
                .param("error", settlement.error())
                .param("sentAt", Columns.timestamp(settlement.sentAt()))
                .param("doubtedAt", Columns.timestamp(settlement.doubtedAt()))
                .update());
    }

    private void release(UUID claim, @Nullable String error) {
        system(() -> jdbc.sql(MailSql.RELEASE)
                .param("claim", claim)
                .param("error", error)
                .update());
    }

    private void pause(@Nullable String reason) {
        var pause = backoff(FIRST_PAUSE, failedConnections, LONGEST_PAUSE);
        pausedUntil = clock.instant().plus(pause);
        if (failedConnections++ == 0) {
            log.warn("The mail server cannot be used, mail waits: {}", reason);
        }
    }

    private void announce(int changed) {
        if (changed > 0) {
            events.publishEvent(Changed.of("mail"));
        }
    }

    private <T> T system(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
    }

    static Duration backoff(Duration first, int before, Duration longest) {
        var wait = first.multipliedBy(1L << Math.min(before, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }

    private static Letter letter(ResultSet row, int n) throws SQLException {
        var secret = Objects.requireNonNullElse(row.getString("secret"), Outbox.HIDDEN);
        return new Letter(
                row.getLong("id"),
                row.getString("message_id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("text_body").replace(Outbox.HIDDEN, secret),
                row.getString("html_body").replace(Outbox.HIDDEN, secret),
                row.getTimestamp("created_at").toInstant(),
                row.getInt("attempts"),
                row.getBoolean("doubted"));
    }

    /** How a mail stands after a try. */
    private record Settlement(
            long id,
            Mailbox.State state,
            int attempts,
            @Nullable Instant nextAttemptAt,
            @Nullable String error,
            @Nullable Instant sentAt,
            @Nullable Instant doubtedAt) {

        static Settlement of(Letter letter, SendOutcome outcome, Instant now) {
            int attempts = letter.attempts() + 1;
            var again = now.plus(backoff(FIRST_WAIT, letter.attempts(), LONGEST_WAIT));
            var waiting = letter.doubted() ? Mailbox.State.IN_DOUBT : Mailbox.State.QUEUED;
            var error = outcome.error();
            return switch (outcome.kind()) {
                case ACCEPTED -> new Settlement(letter.id(), Mailbox.State.SENT, attempts, null, null, now, null);
                case REFUSED -> new Settlement(letter.id(), Mailbox.State.DEAD, attempts, null, error, null, null);
                case LATER ->
                    new Settlement(letter.id(), orDead(waiting, attempts), attempts, again, error, null, null);
                case UNKNOWN ->
                    new Settlement(
                            letter.id(), orDead(Mailbox.State.IN_DOUBT, attempts), attempts, again, error, null, now);
                case UNREACHABLE -> new Settlement(letter.id(), waiting, letter.attempts(), null, error, null, null);
            };
        }

        private static Mailbox.State orDead(Mailbox.State state, int attempts) {
            return attempts >= ATTEMPTS ? Mailbox.State.DEAD : state;
        }
    }
}
