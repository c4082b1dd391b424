package org.pacta.mail;

import jakarta.mail.MessagingException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.database.Columns;
import org.pacta.database.Nodes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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
 * Message-ID: plain SMTP allows no stronger promise. All others are sent once. A sender that lives on while the database goes
 * away between two steps says afterwards what it knows, and leaves no mail to anybody's patience.
 */
@Service
class MailDispatcher {

    /** How many mails one claim takes, and one connection carries. */
    static final int BATCH = 50;

    /** A claim this old was left by a sender that is gone: longer than the server is ever waited for. */
    static final Duration ABANDONED = SmtpPatience.RFC_5321.whole().plusMinutes(5);

    /** A batch that takes longer than this is given back: what a sender that is gone had claimed does not wait for a slow server. */
    static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

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
    private final ObjectProvider<StillOwed> stillOwed;
    private final Trouble trouble = new Trouble();

    /** What is in hand, or was left there when the database went away. */
    private final Deque<OpenClaim> open = new ArrayDeque<>();

    private Instant pausedUntil = Instant.MIN;
    private int failedConnections;

    MailDispatcher(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            MailProperties properties,
            ApplicationEventPublisher events,
            ObjectProvider<StillOwed> stillOwed,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.properties = properties;
        this.events = events;
        this.stillOwed = stillOwed;
        this.clock = clock;
        this.server = new MailServer(properties);
        this.rate = new SendingRate(properties.rate());
    }

    /** What the server says to everybody, where it takes mail from nobody. */
    Optional<String> refusesEverybody() {
        return Optional.ofNullable(trouble.said());
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
        tell(now);
        // A clock set back must not prolong a pause.
        if (now.isBefore(pausedUntil) && now.isAfter(pausedUntil.minus(LONGEST_PAUSE))) {
            return 0;
        }
        announce(recover(now) + system(() -> jdbc.sql(MailSql.KEEP_OF_CLOSED).update()));
        int accepted = 0;
        int allowance = rate.allowance(now);
        while (allowance > 0) {
            var claim = new OpenClaim();
            // Before it is claimed: the claim may hold although nobody could say so.
            open.add(claim);
            var batch = claim(claim.id(), Math.min(allowance, BATCH));
            if (batch.isEmpty()) {
                open.remove(claim);
                break;
            }
            int taken = send(claim, batch);
            open.remove(claim);
            announce(batch);
            accepted += taken;
            if (failedConnections > 0) {
                break;
            }
            announce(recover(clock.instant()));
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
                .param("doubtsAllowed", Settlement.DOUBTS)
                .param("abandonedBefore", Timestamp.from(now.minus(ABANDONED)))
                .param("now", Timestamp.from(now))
                .update());
        if (left > 0) {
            log.warn("{} mails were left by a sender that is gone", left);
        }
        return left;
    }

    /** Says what the database could not be told when it happened, and gives back what was not handed over. */
    private void tell(Instant now) {
        for (var claim = open.peek(); claim != null; claim = open.peek()) {
            var left = claim;
            system(() -> {
                write(left);
                jdbc.sql(MailSql.NOT_HANDED)
                        .param("claim", left.id())
                        .param("underWay", left.underWay(), Types.BIGINT)
                        .update();
                return jdbc.sql(MailSql.RECOVER_OWN)
                        .param("doubtsAllowed", Settlement.DOUBTS)
                        .param("claim", left.id())
                        .param("now", Timestamp.from(now))
                        .update();
            });
            open.remove(left);
            log.info("The database was away while mail was sent: what became of it is written down now");
        }
    }

    private List<Letter> claim(UUID claim, int limit) {
        return system(() -> owed(
                        claim,
                        jdbc.sql(MailSql.CLAIM)
                                .param("claim", claim)
                                .param("node", Nodes.me())
                                .param("limit", limit)
                                .param("now", Timestamp.from(clock.instant()))
                                .query(MailDispatcher::letter)
                                .list()))
                .stream()
                .sorted(Comparator.comparing(Letter::createdAt).thenComparing(Letter::id))
                .toList();
    }

    /** Those of the claimed that still hold; the others are set aside in the transaction of the claim. */
    private List<Letter> owed(UUID claim, List<Letter> claimed) {
        var ids = claimed.stream().map(Letter::id).toList();
        var outdated = new HashSet<Long>();
        if (!ids.isEmpty()) {
            stillOwed.forEach(asked -> outdated.addAll(asked.outdated(ids)));
        }
        if (outdated.isEmpty()) {
            return claimed;
        }
        jdbc.sql(MailSql.OUTDATE)
                .param("ids", outdated.toArray(Long[]::new))
                .param("claim", claim)
                .update();
        return claimed.stream()
                .filter(letter -> !outdated.contains(letter.id()))
                .toList();
    }

