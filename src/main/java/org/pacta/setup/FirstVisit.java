package org.pacta.setup;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.pacta.party.Role;
import org.pacta.signin.SignInLinks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up a new installation in the browser, where nobody can sign in yet: whoever started it has a link, which opens once.
 * Each party is entered with the office that acts for it and its first administrator, and keeps its own people from then
 * on. What was entered stays; a restart prints a new link, until the visit was brought to its end.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-first-visit.md">The decision</a>
 */
@Service
@Transactional
public class FirstVisit {

    /** As long as whoever starts something looks at its first lines. */
    static final Duration LASTS = Duration.ofHours(24);

    /** Talks have two sides at least. */
    static final int FEWEST = 2;

    private static final int SECRET_BYTES = 32;
    private static final int LONGEST_NAME = 120;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient jdbc;
    private final Acting acting;
    private final Parties parties;
    private final Enrolment enrolment;
    private final SignInLinks links;
    private final History history;
    private final Clock clock;

    FirstVisit(
            JdbcClient jdbc,
            Acting acting,
            Parties parties,
            Enrolment enrolment,
            SignInLinks links,
            History history,
            Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.parties = parties;
        this.enrolment = enrolment;
        this.links = links;
        this.history = history;
        this.clock = clock;
    }

    /** A party as it is entered, with what it needs to keep itself. */
    public record Founding(PartyPart party, OfficePart office, PersonPart administrator) {

        /**
         * @param calendar whose holiday law its working days follow: {@code KR}, {@code US}, {@code JP}, or any other word for
         *     none
         * @param zone such as {@code Asia/Seoul}
         * @param language language and formats of its people, such as {@code en-KR}
         */
        public record PartyPart(String code, String name, String calendar, String zone, String language) {}

        /** The office that acts for the party where nothing else is said. */
        public record OfficePart(String code, String name) {}

        /** @param roles beside {@link Role#ADMINISTRATOR} */
        public record PersonPart(String username, String name, String email, Set<Role> roles) {}
    }

    /** How a party's first administrator gets in. */
    public record Invited(String username, String name, SignInLinks.Given given) {}

    /** Where there is nobody yet, or the first visit was not brought to its end: the secret of a new link to it. */
    public Optional<String> offer() {
        return acting.asSystem(() -> {
            enrolment.alone();
            var underWay =
                    jdbc.sql(FirstVisitSql.UNDER_WAY).query(Boolean.class).single();
            if (isOver() || !underWay && !parties.all().isEmpty()) {
                return Optional.empty();
            }
            var secret = secret();
            jdbc.sql(FirstVisitSql.OFFER)
                    .param("digest", DigestUtils.sha256Hex(secret))
                    .param("endsAt", Timestamp.from(clock.instant().plus(LASTS)))
                    .update();
            return Optional.of(secret);
        });
    }

    /** Begins with the link, which opens nothing more then.
     *
     * @return what the browser shows from now on to go on
     * @throws Refused where it is not the link printed last, was used, has expired, or all is set up
     */
    public String open(String secret) {
        return acting.asSystem(() -> {
            if (isOver()) {
                throw new Refused("firstVisit.over", null);
            }
            var grant = secret();
            var opened = jdbc.sql(FirstVisitSql.OPEN)
                    .param("digest", DigestUtils.sha256Hex(secret))
                    .param("grant", DigestUtils.sha256Hex(grant))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
            if (opened == 0) {
                throw new Refused("firstVisit.link", null);
            }
            return grant;
        });
    }

    /** Parties until now, in the order in which they were entered, with their people. */
    public Map<Party, List<Member>> entered(String grant) {
        return granted(grant, () -> {
            var members = parties.members().stream().collect(Collectors.groupingBy(Member::partyCode));
            return parties.all().stream()
                    .collect(Collectors.toMap(
                            party -> party,
                            party -> members.getOrDefault(party.code(), List.of()),
                            (one, other) -> one,
                            java.util.LinkedHashMap::new));
        });
    }

    /** Enters a party, the office that acts for it, and its first administrator: all of it or nothing.
     *
     * @throws Refused naming the field where something is missing, wrong, or there already
     */
    public void add(String grant, Founding founding) {
        granted(grant, () -> {
            enrolment.alone();
            var party = checked(founding.party());
            var office = checked(founding.office());
            var person = checked(founding.administrator());
            enrolment.party(party);
            var entered = enrolment.office(party.code(), office.code(), office.name(), true);
            var id = new MemberId(
                    enrolment.member(person.username(), person.name(), person.email(), entered, person.roles()));
            record(party, "office:" + entered.id(), Action.PARTY_ADDED, party.name());
            record(party, "office:" + entered.id(), Action.OFFICE_ADDED, office.name());
            record(party, "member:" + id, Action.MEMBER_ADDED, person.name());
            return id;
        });
    }

