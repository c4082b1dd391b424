package org.pacta.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.pacta.database.Columns;
import org.pacta.database.Once;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The directory: parties, offices and members. Everybody who is signed in may read it, so it needs no transaction that says
 * who reads; and while a request is answered it is read {@linkplain Once once}.
 */
@Service
@Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
public class Parties {

    /** What is known under its own name; a member is known under his or her id. */
    private enum Kept {
        PARTIES,
        OFFICES
    }

    private record MembersOf(String partyCode) {}

    private record Known(Member member, boolean active) {}

    private final JdbcClient jdbc;

    Parties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All parties, host order as set by the administrator. */
    public List<Party> all() {
        return Once.read(
                Kept.PARTIES,
                () -> jdbc.sql(PartySql.PARTIES)
                        .query((row, n) -> new Party(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("calendar_key"),
                                ZoneId.of(row.getString("zone")),
                                Locale.forLanguageTag(row.getString("locale"))))
                        .list());
    }

    /** @throws NoSuchElementException where there is no such party */
    public Party party(String code) {
        return all().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no party " + code + "."));
    }

    public List<Office> offices() {
        return Once.read(
                Kept.OFFICES,
                () -> jdbc.sql(PartySql.OFFICES).query(Office::read).list());
    }

    /** @throws NoSuchElementException where there is no such office */
    public Office office(OfficeId id) {
        return offices().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no office " + id + "."));
    }

    /** The office of that code, in capital letters or not. */
    public Optional<Office> officeOf(String code) {
        return offices().stream()
                .filter(o -> o.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** The office that acts for a party where nothing else is said. */
    public Optional<Office> pointOfContact(String partyCode) {
        return offices().stream()
                .filter(o -> o.partyCode().equals(partyCode) && o.pointOfContact())
                .findFirst();
    }

    /** @throws NoSuchElementException where there is no such member */
    public Member member(MemberId id) {
        return known(id).member();
    }

    /** Whether the member's account is open: a closed one's sessions answer as if nobody were signed in.
     *
     * @throws NoSuchElementException where there is no such member
     */
    public boolean active(MemberId id) {
        return known(id).active();
    }

    private Known known(MemberId id) {
        return Once.read(
                id,
                () -> jdbc.sql(PartySql.MEMBER)
                        .param("id", id.value())
                        .query((row, n) -> new Known(member(row, n), row.getBoolean("active")))
                        .optional()
                        .orElseThrow(() -> new NoSuchElementException("There is no member " + id + ".")));
    }

    public List<Member> members() {
        return jdbc.sql(PartySql.MEMBERS).query(Parties::member).list();
    }

    public List<Member> membersOf(Office office) {
        return membersOf(office.partyCode()).stream()
                .filter(member -> member.office().id().equals(office.id()))
                .toList();
    }

    /** By their offices and names. */
    public List<Member> membersOf(String partyCode) {
        return Once.read(
                new MembersOf(partyCode),
                () -> jdbc.sql(PartySql.MEMBERS_OF_PARTY)
                        .param("party", partyCode)
                        .query(Parties::member)
                        .list());
    }

    /** Those who decide for an office: its own managers, or its party's where it has none. */
    public List<Member> managersFor(Office office) {
        var managers = membersOf(office.partyCode()).stream()
                .filter(m -> m.has(Role.MANAGER))
                .toList();
        var own = managers.stream()
                .filter(m -> m.office().id().equals(office.id()))
                .toList();
        return own.isEmpty() ? managers : own;
    }

    /** Days off of a party beyond its holiday law. */
    public List<LocalDate> daysOff(String partyCode) {
        return jdbc.sql(PartySql.DAYS_OFF)
                .param("party", partyCode)
                .query((row, n) -> row.getObject("day", LocalDate.class))
                .list();
    }

    /** The same with their names, within some days. */
    public Map<LocalDate, String> namedDaysOff(String partyCode, LocalDate from, LocalDate until) {
        var named = new TreeMap<LocalDate, String>();
        jdbc.sql(PartySql.NAMED_DAYS_OFF)
                .param("party", partyCode)
                .param("from", from)
                .param("until", until)
                .query(row -> {
                    named.put(row.getObject("day", LocalDate.class), row.getString("name"));
                });
        return named;
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                new MemberId(row.getLong("id")),
                row.getString("username"),
                row.getString("name"),
                row.getString("email"),
                Office.read(row, n),
                ZoneId.of(row.getString("zone")),
                Locale.forLanguageTag(row.getString("locale")),
                roles(Columns.strings(row, "roles")));
    }

    private static Set<Role> roles(List<String> names) {
        var roles = EnumSet.noneOf(Role.class);
        names.forEach(name -> roles.add(Role.valueOf(name)));
        return roles;
    }
}
