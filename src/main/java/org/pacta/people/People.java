package org.pacta.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.database.Keyset;
import org.pacta.database.Where;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Register;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of a party, as its own administrators keep them. Whoever is of another party is not there for them; all refuse
 * with {@link AccessDeniedException} whoever is no administrator, and with {@link NoSuchElementException} where their party
 * has nobody of that name.
 */
@Service
@Transactional
public class People {

    /** How {@link #following} goes on. */
    public static final Keyset KEYSET = new Keyset("m.name", Keyset.Type.TEXT, "m.id");

    /** Roles that a party is never without, once it has them. */
    private static final List<Role> NEEDED = List.of(Role.ADMINISTRATOR, Role.COORDINATOR);

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Parties parties;
    private final Enrolment enrolment;
    private final Register register;
    private final Afterwards afterwards;

    People(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Parties parties,
            Enrolment enrolment,
            Register register,
            Afterwards afterwards) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.parties = parties;
        this.enrolment = enrolment;
        this.register = register;
        this.afterwards = afterwards;
    }

    /** Somebody with what is kept of him or her. */
    public record Person(
            MemberId id, String username, Details details, Office office, boolean active, int openTasks, int version) {}

    /** What is entered of somebody.
     *
     * @param office its code
     */
    public record Details(String name, String email, String office, Set<Role> roles) {}

    /** Whom to look for; null means any.
     *
     * @param text is looked for in names, mail addresses and offices
     * @param active whether the account is open
     */
    public record Filter(@Nullable String text, @Nullable Boolean active) {}

    /** One's own party's people by name. */
    @Transactional(readOnly = true)
    public List<Person> page(Filter filter, int offset, int limit) {
        var me = permissions.require(Role.ADMINISTRATOR);
        return filtered(PeopleSql.page(filter), filter, me)
                .param("offset", offset)
                .param("limit", limit)
                .query(People::person)
                .list();
    }

    /** Like {@link #page}, those after one in the list, or the first. */
    @Transactional(readOnly = true)
    public List<Person> following(Filter filter, Keyset.@Nullable Place after, int limit) {
        var me = permissions.require(Role.ADMINISTRATOR);
        return Keyset.bind(filtered(PeopleSql.following(filter, after == null), filter, me), after, limit)
                .query(People::person)
                .list();
    }

    /** How many {@link #page} would list. */
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        var me = permissions.require(Role.ADMINISTRATOR);
        return filtered(PeopleSql.count(filter), filter, me)
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Person byUsername(String username) {
        var me = permissions.require(Role.ADMINISTRATOR);
        return found(me, username);
    }

    /** The first open tasks that somebody has, in words, as far as the reader may see them. */
    @Transactional(readOnly = true)
    public List<String> openTasks(String username, int limit) {
        var person = byUsername(username);
        return jdbc.sql(PeopleSql.OPEN_TASKS)
                .param("id", person.id().value())
                .param("limit", limit)
                .query(String.class)
                .list();
    }

    /** The absences to come in which somebody would stand in. */
    @Transactional(readOnly = true)
    public List<Absence> stoodInBy(Person person) {
        return afterwards.stoodInBy(person.id());
    }

    /** Those who could take over what somebody has: who does tasks of the same office. */
    @Transactional(readOnly = true)
    public List<Member> colleagues(Person person) {
        permissions.require(Role.ADMINISTRATOR);
        return parties.membersOf(person.office()).stream()
                .filter(member -> !member.id().equals(person.id()))
                .filter(member -> member.has(Role.OFFICER) || member.has(Role.MANAGER))
                .toList();
    }

    /** Enters somebody new in one's own party.
     *
     * @throws Refused naming the field where something is missing, wrong, or there already
     */
    public Person add(String username, Details details) {
        var me = begin();
        var name = username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z0-9][a-z0-9._-]{1,62}")) {
            throw new Refused("people.username", "username");
        }
        if (yes(jdbc.sql(PeopleSql.USERNAME_TAKEN).param("value", name))) {
            throw new Refused("people.username.taken", "username", name);
        }
        var checked = checked(me, new MemberId(0), details);
        var office = office(me, checked.office());
        enrolment.member(name, checked.name(), checked.email(), office, checked.roles());
        var person = found(me, name);
        afterwards.record(entry(me, person, Action.MEMBER_ADDED)
                .noting("username", name)
                .noting("email", checked.email())
                .noting("office", office.name())
                .noting("roles", sorted(checked.roles())));
        return person;
    }

    /**
     * Changes what is kept of somebody. Tasks that he or she may do no longer in the new office or roles go back to theirs.
     *
     * @throws Stale where somebody changed it since {@code version}
     * @throws Refused naming the field; also where one would give oneself a right, or the party would be without a role
     */
    public Person change(String username, int version, Details details) {
        var me = begin();
        var was = found(me, username);
        if (was.version() != version) {
            throw new Stale(was.details().name());
        }
        if (!was.active()) {
            throw new Refused("people.closed", null, was.details().name());
        }
        var is = checked(me, was.id(), details);
        var office = office(me, is.office());
        boolean moves = !office.id().equals(was.office().id());
        if (me.id().equals(was.id())) {
            if (!was.details().roles().containsAll(is.roles())) {
                throw new Refused("people.self.roles", "roles");
            }
            if (moves) {
                throw new Refused("people.self.office", "office");
            }
        }
        refuseLast(me, was, is.roles(), "roles");
        var member = parties.member(was.id());
        if (!acting.asSystem(
                () -> register.change(was.id(), version, is.name(), is.email(), office.id(), is.roles()))) {
            throw new Stale(was.details().name());
        }
        var now = found(me, username);
        record(me, was, now);
        afterwards.left(member, parties.member(was.id()), null);
        return now;
    }

    /**
     * Closes somebody's account: no session, token, webhook or mail of his or hers goes on. What he or she had to do goes to
     * the colleague, as far as that one may do it, and else back to the offices.
     *
     * @param colleague a username of the same office; null for nobody
     */
    public Person close(String username, int version, @Nullable String colleague) {
        var me = begin();
        var was = found(me, username);
        if (me.id().equals(was.id())) {
            throw new Refused("people.self.close", null);
        }
        var to = colleague == null || colleague.isBlank()
                ? null
                : colleagues(was).stream()
                        .filter(member -> member.username().equals(colleague.strip()))
                        .findFirst()
                        .orElseThrow(() -> new Refused(
                                "people.colleague", "colleague", was.office().name()));
        refuseLast(me, was, Set.of(), null);
        var member = parties.member(was.id());
        setActive(was, version, false);
        afterwards.record(entry(me, was, Action.MEMBER_CLOSED)
                .noting("openTasks", was.openTasks())
                .noting("assignee", to == null ? null : to.name()));
        afterwards.left(member, null, to);
        return found(me, username);
    }

    /** Opens a closed account again, in the office and roles that it had. */
    public Person reopen(String username, int version) {
        var me = begin();
        var was = found(me, username);
        if (me.id().equals(was.id())) {
            throw new Refused("people.open", null, was.details().name());
        }
        office(me, was.office().code());
        checked(me, was.id(), was.details());
        setActive(was, version, true);
        afterwards.record(entry(me, was, Action.MEMBER_REOPENED));
        return found(me, username);
    }

    /** One at a time, so that two cannot take the last role of each other, nor enter the same name. */
    private Member begin() {
        var me = permissions.require(Role.ADMINISTRATOR);
        enrolment.alone();
        return me;
    }

    private void setActive(Person person, int version, boolean active) {
        if (person.version() == version && person.active() == active) {
            throw active
                    ? new Refused("people.open", null, person.details().name())
                    : new Refused("people.closed", null, person.details().name());
        }
        if (!acting.asSystem(() -> register.setActive(person.id(), version, active))) {
            throw new Stale(person.details().name());
        }
    }

    private Details checked(Member me, MemberId id, Details given) {
        var name = given.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("people.name", "name", LONGEST_NAME);
        }
        if (yes(jdbc.sql(PeopleSql.NAME_TAKEN)
                .param("value", name)
                .param("party", me.partyCode())
                .param("id", id.value()))) {
            throw new Refused("people.name.taken", "name", name);
        }
        var email = given.email().strip();
        if (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > LONGEST_EMAIL) {
            throw new Refused("people.email", "email");
        }
        if (yes(jdbc.sql(PeopleSql.EMAIL_TAKEN).param("value", email).param("id", id.value()))) {
            throw new Refused("people.email.taken", "email", email);
        }
        if (given.roles().isEmpty()) {
            throw new Refused("people.roles", "roles");
        }
        return new Details(name, email, given.office().strip(), given.roles());
    }

    private Office office(Member me, String code) {
        return parties.officeOf(code)
                .filter(office -> office.partyCode().equals(me.partyCode()))
                .orElseThrow(() -> new Refused("people.office", "office", me.partyCode()));
    }

    private void refuseLast(Member me, Person was, Set<Role> roles, @Nullable String field) {
        for (var role : NEEDED) {
            if (was.active()
                    && was.details().roles().contains(role)
                    && !roles.contains(role)
                    && !yes(jdbc.sql(PeopleSql.OTHERS_WITH_ROLE)
                            .param("role", role.name())
                            .param("party", me.partyCode())
                            .param("id", was.id().value()))) {
                throw new Refused(
                        Refused.Category.NOT_POSSIBLE,
                        role == Role.ADMINISTRATOR ? "people.lastAdministrator" : "people.lastCoordinator",
                        field,
                        was.details().name());
            }
        }
    }

    private void record(Member me, Person was, Person now) {
        var kept = entry(me, now, Action.MEMBER_CHANGED)
                .changing("name", was.details().name(), now.details().name())
                .changing("email", was.details().email(), now.details().email());
        var moved = entry(me, now, Action.MEMBER_MOVED)
                .changing("office", was.office().name(), now.office().name());
        var roles = entry(me, now, Action.MEMBER_ROLES_CHANGED)
                .changing(
                        "roles",
                        sorted(was.details().roles()),
                        sorted(now.details().roles()));
        for (var entry : List.of(kept, moved, roles)) {
            if (!entry.after().isEmpty()) {
                afterwards.record(entry);
            }
        }
    }

    private static Entry entry(Member me, Person person, Action action) {
        return Entry.ofMember(person.id(), person.details().name(), action, me.partyCode());
    }

    private Person found(Member me, String username) {
        return jdbc.sql(PeopleSql.BY_USERNAME)
                .param("party", me.partyCode())
                .param("username", username)
                .query(People::person)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is nobody called " + username + "."));
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter, Member me) {
        return jdbc.sql(sql)
                .param("party", me.partyCode())
                .param("text", Where.text(filter.text()))
                .param("active", filter.active());
    }

    private static boolean yes(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }

    private static String sorted(Collection<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(", "));
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        var office = Office.read(row, n);
        var roles = EnumSet.noneOf(Role.class);
        Columns.strings(row, "roles").forEach(role -> roles.add(Role.valueOf(role)));
        return new Person(
                new MemberId(row.getLong("id")),
                row.getString("username"),
                new Details(row.getString("name"), row.getString("email"), office.code(), roles),
                office,
                row.getBoolean("active"),
                row.getInt("open_tasks"),
                row.getInt("version"));
    }
}
