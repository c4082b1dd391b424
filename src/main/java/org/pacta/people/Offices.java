package org.pacta.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.OfficeId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Office;
import org.pacta.party.OfficeMerged;
import org.pacta.party.Permissions;
import org.pacta.party.Register;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offices of a party, as its own administrators keep them; see {@link People} for whom all of it refuses. */
@Service
@Transactional
public class Offices {

    /** Characters of the reason for which an office is taken up by another. */
    public static final int LONGEST_REASON = 2000;

    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Enrolment enrolment;
    private final Register register;
    private final History history;
    private final ApplicationEventPublisher events;

    Offices(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Enrolment enrolment,
            Register register,
            History history,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.enrolment = enrolment;
        this.register = register;
        this.history = history;
        this.events = events;
    }

    /** An office with what keeps it from being closed: its people, its open tasks, the commitments that it leads or supports. */
    public record KeptOffice(Office office, boolean active, int people, int openTasks, int commitments, int version) {}

    /** One's own party's offices, those that are closed last. */
    @Transactional(readOnly = true)
    public List<KeptOffice> all() {
        var me = permissions.require(Role.ADMINISTRATOR);
        return jdbc.sql(PeopleSql.ALL_OFFICES)
                .param("party", me.partyCode())
                .query(Offices::kept)
                .list();
    }

    @Transactional(readOnly = true)
    public KeptOffice byCode(String code) {
        return found(permissions.require(Role.ADMINISTRATOR), code);
    }

    /** Enters a new office; the first of a party acts for it.
     *
     * @throws Refused naming the field where something is missing, wrong, or there already
     */
    public KeptOffice add(String code, String name, boolean pointOfContact) {
        var me = begin();
        var key = code.strip().toUpperCase(Locale.ROOT);
        if (!key.matches("[A-Z0-9][A-Z0-9-]{1,30}")) {
            throw new Refused("office.code", "code");
        }
        if (yes(jdbc.sql(PeopleSql.CODE_TAKEN).param("value", key))) {
            throw new Refused("office.code.taken", "code", key);
        }
        var checked = checked(me, new OfficeId(0), name);
        var office = enrolment.office(me.partyCode(), key, checked, false);
        history.record(entry(me, office.name(), office.id(), Action.OFFICE_ADDED)
                .noting("code", key)
                .noting("pointOfContact", pointOfContact));
        if (pointOfContact) {
            acting.asSystem(() -> register.actsForItsParty(office.id()));
        }
        return found(me, key);
    }

    /** Renames an office, and lets it act for its party where nothing else is said.
     *
     * @param pointOfContact false leaves it as it is: a party is not without one
     */
    public KeptOffice change(String code, int version, String name, boolean pointOfContact) {
        var me = begin();
        var was = found(me, code);
        if (was.version() != version) {
            throw new Stale(was.office().name());
        }
        if (!was.active()) {
            throw new Refused("office.closed", null, was.office().name());
        }
        if (was.office().pointOfContact() && !pointOfContact) {
            throw new Refused("office.contact", "pointOfContact", was.office().name());
        }
        var is = checked(me, was.office().id(), name);
        acting.asSystem(() -> {
            if (!register.rename(was.office().id(), version, is)) {
                throw new Stale(was.office().name());
            }
            if (pointOfContact && !was.office().pointOfContact()) {
                register.actsForItsParty(was.office().id());
            }
        });
        history.record(entry(me, is, was.office().id(), Action.OFFICE_CHANGED)
                .changing("name", was.office().name(), is)
                .changing("pointOfContact", was.office().pointOfContact(), pointOfContact));
        return found(me, code);
    }

    /** Closes an office that nobody and nothing is in any more.
     *
     * @throws Refused saying what is in the way
     */
    public KeptOffice close(String code, int version) {
        var me = begin();
        var was = found(me, code);
        if (was.office().pointOfContact()) {
            throw new Refused("office.contact", null, was.office().name());
        }
        if (was.people() + was.openTasks() + was.commitments() > 0) {
            throw new Refused(
                    "office.inUse", null, was.office().name(), was.people(), was.openTasks(), was.commitments());
        }
        setActive(was, version, false);
        history.record(entry(me, was.office().name(), was.office().id(), Action.OFFICE_CLOSED));
        return found(me, code);
    }

