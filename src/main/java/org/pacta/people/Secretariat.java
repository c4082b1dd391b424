package org.pacta.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Register;
import org.pacta.party.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who coordinates, when the secretariat passes to another party: the one act in which the last coordinator of a party leaves.
 * In the caller's transaction and as the system; whoever calls has both parties' word.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Secretariat {

    private final Parties parties;
    private final Register register;
    private final Enrolment enrolment;
    private final Afterwards afterwards;

    Secretariat(Parties parties, Register register, Enrolment enrolment, Afterwards afterwards) {
        this.parties = parties;
        this.register = register;
        this.enrolment = enrolment;
        this.afterwards = afterwards;
    }

    /** Lets people coordinate from now on; those who do already stay as they are. */
    public void take(Collection<MemberId> members) {
        enrolment.alone();
        members.stream()
                .map(parties::member)
                .filter(member -> !member.has(Role.COORDINATOR))
                .forEach(member -> {
                    var roles = EnumSet.of(Role.COORDINATOR);
                    roles.addAll(member.roles());
                    set(member, roles);
                });
    }

    /**
     * Lets people coordinate no longer. What they may do no longer goes back to their offices; whoever has no other role has
     * the account closed.
     */
    public void leave(Collection<MemberId> members) {
        enrolment.alone();
        members.stream()
                .map(parties::member)
                .filter(member -> member.has(Role.COORDINATOR))
                .forEach(member -> {
                    var roles = EnumSet.copyOf(member.roles());
                    roles.remove(Role.COORDINATOR);
                    if (roles.isEmpty()) {
                        close(member);
                    } else {
                        set(member, roles);
                    }
                });
    }

    private void set(Member member, Set<Role> roles) {
        register.setRoles(member.id(), roles);
        afterwards.record(
                entry(member, Action.MEMBER_ROLES_CHANGED).changing("roles", sorted(member.roles()), sorted(roles)));
        afterwards.left(member, parties.member(member.id()), null);
    }

    private void close(Member member) {
        register.close(member.id());
        afterwards.record(entry(member, Action.MEMBER_CLOSED));
        afterwards.left(member, null, null);
    }

    private static Entry entry(Member member, Action action) {
        return Entry.ofMember(member.id(), member.name(), action, member.partyCode());
    }

    private static String sorted(Set<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
