package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.id.MemberId;
import org.pacta.shell.ActsCookie;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where people are signed in: each sees the own ones and ends them, on whichever node they are. They also end after a while,
 * whatever a page that is open does: {@link SessionLimits}.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 7.3 to 7.5</a>
 * @see <a href="../../../../../../docs/decisions/2026-11-30-sessions.md">The decision</a>
 */
@Service
public class Sessions {

    private static final String TOPIC = "session:";
    private static final int REMEMBERED = 10_000;

    /** How often it is written down that a session is used, and looked whether it was ended elsewhere. */
    static final Duration WRITTEN = Duration.ofMinutes(1);

    /** Those that were ended, as far as this node has heard. */
    private final Map<UUID, Boolean> ended = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final SessionLimits limits;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sessions(
            JdbcClient jdbc,
            Acting acting,
            PlatformTransactionManager transactions,
            SessionLimits limits,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A session as its person sees it.
     *
     * @param browser as {@code Firefox, Windows}; empty where it does not say
     * @param network without what tells single machines apart
     * @param current whether it is the one that asks
     */
    public record Session(UUID id, Instant beganAt, Instant usedAt, String browser, String network, boolean current) {}

    private record Ended(UUID id, long member, String party) {}

    /** One's own, those used last first. */
    public List<Session> mine() {
        var me = acting.requiredMemberId();
        var current = current(me).map(SessionMark::id);
        var now = clock.instant();
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql(SessionSql.OF_MEMBER)
                .param("member", me.value())
                .param("beganAfter", Timestamp.from(now.minus(limits.lifetime())))
                .param("usedAfter", Timestamp.from(now.minus(limits.idle())))
                .query((row, n) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Session(
                            id,
                            row.getTimestamp("began_at").toInstant(),
                            row.getTimestamp("used_at").toInstant(),
                            row.getString("browser"),
                            row.getString("address"),
                            current.filter(id::equals).isPresent());
                })
                .list()));
    }

    /** Ends one of one's own.
     *
     * @throws NoSuchElementException where there is none, or none of one's own
     */
    public void end(UUID id) {
        var me = acting.requiredMemberId();
        if (end(jdbc.sql(SessionSql.END).param("id", id).param("member", me.value())) == 0) {
            throw new NoSuchElementException("There is no such session.");
        }
    }

    /** Ends all of one's own but the one that asks. */
    public void endOthers() {
        endOthers(acting.requiredMemberId());
    }

    /** Ends all of somebody's; where he or she asks, all but the one that asks.
     *
     * @return how many
     */
    public int endOthers(MemberId memberId) {
        var kept = current(memberId).map(SessionMark::id).orElseGet(() -> new UUID(0, 0));
        return end(jdbc.sql(SessionSql.END_OTHERS)
                .param("member", memberId.value())
                .param("kept", kept));
    }

    /** Ends those that lasted or were idle too long, whose pages hear of it; those of nodes that are gone too. */
    int endThoseOver() {
        var now = clock.instant();
        return end(jdbc.sql(SessionSql.END_OVER)
                .param("beganUntil", Timestamp.from(now.minus(limits.lifetime())))
                .param("usedUntil", Timestamp.from(now.minus(limits.idle()).minus(WRITTEN))));
    }

    /** Notes a request of somebody's session, which begins with the first one.
     *
     * @return whether the session goes on
     */
    boolean goesOn(SignedInMember member, HttpServletRequest request) {
        var now = clock.instant();
        var said = ActsCookie.said(request);
        var mark = member.session();
        if (mark == null) {
            begin(member, request, new SessionMark(now, said));
            return true;
        }
        if (isOver(mark)) {
            end(member.memberId(), mark);
            return false;
        }
        if (mark.hears(said) || ActsCookie.opens(request)) {
            mark.usedAt(now);
        }
        if (now.isBefore(mark.written().plus(WRITTEN))) {
            return true;
        }
        mark.writtenAt(now);
        return write(jdbc.sql(SessionSql.USED).param("id", mark.id()).param("used", Timestamp.from(mark.used()))) > 0;
    }

    /** Whether the session of whoever signed in has ended, or lasted or was idle too long. */
    boolean isOver(SignedInMember member) {
        var mark = member.session();
        return mark != null && isOver(mark);
    }

    /** Whether it was time that ended it, and nobody. */
    boolean isOverByTime(SignedInMember member) {
        var mark = member.session();
        return mark != null && limits.isOver(mark, clock.instant());
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedInMember member && member.session() != null) {
            end(member.memberId(), member.session());
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(Changed changed) {
        changed.topics().stream()
                .filter(topic -> topic.startsWith(TOPIC))
                .forEach(topic -> ended.put(UUID.fromString(topic.substring(TOPIC.length())), true));
    }

    private void begin(SignedInMember member, HttpServletRequest request, SessionMark mark) {
        write(jdbc.sql(SessionSql.BEGIN)
                .param("id", mark.id())
                .param("member", member.memberId().value())
                .param("now", Timestamp.from(mark.began()))
                .param("browser", Browsers.name(request.getHeader("User-Agent")))
                .param("address", Browsers.network(request.getRemoteAddr())));
        member.begin(mark);
    }

    private boolean isOver(SessionMark mark) {
        return ended.containsKey(mark.id()) || limits.isOver(mark, clock.instant());
    }

    private void end(MemberId memberId, SessionMark mark) {
        end(jdbc.sql(SessionSql.END).param("id", mark.id()).param("member", memberId.value()));
    }

    private int end(JdbcClient.StatementSpec deletion) {
        return acting.asSystem(() -> transaction.execute(status -> {
            var gone = deletion.query((row, n) -> new Ended(
                            row.getObject("id", UUID.class), row.getLong("member_id"), row.getString("party_code")))
                    .list();
            gone.forEach(one -> events.publishEvent(
                    Changed.within(Set.of(one.party()), Set.of(TOPIC + one.id(), "member:" + one.member()))));
            return gone.size();
        }));
    }

    private int write(JdbcClient.StatementSpec statement) {
        return acting.asSystem(() -> transaction.execute(status -> statement.update()));
    }

    /** The session that asks, where it is that member's. */
    private static Optional<SessionMark> current(MemberId memberId) {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(authentication -> authentication.getPrincipal() instanceof SignedInMember)
                .map(authentication -> (SignedInMember) authentication.getPrincipal())
                .filter(member -> member.memberId().equals(memberId))
                .map(SignedInMember::session);
    }
}
