package org.pacta.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.absence.Absence.Days;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** People enter when they are away, and who stands in. */
@PactaTest
class AbsencesTest {

    /** Monday, 2 March 2026, in Seoul. */
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    World world;

    @Autowired
    Absences absences;

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
    void eachEntersTheOwnOneAndWhoeverStandsInIsToldAndTheHistorySaysSo() {
        var entered = enter("kor.officer", "kor.officer", days(1, 5), "kor.planner");

        assertThat(entered.person().username()).isEqualTo("kor.officer");
        assertThat(entered.substitute()).isNotNull();
        assertThat(lastMailTo("kor.planner"))
                .isEqualTo("You stand in for Person kor.officer from Tuesday, March 3, 2026");
        assertThat(history("kor.officer")).last().isEqualTo("absence.entered");
        assertThat(world.as("kor.planner", () -> absences.stoodInBy(id("kor.planner"))))
                .extracting(Absence::id)
                .contains(entered.id());
        assertThat(world.as("kor.coordinator", () -> absences.on(id("kor.officer"), TODAY.plusDays(5))))
                .isPresent();
        assertThat(world.as("kor.coordinator", () -> absences.on(id("kor.officer"), TODAY.plusDays(6))))
                .isEmpty();
    }

    @Test
    void managersEnterForPeopleOfTheirPartyAndNobodyElseDoes() {
        enter("kor.manager", "kor.planner", days(1, 2), null);
        assertThat(lastMailTo("kor.planner")).startsWith("Your absence from");

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> enter("kor.planner", "kor.officer", days(1, 2), null));
        refused("absence.person", () -> enter("kor.manager", "usa.officer", days(1, 2), null));
        var planner = only("kor.planner");
        for (var other : List.<Supplier<Object>>of(
                () -> absences.byId(planner.id()),
                () -> absences.change(planner.id(), planner.version(), days(3, 4), null),
                () -> {
                    absences.cancel(planner.id(), planner.version());
                    return "cancelled";
                })) {
            assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(() -> world.as("usa.manager", other));
        }
        assertThat(world.as("usa.manager", () -> absences.page(new Absences.Filter("kor.planner", null, null), 0, 9)))
                .isEmpty();
    }

    @Test
    void whatIsNoAbsenceIsRefusedInWords() {
        refused("absence.past", () -> enter("kor.officer", "kor.officer", days(-1, 3), null));
        refused("absence.order", () -> enter("kor.officer", "kor.officer", days(3, 2), null));
        refused("absence.far", () -> enter("kor.officer", "kor.officer", days(800, 801), null));
        refused("absence.long", () -> enter("kor.officer", "kor.officer", days(1, 400), null));
        enter("kor.officer", "kor.officer", days(1, 5), null);
        refused("absence.overlap", () -> enter("kor.officer", "kor.officer", days(5, 9), null));
        enter("kor.officer", "kor.officer", days(6, 9), null);
    }

    @Test
    void whoeverIsAwayClosedOfAnotherPartyOrDoesNoTasksDoesNotStandIn() {
        enter("kor.manager", "kor.manager", days(4, 6), null);

        refused("absence.substitute.away", () -> enter("kor.officer", "kor.officer", days(1, 5), "kor.manager"));
        refused("absence.substitute", () -> enter("kor.officer", "kor.officer", days(1, 5), "usa.officer"));
        refused("absence.substitute", () -> enter("kor.officer", "kor.officer", days(1, 5), "nobody"));
        refused("absence.substitute", () -> enter("kor.officer", "kor.officer", days(1, 5), "kor.coordinator"));
        refused("absence.substitute.self", () -> enter("kor.officer", "kor.officer", days(1, 5), "kor.officer"));
        assertThat(world.as(
                        "kor.officer",
                        () -> absences.count(new Absences.Filter("kor.officer", null, TODAY.plusDays(30)))))
                .isZero();
        enter("kor.officer", "kor.officer", days(7, 8), "kor.manager");
    }

    @Test
    void aCircleOfSubstitutesIsRefusedWithItsNamesHoweverLong() {
        enter("kor.officer", "kor.officer", days(1, 5), "kor.planner");
        enter("kor.planner", "kor.planner", days(5, 9), "kor.manager");
        assertThat(lastMailTo("kor.officer")).isEqualTo("Nobody may be there to stand in for you");

        assertThatThrownBy(() -> enter("kor.manager", "kor.manager", days(5, 5), "kor.officer"))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo("absence.circle");
                    assertThat(refused.details())
                            .containsExactly("Person kor.manager → Person kor.officer → Person kor.planner → Person"
                                    + " kor.manager");
                });
        // On other days it is none.
        enter("kor.manager", "kor.manager", days(8, 9), "kor.officer");
    }

    @Test
    void itIsChangedUntilItIsOverAndEndsWithYesterdayWhereItHasBegun() {
        var entered = enter("kor.officer", "kor.officer", days(0, 5), "kor.planner");
        var longer = world.as("kor.officer", () -> absences.change(entered.id(), entered.version(), days(0, 9), null));
        assertThat(lastMailTo("kor.planner")).startsWith("You no longer stand in");
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> world.as(
                        "kor.officer", () -> absences.change(entered.id(), entered.version(), days(0, 2), null)));

        world.timeIs(World.MONDAY_MORNING.plusSeconds(3 * 86_400));
        refused(
                "absence.past",
                () -> world.as("kor.officer", () -> absences.change(longer.id(), longer.version(), days(2, 9), null)));
        world.as("kor.officer", () -> absences.cancel(longer.id(), longer.version()));
        assertThat(only("kor.officer").days()).isEqualTo(days(0, 2));
        var over = only("kor.officer");
        refused(
                "absence.over",
                () -> world.as("kor.officer", () -> absences.change(over.id(), over.version(), days(0, 9), null)));

        var later = enter("kor.officer", "kor.officer", days(8, 9), null);
        world.as("kor.officer", () -> absences.cancel(later.id(), later.version()));
        assertThat(history("kor.officer")).last().isEqualTo("absence.cancelled");
    }

    private Absence enter(String by, String person, Days days, @Nullable String substitute) {
        return world.as(by, () -> absences.add(person, days, substitute));
    }

    private Absence only(String person) {
        return world.as("kor.manager", () -> absences.page(new Absences.Filter(person, null, null), 0, 9))
                .getFirst();
    }

    private static Days days(int from, int until) {
        return new Days(TODAY.plusDays(from), TODAY.plusDays(until));
    }

    private static void refused(String reason, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private MemberId id(String person) {
        return new MemberId(world.member(person));
    }

    private String lastMailTo(String person) {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT subject FROM mail WHERE recipient_id = :id ORDER BY id DESC LIMIT 1")
                        .param("id", world.member(person))
                        .query(String.class)
                        .single()));
    }

    private List<String> history(String person) {
        return acting.asSystem(() ->
                transaction.execute(status -> jdbc.sql("SELECT action FROM history WHERE chain = :chain ORDER BY id")
                        .param("chain", "member:" + world.member(person))
                        .query(String.class)
                        .list()));
    }
}
