package org.pacta.signin;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links with which people choose a password who have none yet, or have lost it. Each is used once and ends by itself; a
 * newer one, a new password or the end of the account ends it before. Of its secret only a digest is kept, and it stands
 * behind the {@code #} of the address, which browsers send to nobody.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#accountrecovery">NIST SP 800-63B, 4.2</a>
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 6.4</a>
 * @see <a href="../../../../../../docs/decisions/2026-11-30-links-to-sign-in.md">The decision</a>
 */
@Service
public class SignInLinks {

    /** Nobody's mailbox is filled by others: while a link is this new, none is sent that anybody may ask for. */
    static final Duration APART = Duration.ofMinutes(5);

    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final Passwords passwords;
    private final LinkLetters letters;
    private final History history;
    private final Clock clock;

    SignInLinks(
            JdbcClient jdbc,
            Acting acting,
            Parties parties,
            Passwords passwords,
            LinkLetters letters,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.passwords = passwords;
        this.letters = letters;
        this.history = history;
        this.clock = clock;
    }

    /** Why there is a link, and how long it can be used. */
    enum Purpose {
        /** Long enough for somebody who is away for a few days. */
        INVITATION(Duration.ofDays(7)),
        /** An administrator has sent it. */
        RESET(Duration.ofHours(24)),
        /** Whoever typed a name on the sign-in page has asked for it. */
        FORGOTTEN(Duration.ofHours(1));

        private final Duration lasts;

        Purpose(Duration lasts) {
            this.lasts = lasts;
        }

        Duration lasts() {
            return lasts;
        }
    }

    /**
     * How a link went to somebody.
     *
     * @param address where it was mailed to; null where there is no mail
     * @param link what is to be passed on by hand, shown this once; null where it was mailed
     */
    public record Given(@Nullable String address, @Nullable String link) {}

    private record Forgetful(MemberId id, boolean hasPassword) {}

    private record Kept(
            long id,
            MemberId memberId,
            Instant endsAt,
            @Nullable Instant usedAt,
            @Nullable Instant endedAt,
            boolean active) {}

    /** Whether links are mailed; if not, they are passed on by hand. */
    public boolean mails() {
        return letters.delivers();
    }

    /**
     * Gives somebody a link to choose a password with: an invitation where he or she has chosen none yet, whose one-time
     * password then is gone. Whether it may be done is the caller's to judge.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Given give(MemberId memberId) {
        if (passwords.hasChosen(memberId)) {
            return give(parties.member(memberId), Purpose.RESET);
        }
        passwords.remove(memberId);
        return give(parties.member(memberId), Purpose.INVITATION);
    }

    /** Ends what was given to somebody and not used yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(MemberId memberId) {
        passwords.endLinks(memberId);
    }

    /** Whose link this is, by user name.
     *
     * @throws Refused where it can no longer be used, in words that say what to do
     */
    @Transactional
    public String open(String secret) {
        return acting.asSystem(() -> parties.member(usable(secret).memberId()).username());
    }

    /** Chooses the password that the link is for; all other links of that person end.
     *
     * @throws Refused where the link can no longer be used, or the password is easily guessed
     */
    @Transactional
    public void use(String secret, String wanted) {
        acting.asSystem(() -> {
            var kept = usable(secret);
            var member = parties.member(kept.memberId());
            PasswordStrength.check(wanted, member);
            jdbc.sql(LinkSql.USED)
                    .param("id", kept.id())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            passwords.set(member.id(), wanted);
            acting.asMember(
                    member.id(),
                    () -> acting.asSystem(() -> {
                        history.record(entry(member, Action.MEMBER_PASSWORD_CHANGED));
                        return true;
                    }));
        });
    }

    /** Mails a link to whom a user name or mail address means, where he or she signs in here. */
    @Transactional
    void forgotten(String who) {
        acting.asSystem(() -> jdbc.sql(LinkSql.FORGETFUL)
                .param("who", who)
                .param("recently", Timestamp.from(clock.instant().minus(APART)))
                .query((row, n) -> new Forgetful(new MemberId(row.getLong("id")), row.getBoolean("has_password")))
                .list()
                .forEach(somebody -> give(
                        parties.member(somebody.id()),
                        somebody.hasPassword() ? Purpose.FORGOTTEN : Purpose.INVITATION)));
    }

    private Given give(Member member, Purpose purpose) {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var endsAt = clock.instant().plus(purpose.lasts());
        passwords.endLinks(member.id());
        acting.asSystem(() -> jdbc.sql(LinkSql.MAKE)
                .param("member", member.id().value())
                .param("purpose", purpose.name())
                .param("digest", DigestUtils.sha256Hex(secret))
                .param("now", Timestamp.from(clock.instant()))
                .param("endsAt", Timestamp.from(endsAt))
                .update());
        var mailed = letters.delivers() ? letters.send(member, purpose, secret, endsAt) : null;
        history.record(entry(member, purpose == Purpose.INVITATION ? Action.MEMBER_INVITED : Action.MEMBER_LINK_SENT)
                .noting("address", mailed));
        return new Given(mailed, mailed == null ? letters.link(secret) : null);
    }

    private static Entry entry(Member member, Action action) {
        return Entry.ofMember(member.id(), member.name(), action, member.partyCode());
    }

    private Kept usable(String secret) {
        var kept = jdbc.sql(LinkSql.BY_DIGEST)
                .param("digest", DigestUtils.sha256Hex(secret))
                .query((row, n) -> new Kept(
                        row.getLong("id"),
                        new MemberId(row.getLong("member_id")),
                        row.getTimestamp("ends_at").toInstant(),
                        Columns.instant(row, "used_at"),
                        Columns.instant(row, "ended_at"),
                        row.getBoolean("active")))
                .optional()
                .orElseThrow(() -> new Refused("link.unknown", null));
        if (kept.usedAt() != null) {
            throw new Refused("link.used", null);
        }
        if (!kept.active()) {
            throw new Refused("link.closed", null);
        }
        if (kept.endedAt() != null) {
            throw new Refused("link.replaced", null);
        }
        if (!clock.instant().isBefore(kept.endsAt())) {
            throw new Refused("link.expired", null);
        }
        return kept;
    }
}
