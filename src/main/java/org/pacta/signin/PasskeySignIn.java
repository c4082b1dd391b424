package org.pacta.signin;

import com.webauthn4j.data.AuthenticationData;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets people in by a passkey: alone, or after the password where they want that. What is asked stands in the session of
 * the browser and is answered once; who has shown the password alone has not signed in.
 */
@Service
public class PasskeySignIn {

    private static final String QUESTION = PasskeySignIn.class.getName() + ".question";
    private static final String AWAITED = PasskeySignIn.class.getName() + ".awaited";

    private final PasskeyStore store;
    private final PasskeyCeremony ceremony;
    private final PasskeyNotices notices;
    private final SignInThrottle throttle;
    private final Parties parties;
    private final Acting acting;
    private final TransactionTemplate transaction;

    PasskeySignIn(
            PasskeyStore store,
            PasskeyCeremony ceremony,
            PasskeyNotices notices,
            SignInThrottle throttle,
            Parties parties,
            Acting acting,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.ceremony = ceremony;
        this.notices = notices;
        this.throttle = throttle;
        this.parties = parties;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The session of a browser that nobody may have signed in to yet, by its two methods. */
    public record BrowserSession(
            Function<String, @Nullable Object> reading, BiConsumer<String, @Nullable Object> writing) {

        @Nullable
        Object get(String name) {
            return reading.apply(name);
        }

        void set(String name, @Nullable Object value) {
            writing.accept(name, value);
        }
    }

    /** Why somebody is not let in. */
    enum Refusal {
        /** Nothing was asked, or it was too long ago. */
        OVER,
        /** Nobody here has that passkey. */
        UNKNOWN,
        /** It is another person's than the password. */
        OTHER,
        /** The account is closed. */
        CLOSED,
        /** The answer is not to what was asked, or not signed with the passkey. */
        WRONG,
        /** There are two of it. */
        COPIED,
        /** It was tried too often. */
        THROTTLED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Somebody is not let in. */
    static final class RefusedException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final Refusal refusal;

        RefusedException(Refusal refusal) {
            super(refusal.word());
            this.refusal = refusal;
        }

        Refusal refusal() {
            return refusal;
        }
    }

    /** Whose password was right, and how long the passkey is waited for. */
    private record Awaited(long memberId, boolean oneTime, Instant until) implements Serializable {}

    /** Either somebody, or why not. */
    private record Verdict(
            @Nullable SignedInMember member, @Nullable Refusal refusal) {}

    /** Whether browsers have passkeys for this installation's address. */
    public boolean isPossible() {
        return ceremony.isPossible();
    }

    /** Asks for any passkey, which then is all that is needed.
     *
     * @return what the browser is told, as JSON
     */
    public String ask(BrowserSession session) {
        return ask(session, null, List.of());
    }

    /** Whether the password was right in this session, a moment ago, and a passkey is waited for. */
    public boolean isAwaited(BrowserSession session) {
        return awaited(session) != null;
    }

    /** Asks for a passkey of whoever has shown the password.
     *
     * @return what the browser is told, as JSON; empty where none is waited for any longer
     */
    public Optional<String> askAfterPassword(BrowserSession session) {
        var awaited = awaited(session);
        if (awaited == null) {
            return Optional.empty();
        }
        var id = new MemberId(awaited.memberId());
        return Optional.of(ask(session, id, acting.asSystem(() -> transaction.execute(status -> store.of(id)))));
    }

    /** Nobody waits for a passkey any longer. */
    public void cancel(BrowserSession session) {
        session.set(QUESTION, null);
        session.set(AWAITED, null);
    }

    /** The password was right: a passkey is waited for from now on. */
    void await(BrowserSession session, Passwords.Kept kept) {
        session.set(QUESTION, null);
        session.set(
                AWAITED,
                new Awaited(
                        kept.memberId().value(),
                        kept.oneTime(),
                        ceremony.question(null).until()));
    }

    /** Who has signed the answer to what was asked in this session.
     *
     * @param answer JSON
     * @param address where it comes from
     * @throws RefusedException where nobody is let in
     */
    SignedInMember admit(BrowserSession session, String answer, String address) {
        var asked = session.get(QUESTION);
        session.set(QUESTION, null);
        if (!(asked instanceof PasskeyCeremony.Question question) || ceremony.isOver(question)) {
            throw new RefusedException(Refusal.OVER);
        }
        var awaited = awaited(session);
        if (question.memberId() != null && awaited == null) {
            throw new RefusedException(Refusal.OVER);
        }
        boolean oneTime = question.memberId() != null && awaited != null && awaited.oneTime();
        var data = read(answer, address);
        var who = "passkey " + PasskeyCeremony.credentialOf(data);
        if (!throttle.takes(who, address)) {
            throw new RefusedException(Refusal.THROTTLED);
        }
        var verdict = acting.asSystem(() -> transaction.execute(status -> judge(question, data, oneTime, address)));
        if (verdict.member() == null) {
            throw new RefusedException(verdict.refusal() == null ? Refusal.WRONG : verdict.refusal());
        }
        throttle.succeeded(who, address);
        session.set(AWAITED, null);
        return verdict.member();
    }

    private AuthenticationData read(String answer, String address) {
        var who = "passkey of " + address;
        if (!throttle.takes(who, address)) {
            throw new RefusedException(Refusal.THROTTLED);
        }
        try {
            var data = ceremony.read(answer);
            throttle.givesBack(who, address);
            return data;
        } catch (PasskeyCeremony.FaultyException faulty) {
            throw new RefusedException(Refusal.WRONG);
        }
    }

    private Verdict judge(PasskeyCeremony.Question question, AuthenticationData data, boolean oneTime, String address) {
        var found = store.byCredential(PasskeyCeremony.credentialOf(data));
        if (found.isEmpty()) {
            return new Verdict(null, Refusal.UNKNOWN);
        }
        var kept = found.get();
        var refusal = refusal(question, data, kept);
        var member = parties.member(kept.memberId());
        if (refusal == null) {
            return new Verdict(new SignedInMember(member, null, oneTime).by(kept.name()), null);
        }
        notices.refused(member, refusal, kept.name(), address);
        return new Verdict(null, refusal);
    }

    private @Nullable Refusal refusal(
            PasskeyCeremony.Question question, AuthenticationData data, PasskeyStore.Kept kept) {
        if (question.memberId() != null
                && question.memberId() != kept.memberId().value()) {
            return Refusal.OTHER;
        }
        try {
            var now = ceremony.signed(question, data, kept);
            if (!kept.active()) {
                return Refusal.CLOSED;
            }
            return store.used(kept, now) ? null : Refusal.COPIED;
        } catch (PasskeyCeremony.FaultyException faulty) {
            return faulty.fault() == PasskeyCeremony.Fault.COPIED ? Refusal.COPIED : Refusal.WRONG;
        }
    }

    private String ask(BrowserSession session, @Nullable MemberId of, List<PasskeyStore.Kept> passkeys) {
        var question = ceremony.question(of);
        session.set(QUESTION, question);
        return ceremony.toSignIn(question, passkeys);
    }

    private @Nullable Awaited awaited(BrowserSession session) {
        return session.get(AWAITED) instanceof Awaited awaited && !ceremony.isOver(awaited.until()) ? awaited : null;
    }
}
