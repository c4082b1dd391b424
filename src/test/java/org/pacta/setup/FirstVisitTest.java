package org.pacta.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.command.Refused;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.mail.MailFixture;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.setup.FirstVisit.Founding;
import org.pacta.signin.Passwords;
import org.pacta.signin.Sessions;
import org.pacta.signin.SignInLinks;
import org.pacta.signin.UsualLimits;
import org.pacta.text.Messages;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An installation where nobody can sign in yet is set up by whoever has the link that its start has printed. */
class FirstVisitTest {

    static final class Encoder extends Argon2PasswordEncoder {

        Encoder() {
            super(16, 32, 1, 1 << 12, 1);
        }
    }

    static final class Address extends BaseUrl {

        Address() {
            super("https://pacta.example");
        }
    }

    private final TestClock clock = TestClock.at("2026-03-02T01:00:00Z");
    private TestDatabase database;
    private MailFixture parts;
    private FirstVisit visit;

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database = TestDatabase.fresh();
        parts = MailFixture.withoutServer(
                database,
                clock,
                FirstVisit.class,
                Enrolment.class,
                Class.forName("org.pacta.party.HeldRights"),
                SignInLinks.class,
                Class.forName("org.pacta.signin.LinkLetters"),
                Passwords.class,
                Sessions.class,
                UsualLimits.class,
                Messages.class,
                Address.class,
                Encoder.class);
        visit = parts.bean(FirstVisit.class);
    }

    @AfterEach
    void end() {
        parts.close();
        database.close();
    }

    @Test
    void theLinkOpensOnceAndWhatWasEnteredIsThereWhenOneComesBackWithANewOne() {
        var first = visit.offer().orElseThrow();
        var grant = visit.open(first);
        refused("firstVisit.link", () -> visit.open(first));
        visit.add(grant, founding("KOR", "Asia/Seoul"));
        refused("firstVisit.tooFew", () -> visit.invite(grant));

        var second = visit.offer().orElseThrow();
        var goesOn = visit.open(second);
        refused("firstVisit.link", () -> visit.entered(grant));
        assertThat(visit.entered(goesOn)).hasSize(1);
        visit.add(goesOn, founding("USA", "America/New_York"));
        visit.add(goesOn, founding("JPN", "Asia/Tokyo"));

        var invited = visit.invite(goesOn);
        assertThat(invited)
                .extracting(FirstVisit.Invited::username)
                .containsExactlyInAnyOrder("kor.admin", "usa.admin", "jpn.admin");
        visit.end(goesOn);

        assertThat(visit.offer()).as("after the next start").isEmpty();
        refused("firstVisit.over", () -> visit.open(second));
        refused("firstVisit.over", () -> visit.entered(goesOn));
        for (var one : invited) {
            var link = Objects.requireNonNull(one.given().link());
            parts.bean(SignInLinks.class).use(link.substring(link.indexOf('#') + 1), "seven boats under rain");
        }
        assertThat(database.asSystem(() -> parts.bean(Parties.class).members()))
                .hasSize(3)
                .allMatch(member -> member.has(Role.ADMINISTRATOR) && member.has(Role.COORDINATOR));
        assertThat(parts.rows.list(String.class, "SELECT action FROM history"))
                .contains("party.added", "office.added", "member.added", "member.invited");
    }

    @Test
    void aLinkThatIsWrongOrOlderThanADayOpensNothing() {
        var printed = visit.offer().orElseThrow();
        refused("firstVisit.link", () -> visit.open(printed + "x"));
        refused("firstVisit.link", () -> visit.add("no grant", founding("KOR", "Asia/Seoul")));
        clock.advance(Duration.ofHours(24));
        refused("firstVisit.link", () -> visit.open(printed));
    }

    @Test
    void whereThereArePartiesNoLinkIsPrinted() {
        parts.rows.threeParties();
        assertThat(visit.offer()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "party.code,firstVisit.party.code,KO,Asia/Seoul,KO-POLICY,ko.admin,ko@x.example",
        "party.code,firstVisit.party.taken,USA,Asia/Seoul,KOR-POLICY,ko.admin,ko@x.example",
        "party.zone,firstVisit.party.zone,KOR,Mars/Olympus,KOR-POLICY,ko.admin,ko@x.example",
        "office.code,office.code,KOR,Asia/Seoul,K,ko.admin,ko@x.example",
        "office.code,office.code.taken,KOR,Asia/Seoul,usa-policy,ko.admin,ko@x.example",
        "person.username,people.username,KOR,Asia/Seoul,KOR-POLICY,Ko Admin,ko@x.example",
        "person.username,people.username.taken,KOR,Asia/Seoul,KOR-POLICY,usa.admin,ko@x.example",
        "person.email,people.email,KOR,Asia/Seoul,KOR-POLICY,ko.admin,nowhere",
        "person.email,people.email.taken,KOR,Asia/Seoul,KOR-POLICY,ko.admin,USA@x.example"
    })
    void whatIsWrongIsSaidAtItsFieldAndNothingOfThePartyIsKept(
            String field, String reason, String code, String zone, String office, String username, String email) {
        var grant = visit.open(visit.offer().orElseThrow());
        visit.add(grant, founding("USA", "America/New_York"));

        assertThatThrownBy(() -> visit.add(
                        grant,
                        new Founding(
                                new Founding.PartyPart(code, "Party " + code, "KR", zone, "en-KR"),
                                new Founding.OfficePart(office, "Policy"),
                                new Founding.PersonPart(username, "Ko", email, Set.of()))))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.field()).isEqualTo(field);
                });
        assertThat(visit.entered(grant)).hasSize(1);
    }

    private static Founding founding(String code, String zone) {
        var word = code.toLowerCase(java.util.Locale.ROOT);
        return new Founding(
                new Founding.PartyPart(code.toLowerCase(java.util.Locale.ROOT), "Party " + code, "KR", zone, "en-KR"),
                new Founding.OfficePart(word + "-policy", "Policy"),
                new Founding.PersonPart(word + ".admin", "Admin", word + "@x.example", Set.of(Role.COORDINATOR)));
    }

    private static void refused(String reason, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
