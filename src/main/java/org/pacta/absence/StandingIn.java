package org.pacta.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence.Days;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * In whose name the member works: his or her own, that of somebody who is away today and has named him or her, or that of a
 * manager whose standing deputy he or she is. Whoever stands in may do with what is addressed to that one what that one may
 * do, and no more; a deputy with what is of the manager's office alone.
 */
@Service
@Transactional(readOnly = true)
public class StandingIn {

    /** Today there may be a day off what it is in UTC. */
    private static final int DAY_BETWEEN_ZONES = 1;

    private record Names(MemberId me) {}

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

    /** Somebody for whom the member works.
     *
     * @param deputy whether as a manager's standing deputy, and not because he or she is away
     */
    public record Principal(Member member, boolean deputy) {

        private boolean mayWorkFor(Office office, boolean managersOnly) {
            return (!deputy || member.office().id().equals(office.id()))
                    && Permissions.mayWorkFor(member, office, managersOnly);
        }
    }

    /** Those who are away today and have named the member, and managers whose deputy he or she is. */
    public List<Principal> principals() {
        var me = permissions.me();
        return Once.read(new Names(me.id()), () -> read(me));
    }

    /**
     * In whose name the member may do tasks of this office; empty where in nobody's.
     *
     * @param assignee who has the task: whoever stands in for that one does it in his or her name. Others' stay theirs
     */
    public Optional<Name> name(Office office, boolean managersOnly, @Nullable MemberId assignee) {
        var me = permissions.me();
        var principals = principals();
        return principals.stream()
                .filter(it -> it.member().id().equals(assignee))
                .filter(it -> it.mayWorkFor(office, managersOnly))
                .findFirst()
                .map(it -> new Name(me, it.member()))
                .or(() -> Permissions.mayWorkFor(me, office, managersOnly)
                        ? Optional.of(new Name(me, null))
                        : Optional.empty())
                .or(() -> principals.stream()
                        .filter(it -> assignee == null && it.mayWorkFor(office, managersOnly))
                        .findFirst()
                        .map(it -> new Name(me, it.member())));
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

    private List<Principal> read(Member me) {
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        record Named(MemberId id, Days days, boolean deputy) {}
        return jdbc
                .sql(AbsenceSql.NAMED_BY)
                .param("me", me.id().value())
                .param("earliest", today.minusDays(DAY_BETWEEN_ZONES))
                .param("latest", today.plusDays(DAY_BETWEEN_ZONES))
                .query((row, n) -> new Named(
                        new MemberId(row.getLong("member_id")),
                        new Days(
                                row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                        row.getBoolean("deputy")))
                .list()
                .stream()
                .filter(named -> parties.active(named.id()))
                .map(named -> Map.entry(named, parties.member(named.id())))
                .filter(it -> it.getValue().partyCode().equals(me.partyCode()))
                .filter(it -> it.getKey().deputy()
                        ? it.getValue().has(Role.MANAGER)
                        : it.getKey()
                                .days()
                                .include(LocalDate.now(
                                        clock.withZone(it.getValue().zone()))))
                .map(it -> new Principal(it.getValue(), it.getKey().deputy()))
                .distinct()
                .toList();
    }
}
