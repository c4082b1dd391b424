package org.pacta.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence.Days;
import org.pacta.absence.Absence.Person;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Keyset;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.id.TaskId;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * When people of one's own party are away, and who stands in. Each enters his or her own; managers and administrators for
 * everybody of their party. Nobody of another party is there.
 *
 * <p>All refuse with {@link Refused} naming the field where something is not as it must be, with {@link Stale} where it
 * changed since it was read, and with {@link AccessDeniedException} where it is not the member's to keep.
 */
@Service
@Transactional
public class Absences {

    /** How {@link #following} goes on. */
    public static final Keyset KEYSET = new Keyset("a.starts_on", Keyset.Type.DATE, "a.id");

    private final JdbcClient jdbc;
    private final Permissions permissions;
    private final Parties parties;
    private final History history;
    private final AbsenceRows rows;
    private final AbsenceChecks checks;
    private final AbsenceLetters letters;

    Absences(
            JdbcClient jdbc,
            Permissions permissions,
            Parties parties,
            History history,
            AbsenceRows rows,
            AbsenceChecks checks,
            AbsenceLetters letters) {
        this.jdbc = jdbc;
        this.permissions = permissions;
        this.parties = parties;
        this.history = history;
        this.rows = rows;
        this.checks = checks;
        this.letters = letters;
    }