    /** Sends each first administrator a link to choose a password with, or gives it out where there is no mail; those from
     * before are of no more use.
     *
     * @throws Refused where there are too few parties
     */
    public List<Invited> invite(String grant) {
        return granted(grant, () -> {
            refuseTooFew();
            return parties.members().stream()
                    .map(member -> new Invited(member.username(), member.name(), links.give(member.id())))
                    .toList();
        });
    }

    /** Brings the first visit to its end: no link leads there any more. */
    public void end(String grant) {
        granted(grant, () -> {
            refuseTooFew();
            return jdbc.sql(FirstVisitSql.END)
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        });
    }

    private void refuseTooFew() {
        if (parties.all().size() < FEWEST) {
            throw new Refused("firstVisit.tooFew", null, FEWEST);
        }
    }

    private boolean isOver() {
        return jdbc.sql(FirstVisitSql.IS_OVER).query(Boolean.class).single();
    }

    private <T> T granted(String grant, java.util.function.Supplier<T> work) {
        return acting.asSystem(() -> {
            var granted = jdbc.sql(FirstVisitSql.GRANTED)
                    .param("grant", DigestUtils.sha256Hex(grant))
                    .query(Integer.class)
                    .optional();
            if (granted.isEmpty()) {
                throw new Refused(isOver() ? "firstVisit.over" : "firstVisit.link", null);
            }
            return work.get();
        });
    }

    private Party checked(Founding.PartyPart given) {
        var code = given.code().strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z]{3}")) {
            throw new Refused("firstVisit.party.code", "party.code");
        }
        var name = name(given.name(), "party.name");
        for (var other : parties.all()) {
            if (other.code().equals(code)) {
                throw new Refused("firstVisit.party.taken", "party.code", code);
            }
            if (other.name().equalsIgnoreCase(name)) {
                throw new Refused("firstVisit.party.taken", "party.name", name);
            }
        }
        if (given.language().isBlank() || given.calendar().isBlank()) {
            throw new Refused("firstVisit.choose", given.calendar().isBlank() ? "party.calendar" : "party.language");
        }
        return new Party(
                code,
                name,
                given.calendar(),
                zone(given.zone()),
                Locale.forLanguageTag(given.language().strip()));
    }

    private static ZoneId zone(String given) {
        var zone = zoneOrNull(given.strip());
        if (zone == null) {
            throw new Refused("firstVisit.party.zone", "party.zone");
        }
        return zone;
    }

    private static @Nullable ZoneId zoneOrNull(String given) {
        try {
            return given.contains("/") || given.equals("UTC") ? ZoneId.of(given) : null;
        } catch (DateTimeException unknown) {
            return null;
        }
    }

    private Founding.OfficePart checked(Founding.OfficePart given) {
        var code = given.code().strip().toUpperCase(Locale.ROOT);
        if (!code.matches("[A-Z0-9][A-Z0-9-]{1,30}")) {
            throw new Refused("office.code", "office.code");
        }
        if (parties.officeOf(code).isPresent()) {
            throw new Refused("office.code.taken", "office.code", code);
        }
        return new Founding.OfficePart(code, name(given.name(), "office.name"));
    }

    private Founding.PersonPart checked(Founding.PersonPart given) {
        var username = given.username().strip().toLowerCase(Locale.ROOT);
        var email = given.email().strip();
        if (!username.matches("[a-z0-9][a-z0-9._-]{1,62}")) {
            throw new Refused("people.username", "person.username");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+")) {
            throw new Refused("people.email", "person.email");
        }
        for (var other : parties.members()) {
            if (other.username().equals(username)) {
                throw new Refused("people.username.taken", "person.username", username);
            }
            if (other.email().equalsIgnoreCase(email)) {
                throw new Refused("people.email.taken", "person.email", email);
            }
        }
        var roles = EnumSet.of(Role.ADMINISTRATOR);
        roles.addAll(given.roles());
        return new Founding.PersonPart(username, name(given.name(), "person.name"), email, roles);
    }

    private static String name(String given, String field) {
        var name = given.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new Refused("people.name", field, LONGEST_NAME);
        }
        return name;
    }

    private void record(Party party, String chain, Action action, String subject) {
        history.record(Entry.of(chain, action, subject, Releasability.to(Set.of(party.code()))));
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
