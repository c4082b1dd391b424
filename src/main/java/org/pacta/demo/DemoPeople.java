package org.pacta.demo;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pacta.id.MemberId;
import org.pacta.id.OfficeId;
import org.pacta.party.Enrolment;
import org.pacta.party.Office;
import org.pacta.party.Party;
import org.pacta.party.Role;
import org.pacta.signin.DemoAccounts;
import org.pacta.signin.Passwords;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The demo's parties, offices and people. All persons are invented. */
@Component
@ConditionalOnProperty("pacta.demo")
class DemoPeople {

    static final String PASSWORD = "pacta-demo";

    private record Person(String username, String name, String office, String what, Set<Role> roles) {}

    private static final List<Party> PARTIES = List.of(
            new Party("KOR", "Republic of Korea", "KR", ZoneId.of("Asia/Seoul"), Locale.forLanguageTag("en-KR")),
            new Party("USA", "United States", "US", ZoneId.of("America/New_York"), Locale.US),
            new Party("JPN", "Japan", "JP", ZoneId.of("Asia/Tokyo"), Locale.forLanguageTag("en-JP")));

    private static final List<Office> OFFICES = List.of(
            new Office(new OfficeId(0), "KOR", "KOR-POLICY", "Defense Policy Office, Seoul", true),
            new Office(new OfficeId(0), "KOR", "KOR-JOINT", "Joint Chiefs Plans Office, Seoul", false),
            new Office(new OfficeId(0), "USA", "USA-POLICY", "Indo-Pacific Policy Office, Washington", true),
            new Office(new OfficeId(0), "USA", "USA-JOINT", "Joint Plans Office, Washington", false),
            new Office(new OfficeId(0), "JPN", "JPN-POLICY", "Defense Policy Bureau, Tokyo", true),
            new Office(new OfficeId(0), "JPN", "JPN-JOINT", "Joint Staff Plans Office, Tokyo", false));

    private static final List<Person> PEOPLE = List.of(
            new Person("hana.lee", "Hana Lee", "KOR-POLICY", "coordinator, Seoul", Set.of(Role.COORDINATOR)),
            new Person("jimin.park", "Jimin Park", "KOR-POLICY", "action officer, Seoul", Set.of(Role.OFFICER)),
            new Person("seojun.kim", "Seojun Kim", "KOR-POLICY", "manager, Seoul", Set.of(Role.MANAGER)),
            new Person("alex.morgan", "Alex Morgan", "USA-POLICY", "action officer, Washington", Set.of(Role.OFFICER)),
            new Person("dana.reed", "Dana Reed", "USA-POLICY", "manager, Washington", Set.of(Role.MANAGER)),
            new Person("yuki.tanaka", "Yuki Tanaka", "JPN-POLICY", "action officer, Tokyo", Set.of(Role.OFFICER)),
            new Person("kenji.sato", "Kenji Sato", "JPN-POLICY", "manager, Tokyo", Set.of(Role.MANAGER)),
            new Person("sam.carter", "Sam Carter", "USA-JOINT", "auditor, Washington", Set.of(Role.AUDITOR)),
            new Person("aoi.suzuki", "Aoi Suzuki", "JPN-JOINT", "administrator, Tokyo", Set.of(Role.ADMINISTRATOR)));

    private final Enrolment enrolment;
    private final Passwords passwords;

    DemoPeople(Enrolment enrolment, Passwords passwords) {
        this.enrolment = enrolment;
        this.passwords = passwords;
    }

    static DemoAccounts accounts() {
        return new DemoAccounts(
                PASSWORD,
                PEOPLE.stream()
                        .map(person -> new DemoAccounts.Account(person.username(), person.what()))
                        .toList());
    }

    /** @return the ids of the people by user name */
    @Transactional
    Map<String, Long> enrol() {
        PARTIES.forEach(enrolment::party);
        var offices = new HashMap<String, Office>();
        for (var office : OFFICES) {
            offices.put(
                    office.code(),
                    enrolment.office(office.partyCode(), office.code(), office.name(), office.pointOfContact()));
        }
        var ids = new HashMap<String, Long>();
        for (var person : PEOPLE) {
            var office = offices.get(person.office());
            if (office == null) {
                throw new IllegalStateException("The demo names no office " + person.office());
            }
            var id = enrolment.member(
                    person.username(), person.name(), person.username() + "@demo.example", office, person.roles());
            passwords.set(new MemberId(id), PASSWORD);
            ids.put(person.username(), id);
        }
        return ids;
    }
}