    /**
     * Lets another office of the party take up one with its people, open tasks and commitments; it is closed then. Where it
     * acted for the party, the other does. What it did before stays in its name.
     *
     * @param into the other's code
     * @throws Refused naming the field where the other is none that is open, or the reason is missing
     */
    public KeptOffice merge(String code, int version, String into, String reason) {
        var me = begin();
        var was = found(me, code);
        if (was.version() != version) {
            throw new Stale(was.office().name());
        }
        if (!was.active()) {
            throw new Refused("office.closed", null, was.office().name());
        }
        var other = all().stream()
                .filter(kept ->
                        kept.active() && !kept.office().id().equals(was.office().id()))
                .filter(kept -> kept.office().code().equals(into.strip()))
                .findFirst()
                .orElseThrow(() -> new Refused("office.merge.into", "into", me.partyCode()))
                .office();
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refused("office.merge.reason", "reason", LONGEST_REASON);
        }
        var from = was.office();
        var moved = acting.asSystem(() -> {
            if (from.pointOfContact()) {
                register.actsForItsParty(other.id());
            }
            return register.moveAll(from.id(), other.id());
        });
        moved.forEach((id, name) -> history.record(
                entry(me, "member:" + id, name, Action.MEMBER_MOVED).changing("office", from.name(), other.name())));
        events.publishEvent(new OfficeMerged(from, other, reason.strip()));
        var emptied = found(me, code);
        setActive(emptied, emptied.version(), false);
        history.record(entry(me, from.name(), from.id(), Action.OFFICE_MERGED)
                .noting("office", other.name())
                .noting("people", was.people())
                .noting("openTasks", was.openTasks())
                .noting("activeCommitments", was.commitments())
                .noting("pointOfContact", from.pointOfContact())
                .noting("reason", reason.strip()));
        events.publishEvent(Changed.within(
                Set.of(me.partyCode()),
                moved.keySet().stream().map(id -> "member:" + id).collect(Collectors.toSet())));
        return found(me, other.code());
    }

    /** Opens a closed office again. */
    public KeptOffice reopen(String code, int version) {
        var me = begin();
        var was = found(me, code);
        checked(me, was.office().id(), was.office().name());
        setActive(was, version, true);
        history.record(entry(me, was.office().name(), was.office().id(), Action.OFFICE_REOPENED));
        return found(me, code);
    }

    private Member begin() {
        var me = permissions.require(Role.ADMINISTRATOR);
        enrolment.alone();
        return me;
    }

    private void setActive(KeptOffice office, int version, boolean active) {
        if (office.version() == version && office.active() == active) {
            throw active
                    ? new Refused("office.open", null, office.office().name())
                    : new Refused("office.closed", null, office.office().name());
        }
        if (!acting.asSystem(() -> register.setActive(office.office().id(), version, active))) {
            throw new Stale(office.office().name());
        }
    }

    private String checked(Member me, OfficeId id, String given) {
        var name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("office.name", "name", LONGEST_NAME);
        }
        if (yes(jdbc.sql(PeopleSql.OFFICE_NAME_TAKEN)
                .param("value", name)
                .param("party", me.partyCode())
                .param("id", id.value()))) {
            throw new Refused("office.name.taken", "name", name);
        }
        return name;
    }

    private static boolean yes(JdbcClient.StatementSpec question) {
        return question.query(Boolean.class).single();
    }

    private KeptOffice found(Member me, String code) {
        return jdbc.sql(PeopleSql.OFFICE)
                .param("party", me.partyCode())
                .param("code", code)
                .query(Offices::kept)
                .optional()
                .orElseThrow(() -> new NoSuchElementException("There is no office " + code + "."));
    }

    private static Entry entry(Member me, String name, OfficeId id, Action action) {
        return entry(me, "office:" + id, name, action);
    }

    private static Entry entry(Member me, String subject, String name, Action action) {
        return Entry.of(subject, action, name, Releasability.to(Set.of(me.partyCode())));
    }

    private static KeptOffice kept(ResultSet row, int n) throws SQLException {
        return new KeptOffice(
                Office.read(row, n),
                row.getBoolean("active"),
                row.getInt("people"),
                row.getInt("open_tasks"),
                row.getInt("commitments"),
                row.getInt("version"));
    }
}
