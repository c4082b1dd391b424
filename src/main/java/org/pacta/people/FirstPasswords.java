package org.pacta.people;

import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
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
    private final Permissions permissions;
    private final History history;

    FirstPasswords(People people, Passwords passwords, SignInLinks links, Permissions permissions, History history) {
        this.links = links;
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

    private People.Person other(Member me, String username) {
        var person = people.byUsername(username);
        if (!person.active()) {
            throw new Refused("people.closed", null, person.details().name());
        }
        if (me.id().equals(person.id())) {
            throw new Refused("people.self.password", null);
        }
        return person;
    }
}
