package org.pacta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.task.TaskWork;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A party's administrators keep its people, and nobody else's. */
@PactaTest
class PeopleTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Offices offices;

    @Autowired
    FirstPasswords passwords;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Parties parties;

    @Autowired
    Permissions permissions;

    @Autowired
    History history;

    @Autowired
    TaskWork taskWork;

    @Autowired
    Absences absences;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MemberId administrator;
    private int number;

    @BeforeEach
    void begin() {
        world.begin();
        number = NUMBER.incrementAndGet();
        administrator = enrolled("keeper" + number, Set.of(Role.ADMINISTRATOR, Role.OFFICER));
    }

    /** The other tests find the people that they know. */
    @AfterEach
    void closeThoseOfThisTest() {
        acting.asSystem(() -> transaction.executeWithoutResult(status -> jdbc.sql(
                        "UPDATE member SET active = false WHERE username ~ ('^(keeper|new.|moves|leaves|sits)' || :n"
                                + " || '$')")
                .param("n", number)
                .update()));
    }

    @Test
    void somebodyIsEnteredOnceWithAnOfficeOfTheOwnPartyAndTheHistorySaysSo() {
        var added = as(() -> people.add(" New." + number, details("New", Set.of(Role.OFFICER))));

        assertThat(added.username()).isEqualTo("new." + number);
        assertThat(as(() -> people.page(new People.Filter("New " + number, true), 0, 10)))
                .extracting(People.Person::username)
                .contains(added.username());
        assertThat(history("member:" + added.id())).containsExactly("member.added");
        refused("username", () -> people.add(added.username(), details("Other", Set.of(Role.OFFICER))));
        refused("username", () -> people.add("No Name", details("Other", Set.of(Role.OFFICER))));
        refused("name", () -> people.add("other" + number, details("new", Set.of(Role.OFFICER))));
        refused(
                "email",
                () -> people.add("other" + number, with("Other", added.details().email(), "KOR-PLANS")));
        refused("office", () -> people.add("other" + number, with("Other", "o@test.example", "USA-PLANS")));
        refused("roles", () -> people.add("other" + number, details("Other", Set.of())));
    }

    @Test
    void nobodyOfAnotherPartyIsThereAndNobodyButAnAdministratorMay() {
        assertThat(as(() -> people.page(new People.Filter(null, null), 0, 100)))
                .isNotEmpty()
                .allMatch(person -> person.office().partyCode().equals("KOR"));
        assertThat(as(() -> people.count(new People.Filter("usa.", null)))).isZero();
        for (var attempt : List.<Supplier<Object>>of(
                () -> people.byUsername("usa.officer"),
                () -> people.change("usa.officer", 0, details("Mine", Set.of(Role.OFFICER))),
                () -> people.close("usa.officer", 0, null),
                () -> people.reopen("usa.officer", 0),
                () -> offices.change("USA-PLANS", 0, "Mine", false),
                () -> offices.close("USA-PLANS", 0))) {
            assertThatThrownBy(() -> as(attempt)).isInstanceOf(NoSuchElementException.class);
        }
        assertThatThrownBy(() -> world.as("kor.manager", () -> people.close("kor.officer", 0, null)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobodyRaisesHisOrHerOwnRightsNorLeavesThePartyWithoutACoordinator() {
        var me = as(() -> people.byUsername("keeper" + number));

        refused(
                "roles",
                () -> people.change(me.username(), me.version(), roles(me, Set.of(Role.ADMINISTRATOR, Role.MANAGER))));
        refused(null, () -> people.close(me.username(), me.version(), null));
        var coordinator = as(() -> people.byUsername("kor.coordinator"));
        refused(
                "roles",
                () -> people.change(
                        coordinator.username(), coordinator.version(), roles(coordinator, Set.of(Role.OFFICER))));
        refused(null, () -> people.close(coordinator.username(), coordinator.version(), null));
        assertThatThrownBy(() -> as(() -> people.change(me.username(), me.version(), roles(me, Set.of(Role.OFFICER)))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("people.lastAdministrator");
    }

    @Test
    void whatWasChangedSinceItWasReadIsNotOverwritten() {
        var person = as(() -> people.add("moves" + number, details("Moves", Set.of(Role.OFFICER))));

        var moved = as(() -> people.change(
                person.username(),
                person.version(),
                with("Moved " + number, person.details().email(), "KOR-POLICY")));

        assertThat(moved.office().code()).isEqualTo("KOR-POLICY");
        assertThat(history("member:" + person.id())).contains("member.changed", "member.moved");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> as(() -> people.change(person.username(), person.version(), person.details())));
    }

    @Test
    void whoIsClosedIsRefusedEverywhereAndWhatWasHisOrHersGoesToTheColleague() {
        var person =
                as(() -> people.add("leaves" + number, with("Leaves", "leaves@" + number + ".example", "KOR-POLICY")));
        var reference = world.commitment("meeting", LocalDate.of(2026, 12, 1));
        var task = world.openTasks(reference).stream()
                .filter(it -> it.holder().office().code().equals("KOR-POLICY")
                        && !it.holder().managersOnly())
                .findFirst()
                .orElseThrow();
        world.as("kor.manager", () -> taskWork.assign(task.id(), task.version(), person.id()));
        assertThat(as(() -> people.openTasks(person.username(), 5)))
                .singleElement()
                .asString()
                .contains(reference);
        refused("colleague", () -> people.close(person.username(), person.version(), "kor.planner"));

        var closed = as(() -> people.close(person.username(), person.version(), "kor.officer"));

        assertThat(closed.active()).isFalse();
        assertThat(closed.openTasks()).isZero();
        assertThat(world.openTasks(reference))
                .filteredOn(it -> it.id().equals(task.id()))
                .singleElement()
                .extracting(it -> it.holder().assigneeId())
                .isEqualTo(new MemberId(world.member("kor.officer")));
        assertThat(parties.active(person.id())).isFalse();
        assertThatThrownBy(() -> acting.asMember(person.id(), permissions::me))
                .isInstanceOf(AccessDeniedException.class);
        refused(null, () -> people.close(person.username(), closed.version(), null));
        assertThat(as(() -> people.reopen(person.username(), closed.version())).active())
                .isTrue();
        assertThat(history("member:" + person.id())).contains("member.closed", "member.reopened");
    }

    @Test
    void whoeverIsClosedStandsInForNobodyAndIsAwayNoMore() {
        var person =
                as(() -> people.add("leaves" + number, with("Leaves", "leaves@" + number + ".example", "KOR-POLICY")));
        var days = new Absence.Days(world.today().plusDays(1), world.today().plusDays(2));
        var absence = as(() -> absences.add("keeper" + number, days, person.username()));
        as(() -> absences.add(
                person.username(),
                new Absence.Days(world.today().plusDays(8), world.today().plusDays(9)),
                null));
        assertThat(as(() -> people.stoodInBy(person))).extracting(Absence::id).containsExactly(absence.id());

        as(() -> people.close(person.username(), person.version(), null));

        assertThat(as(() -> absences.byId(absence.id())).substitute()).isNull();
        assertThat(as(() -> absences.count(new Absences.Filter(person.username(), null, null))))
                .isZero();
    }

    @Test
    void aPasswordForTheFirstSignInIsGivenToOthersOfTheOwnPartyAlone() {
        var person = as(() -> people.add("new." + number, details("New", Set.of(Role.OFFICER))));

        assertThat(as(() -> passwords.give(person.username()))).hasSizeGreaterThan(12);

        assertThat(history("member:" + person.id())).contains("member.passwordGiven");
        refused(null, () -> passwords.give("keeper" + number));
        assertThatThrownBy(() -> as(() -> passwords.give("usa.officer"))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.as("kor.manager", () -> passwords.give("kor.officer")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anOfficeIsClosedOnceNothingIsInItAnyMoreAndAnotherActsForTheParty() {
        var code = "KOR-NEW-" + number;
        var office = as(() -> offices.add(code.toLowerCase(java.util.Locale.ROOT), "New office " + number, false));
        refused("code", () -> offices.add(code, "Other " + number, false));
        refused("name", () -> offices.add(code + "-B", "new office " + number, false));
        var person = as(() -> people.add("sits" + number, with("Sits", "sits@" + number + ".example", code)));
        refused(null, () -> offices.close(code, office.version()));
        var policy = as(() -> offices.byCode("KOR-POLICY"));
        refused(null, () -> offices.close("KOR-POLICY", policy.version()));
        assertThat(policy.people()).isPositive();

        as(() -> people.close(person.username(), person.version(), null));
        var renamed = as(() -> offices.change(code, office.version(), "Renamed " + number, true));
        assertThat(parties.pointOfContact("KOR").orElseThrow().code()).isEqualTo(code);
        as(() -> offices.change("KOR-POLICY", offices.byCode("KOR-POLICY").version(), "Policy office of KOR", true));
        var closed = as(() -> offices.close(code, offices.byCode(code).version()));

        assertThat(renamed.office().name()).isEqualTo("Renamed " + number);
        assertThat(closed.active()).isFalse();
        assertThat(parties.officeOf(code)).isEmpty();
        assertThat(history("office:" + office.office().id()))
                .contains("office.added", "office.changed", "office.closed");
    }

    private MemberId enrolled(String username, Set<Role> roles) {
        return new MemberId(enrolment.member(
                username, "Person " + username, username + "@test.example", world.office("KOR-PLANS"), roles));
    }

    private People.Details details(String name, Set<Role> roles) {
        return new People.Details(name + " " + number, name + "." + number + "@test.example", "KOR-PLANS", roles);
    }

    private static People.Details with(String name, String email, String office) {
        return new People.Details(name, email, office, Set.of(Role.OFFICER));
    }

    private static People.Details roles(People.Person person, Set<Role> roles) {
        return new People.Details(
                person.details().name(),
                person.details().email(),
                person.details().office(),
                roles);
    }

    private <T> T as(Supplier<T> work) {
        return acting.asMember(administrator, work);
    }

    private void refused(@org.jspecify.annotations.Nullable String field, ThrowingCallable attempt) {
        assertThatThrownBy(() -> as(() -> {
                    try {
                        attempt.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Throwable impossible) {
                        throw new AssertionError(impossible);
                    }
                    return null;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }

    private List<String> history(String chain) {
        return as(() -> history.search(History.Filter.ALL, 0, 200)).stream()
                .filter(line -> line.chain().equals(chain))
                .map(line -> line.action().word())
                .toList();
    }
}
