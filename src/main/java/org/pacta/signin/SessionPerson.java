package org.pacta.signin;

import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Answers the page frame's question who sits in front of it. */
@Component
class SessionPerson implements SignedIn {

    private final AuthenticationContext authentication;
    private final Parties parties;
    private final Sessions sessions;

    SessionPerson(AuthenticationContext authentication, Parties parties, Sessions sessions) {
        this.sessions = sessions;
        this.authentication = authentication;
        this.parties = parties;
    }

    @Override
    public Optional<Person> current() {
        return authentication
                .getAuthenticatedUser(SignedInMember.class)
                .filter(signedIn -> parties.active(signedIn.memberId()) && !sessions.isOver(signedIn))
                .map(signedIn -> {
                    var member = parties.member(signedIn.memberId());
                    return new Person(
                            member.id(),
                            member.name(),
                            member.office().name(),
                            member.partyCode(),
                            member.locale(),
                            member.zone(),
                            member.roles().stream().map(Role::name).collect(Collectors.toSet()));
                });
    }

    @Override
    public boolean isHeld() {
        return OneTimePasswords.isToBeChanged();
    }

    @Override
    public String farewell() {
        return authentication
                .getAuthenticatedUser(SignedInMember.class)
                .map(signedIn -> !parties.active(signedIn.memberId())
                        ? "login?closed"
                        : sessions.isOverByTime(signedIn) ? "login?over" : "login?ended")
                .orElse("login");
    }

    @Override
    public void signOut() {
        authentication.logout();
    }
}
