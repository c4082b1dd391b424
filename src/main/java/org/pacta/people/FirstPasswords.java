package org.pacta.people;

import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.signin.Passkeys;
import org.pacta.signin.Passwords;
import org.pacta.signin.SignInLinks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators give to people of their own party to sign in with for the first time, or after a password was lost. */
@Service
@Transactional
public class FirstPasswords {

    private final People people;
    private final Passwords passwords;
    private final SignInLinks links;
    private final Passkeys passkeys;
    private final Permissions permissions;
    private final History history;

    FirstPasswords(
            People people,
            Passwords passwords,
            SignInLinks links,
            Passkeys passkeys,
            Permissions permissions,
            History history) {
        this.links = links;
        this.passkeys = passkeys;
        this.people = people;
        this.passwords = passwords;
        this.permissions = permissions;
        this.history = history;
    }

    /** Gives somebody a password that opens the account once, to choose one's own; the one before is gone.
     *
     * @return the password, which nobody sees again
     * @throws Refused where the account is closed, or one's own
     */
    public String give(String username) {
        var me = permissions.require(Role.ADMINISTRATOR);
        var person = other(me, username);
        var password = passwords.oneTime(person.id());
        history.record(
                Entry.ofMember(person.id(), person.details().name(), Action.MEMBER_PASSWORD_GIVEN, me.partyCode()));
        return password;
    }

    /** Whether links to choose a password with are mailed; if not, they are shown once. */
    public boolean mails() {
        return links.mails();
    }

    /**
     * Sends somebody a link to choose a password with, by mail where there is mail. Whoever has chosen one already keeps it
     * until the link is used; links that were sent before are of no more use.
     *
     * @throws Refused where the account is closed, or one's own
     */
    public SignInLinks.Given invite(String username) {
        var me = permissions.require(Role.ADMINISTRATOR);
        return links.give(other(me, username).id());
    }

    /** Whether somebody has passkeys, which may be lost. */
    @Transactional(readOnly = true)
    public boolean hasPasskeys(String username) {
        return passkeys.has(people.byUsername(username).id());
    }

    /**
     * Removes the passkeys of somebody who has lost them: the password alone opens the account again. The person is told by
     * mail, and all sessions of the account end.
     *
     * @throws Refused where the account is closed, or one's own, or has none
     */
    public void removePasskeys(String username) {
        var me = permissions.require(Role.ADMINISTRATOR);
        passkeys.lost(other(me, username, "people.self.passkeys").id());
    }

    private People.Person other(Member me, String username) {
        return other(me, username, "people.self.password");
    }

    private People.Person other(Member me, String username, String self) {
        var person = people.byUsername(username);
        if (!person.active()) {
            throw new Refused("people.closed", null, person.details().name());
        }
        if (me.id().equals(person.id())) {
            throw new Refused(self, null);
        }
        return person;
    }
}