    /** Hands a batch over, on one connection after the other where the server closes them between mails. */
    private int send(OpenClaim claim, List<Letter> batch) {
        int accepted = 0;
        var until = clock.instant().plus(LONGEST_BATCH);
        var waiting = new ArrayDeque<>(batch);
        try {
            while (!waiting.isEmpty()) {
                try (var line = server.open()) {
                    accepted += send(claim, waiting, until, line);
                }
            }
            release(claim.id(), null);
        } catch (MessagingException unreachable) {
            pause(unreachable.getMessage());
            release(claim.id(), unreachable.getMessage());
        }
        return accepted;
    }

    /** Hands over what waits until nothing does or this connection is of no more use; nothing waits where none would be. */
    private int send(OpenClaim claim, Deque<Letter> waiting, Instant until, MailServer.Line line) {
        int accepted = 0;
        while (!waiting.isEmpty()) {
            var letter = waiting.remove();
            if (!step(claim, letter)) {
                continue;
            }
            rate.used(clock.instant());
            claim.handing(letter);
            var outcome = line.deliver(letter);
            claim.handed();
            var now = clock.instant();
            if (now.isAfter(until)) {
                waiting.clear();
            }
            if (outcome.kind() == SendOutcome.Kind.ACCEPTED) {
                claim.became(Settlement.of(letter, outcome, false, now));
                accepted++;
                failedConnections = 0;
                pullForward(trouble.taken());
                continue;
            }
            log.warn("Mail {} to {}: {} {}", letter.id(), letter.address(), outcome.kind(), outcome.error());
            if (outcome.kind() == SendOutcome.Kind.BROKEN && line.served()) {
                // It closed between two mails, which says nothing of this one: it goes over the next connection.
                waiting.addFirst(letter);
                takeBack(claim.id(), letter);
                break;
            }
            var everybody = (outcome.kind() == SendOutcome.Kind.REFUSED || outcome.kind() == SendOutcome.Kind.LATER)
                    && trouble.notTaken(letter, outcome, now);
            claim.became(Settlement.of(letter, outcome, everybody, now));
            if (everybody && outcome.kind() == SendOutcome.Kind.REFUSED) {
                giveBack(trouble.held());
                waiting.clear();
                pause(outcome.error());
            } else if (outcome.kind() == SendOutcome.Kind.UNREACHABLE || !line.usable()) {
                waiting.clear();
                pause(outcome.error());
            }
        }
        settle(claim);
        return accepted;
    }

    private void takeBack(UUID claim, Letter letter) {
        system(() -> jdbc.sql(MailSql.TAKE_BACK)
                .param("id", letter.id())
                .param("claim", claim)
                .update());
    }

    private void giveBack(List<Long> held) {
        system(() -> jdbc.sql(MailSql.GIVE_BACK)
                .param("ids", held.toArray(Long[]::new))
                .update());
    }

    private void pullForward(List<Long> held) {
        if (!held.isEmpty()) {
            system(() -> jdbc.sql(MailSql.PULL_FORWARD)
                    .param("ids", held.toArray(Long[]::new))
                    .param("now", Timestamp.from(clock.instant()))
                    .update());
        }
    }

    /** In one commit: notes what became of the mail before, and begins with this one. False if it is no longer ours. */
    private boolean step(OpenClaim claim, Letter letter) {
        boolean ours = system(() -> {
            write(claim);
            return jdbc.sql(MailSql.HAND)
                            .param("id", letter.id())
                            .param("claim", claim.id())
                            .param("now", Timestamp.from(clock.instant()))
                            .update()
                    == 1;
        });
        claim.told();
        return ours;
    }

    private void settle(OpenClaim claim) {
        if (claim.untold() == null) {
            return;
        }
        system(() -> {
            write(claim);
            return claim;
        });
        claim.told();
    }

    private void write(OpenClaim claim) {
        var settlement = claim.untold();
        if (settlement == null) {
            return;
        }
        jdbc.sql(MailSql.SETTLE)
                .param("id", settlement.id())
                .param("claim", claim.id())
                .param("state", settlement.state().name())
                .param("attempts", settlement.attempts())
                .param("nextAttemptAt", Columns.timestamp(settlement.nextAttemptAt()))
                .param("error", settlement.error())
                .param("sentAt", Columns.timestamp(settlement.sentAt()))
                .param("doubtedAt", Columns.timestamp(settlement.doubtedAt()))
                .update();
    }

    private void release(UUID claim, @Nullable String error) {
        system(() -> jdbc.sql(MailSql.RELEASE)
                .param("claim", claim)
                .param("error", error)
                .update());
    }

    private void pause(@Nullable String reason) {
        var pause = Settlement.doubled(FIRST_PAUSE, failedConnections, LONGEST_PAUSE);
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

    /** Those whose people get something: the pages of others do not stir. */
    private void announce(List<Letter> batch) {
        var parties = system(() -> jdbc.sql(MailSql.PARTIES_OF)
                .param("ids", batch.stream().map(Letter::id).toArray(Long[]::new))
                .query(String.class)
                .list());
        events.publishEvent(Changed.within(parties, Set.of("mail")));
    }

    private <T> T system(Supplier<T> work) {
        return acting.asSystem(() -> transaction.execute(status -> work.get()));
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
                row.getInt("doubts"));
    }
}