    /** Which to list; null means any.
     *
     * @param person username of whoever is away
     * @param from they end on that day or later
     * @param until they begin on that day or before
     */
    public record Filter(
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** One's own party's by their first day. */
    @Transactional(readOnly = true)
    public List<Absence> page(Filter filter, int offset, int limit) {
        return filtered(AbsenceSql.page(filter), filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(AbsenceRows::absence)
                .list();
    }

    /** Like {@link #page}, those after one in the list, or the first. */
    @Transactional(readOnly = true)
    public List<Absence> following(Filter filter, Keyset.@Nullable Place after, int limit) {
        return Keyset.bind(filtered(AbsenceSql.following(filter, after == null), filter), after, limit)
                .query(AbsenceRows::absence)
                .list();
    }

    /** How many {@link #page} would list. */
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return filtered(AbsenceSql.count(filter), filter).query(Integer.class).single();
    }

    @Transactional(readOnly = true)
    public Absence byId(long id) {
        return rows.found(permissions.me(), id);
    }

    /** Empty where somebody is there on that day, or is of another party. */
    @Transactional(readOnly = true)
    public Optional<Absence> on(MemberId memberId, LocalDate day) {
        return rows.meeting(AbsenceSql.MEETING, permissions.me(), memberId, new Days(day, day)).stream()
                .findFirst();
    }

    /** In whose absences from today on somebody of one's own party stands in. */
    @Transactional(readOnly = true)
    public List<Absence> stoodInBy(MemberId memberId) {
        var member = parties.member(memberId);
        return rows.meeting(
                AbsenceSql.STOOD_IN, permissions.me(), memberId, new Days(checks.today(member), LocalDate.MAX));
    }

    /** An open task that is due while whoever has it is away.
     *
     * @param name as the record has it, in words of its model
     * @param substitute who stands in; null where nobody does
     */
    public record DueMeanwhile(
            TaskId id,
            String name,
            String commitment,
            String person,
            LocalDate dueOn,
            @Nullable String substitute) {}

    /** The first of those that the own party's people have, the most urgent first. */
    @Transactional(readOnly = true)
    public List<DueMeanwhile> dueMeanwhile(int limit) {
        var me = permissions.me();
        return jdbc.sql(AbsenceSql.DUE_MEANWHILE)
                .param("party", me.partyCode())
                .param("today", checks.today(me))
                .param("limit", limit)
                .query((row, n) -> new DueMeanwhile(
                        new TaskId(row.getLong("id")),
                        row.getString("name"),
                        row.getString("reference"),
                        row.getString("person"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("substitute")))
                .list();
    }

    /** For whom the member may enter absences: for himself or herself, and managers and administrators for their party. */
    @Transactional(readOnly = true)
    public List<Member> people() {
        var me = permissions.me();
        return keepsForOthers(me)
                ? Stream.concat(
                                Stream.of(me),
                                parties.membersOf(me.partyCode()).stream()
                                        .filter(it -> !it.id().equals(me.id())))
                        .toList()
                : List.of(me);
    }

    /** Whether the member may change or cancel it. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Absence absence) {
        var me = permissions.me();
        return (me.id().equals(absence.person().id()) || keepsForOthers(me))
                && !absence.days().until().isBefore(today(absence.person().id()));
    }

    /** Who could stand in for somebody: whoever does tasks in the same party. */
    @Transactional(readOnly = true)
    public List<Member> substitutes(MemberId memberId) {
        return parties.membersOf(permissions.me().partyCode()).stream()
                .filter(AbsenceChecks::doesTasks)
                .filter(it -> !it.id().equals(memberId))
                .toList();
    }

    /** Today where somebody is. */
    @Transactional(readOnly = true)
    public LocalDate today(MemberId memberId) {
        return checks.today(parties.member(memberId));
    }

    /** Enters one.
     *
     * @param username who is away
     * @param substitute a username; null for nobody
     */
    public Absence add(String username, Days days, @Nullable String substitute) {
        var me = begin();
        var person = parties.membersOf(me.partyCode()).stream()
                .filter(it -> it.username().equals(username.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("absence.person", "person", me.partyCode()));
        refuseOthers(me, person.id());
        if (days.from().isBefore(checks.today(person))) {
            throw new Refused("absence.past", "from", person.name());
        }
        checks.days(me, person, days, 0);
        var standsIn = checks.substitute(me, person, days, substitute);
        long id = jdbc.sql(AbsenceSql.ADD)
                .param("member", person.id().value())
                .param("from", days.from())
                .param("until", days.until())
                .param("substitute", standsIn == null ? null : standsIn.value())
                .query(Long.class)
                .single();
        var is = rows.found(me, id);
        history.record(noted(entry(me, is, Action.ABSENCE_ENTERED), is));
        letters.entered(me, is, rows.meeting(AbsenceSql.STOOD_IN, me, person.id(), days));
        return is;
    }

    /** Changes its days or who stands in; of one that has begun the first day stays. */
    public Absence change(long id, int version, Days days, @Nullable String substitute) {
        var me = begin();
        var was = kept(me, id, version);
        var person = parties.member(was.person().id());
        if (!days.from().equals(was.days().from())
                && (days.from().isBefore(checks.today(person))
                        || was.days().from().isBefore(checks.today(person)))) {
            throw new Refused("absence.past", "from", person.name());
        }
        checks.days(me, person, days, id);
        var standsIn = checks.substitute(me, person, days, substitute);
        write(was, days, standsIn);
        var is = rows.found(me, id);
        record(me, was, is);
        letters.changed(me, was, is, rows.meeting(AbsenceSql.STOOD_IN, me, person.id(), days));
        return is;
    }

    /** Takes it back; one that has begun on an earlier day ends with yesterday. */
    public void cancel(long id, int version) {
        var me = begin();
        end(me, me, kept(me, id, version));
    }

    /** @param ofParty anybody of its party */
    private void end(Member by, Member ofParty, Absence was) {
        var today = today(was.person().id());
        if (was.days().from().isBefore(today)) {
            write(
                    was,
                    new Days(was.days().from(), today.minusDays(1)),
                    was.substitute() == null ? null : was.substitute().id());
            record(ofParty, was, rows.found(ofParty, was.id()));
        } else {
            Stale.unlessUpdated(
                    jdbc.sql(AbsenceSql.CANCEL),
                    was.id(),
                    was.version(),
                    was.person().name());
            history.record(noted(entry(ofParty, was, Action.ABSENCE_CANCELLED), was));
        }
        letters.cancelled(by, was);
    }

    /**
     * Takes somebody who does tasks no longer out of the absences in which he or she would stand in; those who are away are
     * told. With the account closed, his or her own to come are gone too. Whoever calls has decided that, who may be of another
     * party where a secretariat passes on.
     */
    public void leave(Member member, boolean closed) {
        var by = permissions.me();
        alone(member);
        var from = checks.today(member);
        for (var was : rows.meeting(AbsenceSql.STOOD_IN, member, member.id(), new Days(from, LocalDate.MAX))) {
            write(was, was.days(), null);
            var is = rows.found(member, was.id());
            record(member, was, is);
            letters.substituteLeft(was);
        }
        if (closed) {
            rows.meeting(AbsenceSql.MEETING, member, member.id(), new Days(from, LocalDate.MAX))
                    .forEach(absence -> end(by, member, absence));
        }
    }

    private Member begin() {
        var me = permissions.me();
        alone(me);
        return me;
    }

    private void alone(Member ofParty) {
        jdbc.sql(AbsenceSql.ALONE)
                .param("party", ofParty.partyCode())
                .query(String.class)
                .single();
    }

    private static boolean keepsForOthers(Member me) {
        return me.has(Role.MANAGER) || me.has(Role.ADMINISTRATOR);
    }

    private static void refuseOthers(Member me, MemberId person) {
        if (!me.id().equals(person) && !keepsForOthers(me)) {
            throw new AccessDeniedException("Managers and administrators enter absences of others.");
        }
    }

    private Absence kept(Member me, long id, int version) {
        var was = rows.found(me, id);
        refuseOthers(me, was.person().id());
        if (was.version() != version) {
            throw new Stale(was.person().name());
        }
        if (was.days().until().isBefore(today(was.person().id()))) {
            throw new Refused("absence.over", null, was.person().name());
        }
        return was;
    }

    private void write(Absence was, Days days, @Nullable MemberId substitute) {
        Stale.unlessUpdated(
                jdbc.sql(AbsenceSql.CHANGE)
                        .param("from", days.from())
                        .param("until", days.until())
                        .param("substitute", substitute == null ? null : substitute.value()),
                was.id(),
                was.version(),
                was.person().name());
    }

    private void record(Member me, Absence was, Absence is) {
        var entry = entry(me, is, Action.ABSENCE_CHANGED)
                .changing("from", was.days().from(), is.days().from())
                .changing("until", was.days().until(), is.days().until())
                .changing("substitute", name(was.substitute()), name(is.substitute()));
        if (!entry.after().isEmpty() || !entry.before().isEmpty()) {
            history.record(entry);
        }
    }

    private static Entry noted(Entry entry, Absence absence) {
        return entry.noting("from", absence.days().from())
                .noting("until", absence.days().until())
                .noting("substitute", name(absence.substitute()));
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private static Entry entry(Member me, Absence absence, Action action) {
        return Entry.ofMember(absence.person().id(), absence.person().name(), action, me.partyCode());
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return jdbc.sql(sql)
                .param("party", permissions.me().partyCode())
                .param("person", filter.person())
                .param("from", filter.from())
                .param("until", filter.until());
    }
}
