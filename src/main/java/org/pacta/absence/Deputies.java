package org.pacta.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.pacta.absence.Absence.Person;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Standing deputies of managers: each decides and clears what the manager may decide of the own office, until it is taken
 * back. Managers and administrators keep those of their own party; nobody of another party is there.
 */
@Service
@Transactional
public class Deputies {

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;
    private final AbsenceChecks checks;
    private final History history;
    private final AbsenceLetters letters;

    Deputies(
            JdbcClient jdbc,
            Permissions permissions,
            Parties parties,
            AbsenceChecks checks,
            History history,
            AbsenceLetters letters) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.checks = checks;
        this.history = history;
        this.letters = letters;
    }

    /** Who decides for which manager, and since when. */
    public record Deputy(long id, Person manager, Person deputy, LocalDate since) {}

    /** The own party's, by manager. */
    @Transactional(readOnly = true)
    public List<Deputy> all() {
        return jdbc.sql(AbsenceSql.ALL_DEPUTIES)
                .param("party", permissions.me().partyCode())
                .query(Deputies::deputy)
                .list();
    }

    /** Whether the member names deputies and takes them back. */
    @Transactional(readOnly = true)
    public boolean mayKeep() {
        var me = permissions.me();
        return me.has(Role.MANAGER) || me.has(Role.ADMINISTRATOR);
    }

    /** The managers of the own party, the member first. */
    @Transactional(readOnly = true)
    public List<Member> managers() {
        var me = permissions.me();
        var others = parties.membersOf(me.partyCode()).stream()
                .filter(it -> it.has(Role.MANAGER))
                .filter(it -> !it.id().equals(me.id()));
        return (me.has(Role.MANAGER) ? Stream.concat(Stream.of(me), others) : others).toList();
    }

    /** Who could decide for a manager: whoever does tasks in the same party. */
    @Transactional(readOnly = true)
    public List<Member> candidates(MemberId managerId) {
        return parties.membersOf(permissions.me().partyCode()).stream()
                .filter(AbsenceChecks::doesTasks)
                .filter(it -> !it.id().equals(managerId))
                .toList();
    }

    /** Names one.
     *
     * @param manager a username
     * @param deputy a username
     * @throws Refused where one of them cannot be, or it is so already
     * @throws AccessDeniedException for all but managers and administrators
     */
    public Deputy name(String manager, String deputy) {
        var me = keeper();
        var decides = managers().stream()
                .filter(it -> it.username().equals(manager.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("deputy.manager", "manager", me.partyCode()));
        if (decides.username().equals(deputy.strip())) {
            throw new Refused("absence.substitute.self", "deputy");
        }
        var stands = candidates(decides.id()).stream()
                .filter(it -> it.username().equals(deputy.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("absence.substitute", "deputy", me.partyCode()));
        long id = jdbc.sql(AbsenceSql.NAME_DEPUTY)
                .param("manager", decides.id().value())
                .param("deputy", stands.id().value())
                .param("since", checks.today(decides))
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused("deputy.there", "deputy", stands.name(), decides.name()));
        var named = found(me, id);
        history.record(entry(me, named, Action.DEPUTY_NAMED)
                .noting("deputy", named.deputy().name()));
        letters.deputy(me, named.deputy(), "deputy.letter.named", named);
        letters.deputy(me, named.manager(), "deputy.letter.yours", named);
        return named;
    }

    /** Takes one back: from that moment nothing is decided in the manager's name. */
    public void takeBack(long id) {
        var me = keeper();
        drop(me, me, found(me, id));
    }

    /**
     * Whoever does tasks no longer, or is closed, is nobody's deputy, and has none. Whoever calls has decided that, who may be of
     * another party where a secretariat passes on.
     */
    public void leave(Member member) {
        drop(AbsenceSql.DEPUTIES_WITH, member);
    }

    /** Whoever is no manager any more has no deputies. */
    public void decidesNoLonger(Member member) {
        drop(AbsenceSql.DEPUTIES_OF, member);
    }

    private void drop(String sql, Member member) {
        var by = permissions.me();
        jdbc.sql(sql)
                .param("party", member.partyCode())
                .param("member", member.id().value())
                .query(Deputies::deputy)
                .list()
                .forEach(deputy -> drop(by, member, deputy));
    }

    /** @param ofParty anybody of its party */
    private void drop(Member by, Member ofParty, Deputy deputy) {
        jdbc.sql(AbsenceSql.TAKE_BACK).param("id", deputy.id()).update();
        history.record(entry(ofParty, deputy, Action.DEPUTY_TAKEN_BACK)
                .changing("deputy", deputy.deputy().name(), null));
        letters.deputy(by, deputy.deputy(), "deputy.letter.takenBack", deputy);
        letters.deputy(by, deputy.manager(), "deputy.letter.yoursTakenBack", deputy);
    }

    private Member keeper() {
        return permissions.require(Role.MANAGER, Role.ADMINISTRATOR);
    }

    private Deputy found(Member me, long id) {
        return jdbc.sql(AbsenceSql.DEPUTY)
                .param("party", me.partyCode())
                .param("id", id)
                .query(Deputies::deputy)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no such deputy."));
    }

    private static Entry entry(Member me, Deputy deputy, Action action) {
        return Entry.ofMember(deputy.manager().id(), deputy.manager().name(), action, me.partyCode());
    }

    private static Deputy deputy(ResultSet row, int n) throws SQLException {
        return new Deputy(
                row.getLong("id"),
                person(row, "manager"),
                person(row, "deputy"),
                row.getObject("since", LocalDate.class));
    }

    private static Person person(ResultSet row, String who) throws SQLException {
        return new Person(
                new MemberId(row.getLong(who + "_id")),
                row.getString(who + "_username"),
                row.getString(who),
                row.getString(who + "_office"));
    }
}
