package org.pacta.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.absence.Absence.Days;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Permissions;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever stands in may do what the absent may do with what is addressed to him or her, and no more. */
@PactaTest
class StandingInTest {

    @Autowired
    World world;

    @Autowired
    Absences absences;

    @Autowired
    StandingIn standingIn;

    @Autowired
    Deputies deputies;

    @Autowired
    Permissions permissions;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** The other tests find everybody there. */
    @AfterEach
    void everybodyIsBack() {
        acting.asSystem(() -> transaction.executeWithoutResult(status ->
                jdbc.sql("DELETE FROM absence WHERE starts_on < '2027-01-01'").update()));
    }

    @Test
    void onTheDaysOfTheAbsenceAloneAndWithWhatIsAddressedToTheAbsentAlone() {
        assertThat(name("kor.manager", false)).isEmpty();
        world.as("kor.manager", () -> absences.add("kor.manager", tomorrow(), "kor.planner"));
        assertThat(name("kor.manager", true)).isEmpty();

        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(1)));
        assertThat(name("kor.manager", true)).isEqualTo("Person kor.manager");
        assertThat(name(null, true)).isEqualTo("Person kor.manager");
        assertThat(name("kor.officer", false)).as("what a colleague has").isEmpty();
        assertThat(world.as("kor.planner", () -> standingIn.name(world.office("JPN-POLICY"), true, null)))
                .as("of another party")
                .isEmpty();
        assertThat(world.as("kor.officer", () -> standingIn.principals())).isEmpty();

        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(2)));
        assertThat(name("kor.manager", true)).isEmpty();
    }

    @Test
    void aDeputyDecidesWhatIsOfTheManagersOfficeUntilItIsTakenBack() {
        var named = world.as("kor.manager", () -> deputies.name("kor.manager", "kor.planner"));

        assertThat(name("kor.manager", true)).isEqualTo("Person kor.manager");
        assertThat(name(null, true)).isEqualTo("Person kor.manager");
        assertThat(name("kor.officer", false)).as("what a colleague has").isEmpty();
        assertThat(world.as("kor.planner", () -> standingIn.name(world.office("KOR-PLANS"), true, null)))
                .as("of another office, which the manager may decide")
                .isEmpty();
        assertThatThrownBy(() -> world.as("kor.manager", () -> deputies.name("kor.manager", "kor.planner")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> world.as("kor.officer", () -> deputies.takeBack(named.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(world.as("usa.manager", deputies::all))
                .extracting(Deputies.Deputy::id)
                .doesNotContain(named.id());

        world.as("kor.manager", () -> deputies.takeBack(named.id()));
        assertThat(name("kor.manager", true)).isEmpty();
    }

    @Test
    void inTheOwnNameWhereTheOwnPowersAreEnough() {
        world.as("kor.officer", () -> absences.add("kor.officer", tomorrow(), "kor.manager"));
        world.timeIs(World.MONDAY_MORNING.plus(Duration.ofDays(1)));

        var untaken = world.as(
                "kor.manager",
                () -> standingIn.name(world.office("KOR-POLICY"), false, null).orElseThrow());
        var hers = world.as(
                "kor.manager",
                () -> standingIn
                        .name(world.office("KOR-POLICY"), false, new MemberId(world.member("kor.officer")))
                        .orElseThrow());

        assertThat(untaken.insteadOf()).isNull();
        assertThat(untaken.powers()).isEqualTo(world.as("kor.manager", permissions::me));
        assertThat(hers.noted()).isEqualTo("Person kor.officer");
    }

    private Days tomorrow() {
        return new Days(world.today().plusDays(1), world.today().plusDays(1));
    }

    /** In whose name the planner does a task of the policy office; empty where in nobody's. */
    private String name(@Nullable String assignee, boolean managersOnly) {
        return world.as(
                "kor.planner",
                () -> standingIn
                        .name(
                                world.office("KOR-POLICY"),
                                managersOnly,
                                assignee == null ? null : new MemberId(world.member(assignee)))
                        .map(it -> it.noted() == null ? "own" : it.noted())
                        .orElse(""));
    }
}
