package org.pacta.signin;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How people keep their passkeys: each the own ones, for whoever signs in here and not at a provider. What is done is
 * mailed to the person.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-passkeys.md">The decision</a>
 */
@Service
@Transactional
public class Passkeys {

    /** As many as a person may have. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 60;

    private final PasskeyStore store;
    private final PasskeyCeremony ceremony;
    private final PasskeyNotices notices;
    private final PasswordChange passwords;
    private final Permissions permissions;
    private final Parties parties;
    private final Sessions sessions;

    Passkeys(
            PasskeyStore store,
            PasskeyCeremony ceremony,
            PasskeyNotices notices,
            PasswordChange passwords,
            Permissions permissions,
            Parties parties,
            Sessions sessions) {
        this.store = store;
        this.ceremony = ceremony;
        this.notices = notices;
        this.passwords = passwords;
        this.permissions = permissions;
        this.parties = parties;
        this.sessions = sessions;
    }

    /**
     * One of somebody's.
     *
     * @param name as the person calls it
     * @param usedAt when it last opened the account; null for never
     * @param copied whether it is on several devices of the person
     */
    public record Passkey(
            long id, String name, Instant addedAt, @Nullable Instant usedAt, boolean copied) {}

    /** One that a browser is making. */
    public static final class Adding {

        private final AtomicReference<PasskeyCeremony.@Nullable Question> question;
        private final String name;
        private final String options;

        private Adding(PasskeyCeremony.Question question, String name, String options) {
            this.question = new AtomicReference<>(question);
            this.name = name;
            this.options = options;
        }

        /** What the browser is told, as JSON. */
        public String options() {
            return options;
        }
    }

    /** Whether whoever is signed in may have any: this installation's address allows for it, and he or she signs in here. */
    public boolean isPossible() {
        return ceremony.isPossible() && passwords.isPossible();
    }

    /** One's own, the oldest first. */
    public List<Passkey> mine() {
        return store.of(permissions.me().id()).stream()
                .map(kept -> new Passkey(
                        kept.id(),
                        kept.name(),
                        kept.addedAt(),
                        kept.usedAt(),
                        kept.key().backedUp()))
                .toList();
    }

    /** Whether one is asked for a passkey after the password too. */
    public boolean isAskedAfterPassword() {
        return asked(store.holder(permissions.me().id()));
    }

    /** Begins to make one more.
     *
     * @param password the person's, so that nobody adds one where a screen was left open
     * @throws Refused naming the field where the name or password is wrong; also where there are {@value #MOST} already
     */
    public Adding begin(String name, String password) {
        var me = permissions.me();
        if (!isPossible()) {
            throw new Refused("passkey.notPossible", null);
        }
        var checked = checked(name);
        passwords.confirm(me, password, "password");
        store.begin(me.id(), ceremony.random());
        var there = store.of(me.id());
        refuseTooMany(there);
        var question = ceremony.question(me.id());
        var handle = store.holder(me.id()).orElseThrow().handle();
        return new Adding(question, checked, ceremony.toAdd(question, handle, me, there));
    }

    /** Keeps what the browser has made.
     *
     * @throws Refused where it took too long, was answered before, or is no answer to what was asked
     */
    public void add(Adding adding, String answer) {
        var me = permissions.me();
        var question = adding.question.getAndSet(null);
        if (question == null
                || ceremony.isOver(question)
                || !Long.valueOf(me.id().value()).equals(question.memberId())) {
            throw new Refused("passkey.over", null);
        }
        store.lock(me.id());
        refuseTooMany(store.of(me.id()));
        if (!store.add(me.id(), made(question, answer), adding.name)) {
            throw new Refused("passkey.there", null);
        }
        notices.done(me, Action.MEMBER_PASSKEY_ADDED, adding.name);
    }

    /**
     * @throws NoSuchElementException where there is none of one's own
     * @throws Refused where the name is none
     */
    public void rename(long id, String name) {
        var me = permissions.me();
        var was = mine(me, id);
        var checked = checked(name);
        if (!checked.equals(was.name())) {
            store.rename(id, me.id(), checked);
            notices.renamed(me, was.name(), checked);
        }
    }

    /** Removes one; all other sessions of the person end. Without any, none is asked for after the password.
     *
     * @return whether that has just come to an end
     * @throws NoSuchElementException where there is none of one's own
     */
    public boolean remove(long id) {
        var me = permissions.me();
        boolean asked = asked(store.lock(me.id()));
        var was = mine(me, id);
        store.remove(id, me.id());
        notices.done(me, Action.MEMBER_PASSKEY_REMOVED, was.name());
        sessions.endOthers(me.id());
        if (!asked || !store.of(me.id()).isEmpty()) {
            return false;
        }
        askAfterPassword(me, false);
        return true;
    }

    /** Lets oneself be asked for a passkey after the password too, or no longer.
     *
     * @throws Refused where one has none
     */
    public void askAfterPassword(boolean wanted) {
        var me = permissions.me();
        boolean asked = asked(store.lock(me.id()));
        if (wanted && store.of(me.id()).isEmpty()) {
            throw new Refused("passkey.none", null);
        }
        if (asked != wanted) {
            askAfterPassword(me, wanted);
        }
    }

    /** Whether somebody has any. Whether that may be asked is the caller's to judge. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean has(MemberId memberId) {
        return !store.of(memberId).isEmpty();
    }

    /**
     * Removes all of somebody's, who has lost them: the password alone opens the account again, and all its sessions end.
     * Whether it may be done is the caller's to judge.
     *
     * @throws Refused where there are none
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lost(MemberId memberId) {
        var member = parties.member(memberId);
        store.lock(memberId);
        if (store.removeAll(memberId) == 0) {
            throw new Refused("passkey.nobodys", null, member.name());
        }
        store.askAfterPassword(memberId, false);
        notices.done(member, Action.MEMBER_PASSKEYS_LOST, "");
        sessions.endOthers(memberId);
    }

    private void askAfterPassword(Member me, boolean wanted) {
        store.askAfterPassword(me.id(), wanted);
        notices.done(me, wanted ? Action.MEMBER_PASSKEY_ASKED : Action.MEMBER_PASSKEY_NOT_ASKED, "");
    }

    private PasskeyStore.Key made(PasskeyCeremony.Question question, String answer) {
        try {
            return ceremony.made(question, answer);
        } catch (PasskeyCeremony.FaultyException faulty) {
            throw new Refused("passkey.faulty", null);
        }
    }

    private PasskeyStore.Kept mine(Member me, long id) {
        return store.of(me.id()).stream()
                .filter(kept -> kept.id() == id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such passkey."));
    }

    private static boolean asked(java.util.Optional<PasskeyStore.Holder> holder) {
        return holder.filter(PasskeyStore.Holder::afterPassword).isPresent();
    }

    private static void refuseTooMany(List<PasskeyStore.Kept> there) {
        if (there.size() >= MOST) {
            throw new Refused("passkey.most", null, MOST);
        }
    }

    private static String checked(String name) {
        var stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused("passkey.name", "name", LONGEST_NAME);
        }
        return stripped;
    }
}
