package org.pacta.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence.Days;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose name the member works: his or her own, or that of somebody who is away today and has named him or her. Whoever
 * stands in may do with what is addressed to the absent what that one may do, and no more.
 */
@Service
@Transactional(readOnly = true)
public class StandingIn {

    /** Today there may be a day off what it is in UTC. */
    private static final int DAY_BETWEEN_ZONES = 1;

    private record Named(MemberId me) {}

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;
    private final Clock clock;

    StandingIn(JdbcClient jdbc, Permissions permissions, Parties parties, Clock clock) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.clock = clock;
    }

    /** Who works, and whose work it is.
     *
     * @param insteadOf null in the own name
     */
    public record Name(Member member, @Nullable Member insteadOf) {

        /** Whose powers count. */
        public Member powers() {
            return insteadOf == null ? member : insteadOf;
        }

        /** As the history notes it beside who works; null in the own name. */
        public @Nullable String noted() {
            return insteadOf == null ? null : insteadOf.name();
        }
    }

    /** Those who are away today and have named the member. */
    public List<Member> absent() {
        var me = permissions.me();
        return Once.read(new Named(me.id()), () -> read(me));
    }

    /**
     * In whose name the member may do tasks of this office; empty where in nobody's.
     *
     * @param assignee who has the task: whoever stands in for that one does it in his or her name. Others' stay theirs
     */
    public Optional<Name> name(Office office, boolean managersOnly, @Nullable MemberId assignee) {
        var me = permissions.me();
        var absent = absent();
        return absent.stream()
                .filter(member -> member.id().equals(assignee))
                .filter(member -> Permissions.mayWorkFor(member, office, managersOnly))
                .findFirst()
                .map(member -> new Name(me, member))
                .or(() -> Permissions.mayWorkFor(me, office, managersOnly)
                        ? Optional.of(new Name(me, null))
                        : Optional.empty())
                .or(() -> absent.stream()
                        .filter(member -> assignee == null && Permissions.mayWorkFor(member, office, managersOnly))
                        .findFirst()
                        .map(member -> new Name(me, member)));
    }

    /** In whose name the member may give such a task to others: a manager's of its party; empty where in nobody's. */
    public Optional<Name> assigning(Office office, boolean managersOnly, @Nullable MemberId assignee) {
        if (permissions.mayAssignIn(office)) {
            return Optional.of(new Name(permissions.me(), null));
        }
        return name(office, managersOnly, assignee).filter(name -> Permissions.mayWorkFor(name.powers(), office, true));
    }

    /** Who works, in the own name. */
    public Member me() {
        return permissions.me();
    }

    private List<Member> read(Member me) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        record Away(MemberId id, Days days) {}
        return jdbc
                .sql(AbsenceSql.NAMED_BY)
                .param("me", me.id().value())
                .param("earliest", today.minusDays(DAY_BETWEEN_ZONES))
                .param("latest", today.plusDays(DAY_BETWEEN_ZONES))
                .query((row, n) -> new Away(
                        new MemberId(row.getLong("member_id")),
                        new Days(
                                row.getObject("starts_on", LocalDate.class),
                                row.getObject("ends_on", LocalDate.class))))
                .list()
                .stream()
                .filter(away -> parties.active(away.id()))
                .filter(away -> away.days()
                        .include(LocalDate.now(
                                clock.withZone(parties.member(away.id()).zone()))))
                .map(away -> parties.member(away.id()))
                .filter(member -> member.partyCode().equals(me.partyCode()))
                .distinct()
                .toList();
    }
}
