package org.pacta.people;

import java.util.Map;
import java.util.Set;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Permissions;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.pacta.signin.Passwords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators give to people of their own party to sign in with for the first time, or after a password was lost. */
@Service
@Transactional
public class FirstPasswords {

    private final People people;
    private final Passwords passwords;
    private final Permissions permissions;
    private final History history;

    FirstPasswords(People people, Passwords passwords, Permissions permissions, History history) {
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
        var person = people.byUsername(username);
        var name = person.details().name();
        if (!person.active()) {
            throw new Refused("people.closed", null, name);
        }
        if (me.id().equals(person.id())) {
            throw new Refused("people.self.password", null);
        }
        var password = passwords.oneTime(person.id());
        history.record(new Entry(
                "member:" + person.id(),
                Action.MEMBER_PASSWORD_GIVEN,
                name,
                null,
                null,
                null,
                Map.of(),
                Map.of(),
                Releasability.to(Set.of(me.partyCode()))));
        return password;
    }
}
