package org.pacta.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.people.People;
import org.pacta.statement.KnownSeries;
import org.pacta.token.Tokens;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** The secretariat passes from one party to another whole, with both parties' word, and by nobody's own hand. */
@PactaTest
class HandoversTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    Handovers handovers;

    @Autowired
    KnownSeries series;

    @Autowired
    Tokens tokens;

    @Autowired
    Absences absences;

    @Autowired
    People people;

    @Autowired
    Parties parties;

    @Autowired
    Enrolment enrolment;

    @Autowired
    History history;

    @Autowired
    Acting acting;

    @Autowired
    ApplicationContext application;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private int number;
    private String code;
    private MemberId leaves;
    private MemberId comes;
    private MemberId keeper;
    private MemberId manages;

    @BeforeEach
    void begin() {
        world.begin();
        acting.asSystem(
                () -> transaction.executeWithoutResult(status -> jdbc.sql("""
                    UPDATE handover SET state = 'WITHDRAWN', answered_by = offered_by, answered_at = offered_at
                    WHERE state = 'OFFERED'\
                    """).update()));
        number = NUMBER.incrementAndGet();
        code = "HO" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
        leaves = enrolled("ho.leaves", "KOR-POLICY", Role.COORDINATOR, Role.OFFICER);
        manages = enrolled("ho.manages", "KOR-POLICY", Role.ADMINISTRATOR);
        comes = enrolled("ho.comes", "USA-POLICY", Role.OFFICER);
        keeper = enrolled("ho.keeper", "USA-POLICY", Role.ADMINISTRATOR, Role.OFFICER);
        as(
                leaves,
                () -> series.add(
                        code,
                        new KnownSeries.Told(
                                "Talks " + number,
                                List.of("KOR", "USA"),
                                List.of(),
                                12,
                                null,
                                Set.of(name("ho.leaves")))));
    }

    @AfterEach
    void closeThoseOfThisTest() {
        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            jdbc.sql("UPDATE member SET active = false WHERE username LIKE 'ho.%'")
                    .update();
        }));
    }

    @Test
    void whatIsTakenOverPassesAtOnceAndNothingWaitsOnThoseWhoHaveLeft() {
        var token = as(leaves, () -> tokens.create("for the talks", Scope.MANAGE, 30))
                .token();
        as(leaves, () -> tokens.create("to read", Scope.READ, 30));
        var offered = offer();
        assertThat(member(leaves).has(Role.COORDINATOR))
                .as("nothing changes yet")
                .isTrue();

        var done = as(
                keeper, () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.comes")), "Gladly."));

        assertThat(done.state()).isEqualTo(Handover.State.TAKEN_OVER);
        assertThat(done.coming()).containsExactly("Person " + name("ho.comes"));
        assertThat(member(leaves).roles()).containsExactly(Role.OFFICER);
        assertThat(member(comes).roles()).containsExactlyInAnyOrder(Role.OFFICER, Role.COORDINATOR);
        assertThat(as(comes, () -> series.byCode(code)).coordinators())
                .extracting(Member::id)
                .containsExactly(comes);
        assertThat(done.passed()).isNotNull();
        assertThat(done.passed().tokens()).isEqualTo(1);
        assertThat(as(leaves, tokens::mine))
                .filteredOn(it -> it.id() == token.id())
                .singleElement()
                .satisfies(it -> assertThat(it.isValid(world.clock().instant())).isFalse());
        assertThat(as(leaves, tokens::mine))
                .filteredOn(it -> it.name().equals("to read"))
                .singleElement()
                .satisfies(it -> assertThat(it.isValid(world.clock().instant())).isTrue());
        assertThat(as(manages, () -> history.search(History.Filter.ALL, 0, 50)))
                .filteredOn(line -> line.action() == Action.TOKEN_REVOKED)
                .extracting(History.Line::subject)
                .containsOnlyOnce("Person " + name("ho.leaves") + " · for the talks")
                .noneMatch(subject -> subject.contains("to read"));
        for (var auditor : List.of("kor.coordinator", "usa.auditor")) {
            assertThat(world.as(auditor, () -> handovers.byId(offered.id())).answer())
                    .as(auditor)
                    .isNotNull();
        }
        assertThat(world.as("usa.auditor", () -> history.search(History.Filter.ALL, 0, 200)))
                .filteredOn(line -> line.chain().equals("handover:" + offered.id()))
                .extracting(History.Line::action)
                .containsExactlyInAnyOrder(Action.HANDOVER_OFFERED, Action.HANDOVER_TAKEN_OVER);
    }

    @Test
    void whatPassesIsWhatBothMaySeeOfIt() {
        var statement = world.statement(Set.of("KOR", "USA", "JPN"));
        var secret = world.statement(
                "The Minister agreed to hold the zebra talks in 2027.", Set.of("KOR", "USA", "JPN"), Set.of("KOR"));
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE statement SET series = :series, number = NULL WHERE reference IN (:a, :b)")
                        .param("series", code)
                        .param("a", statement)
                        .param("b", secret)
                        .update()));

        var offered = offer();

        assertThat(as(keeper, () -> handovers.passes(offered)).series())
                .singleElement()
                .satisfies(in -> {
                    assertThat(in.statements()).isOne();
                    assertThat(in.findings()).isPositive();
                    assertThat(in.waiting()).containsExactly(statement);
                });
        assertThat(as(leaves, () -> handovers.preview("USA", Set.of(code), Set.of()))
                        .series())
                .singleElement()
                .satisfies(in -> assertThat(in.statements()).isOne());
    }

    @Test
    void aThirdPartyKnowsOfNoneAndWhoOnlyWorksReadsNone() {
        var offered = offer();
        assertThatThrownBy(() -> world.as("jpn.administrator", () -> handovers.byId(offered.id())))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(world.as("jpn.administrator", handovers::all))
                .extracting(Handover::id)
                .doesNotContain(offered.id());
        assertThatThrownBy(() -> world.as("kor.officer", handovers::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> world.as("jpn.administrator", () -> handovers.takeOver(offered.id(), 1, Set.of(), "")))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void nobodyTakesOverWhatHisOrHerOwnPartyOffersNorGivesHimOrHerselfTheRole() {
        var offered = offer();
        assertThatThrownBy(() -> as(
                        manages,
                        () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.manages")), "")))
                .isInstanceOf(AccessDeniedException.class);
        refused(
                keeper,
                "coming",
                () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.keeper")), ""));
        refused(keeper, "coming", () -> handovers.takeOver(offered.id(), offered.version(), Set.of(), ""));
        refused(keeper, "coming", () -> handovers.takeOver(offered.id(), offered.version(), Set.of("kor.officer"), ""));
        assertThat(member(keeper).roles()).doesNotContain(Role.COORDINATOR);
    }

    @Test
    void whoeverDeclinesOrWithdrawsSaysWhyAndNothingHasChanged() {
        var offered = offer();
        refused(leaves, null, this::offer);
        refused(keeper, "word", () -> handovers.decline(offered.id(), offered.version(), " "));
        var declined = as(keeper, () -> handovers.decline(offered.id(), offered.version(), "Not this year."));
        assertThat(declined.state()).isEqualTo(Handover.State.DECLINED);
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> as(leaves, () -> handovers.withdraw(offered.id(), offered.version(), "Late.")));
        refused(leaves, null, () -> handovers.withdraw(offered.id(), declined.version(), "Late."));
        assertThat(member(leaves).has(Role.COORDINATOR)).isTrue();

        var again = offer();
        assertThat(as(leaves, () -> handovers.withdraw(again.id(), again.version(), "We stay."))
                        .state())
                .isEqualTo(Handover.State.WITHDRAWN);
        assertThat(as(leaves, handovers::mayLeave)).extracting(Member::id).containsExactly(leaves);
    }

    @Test
    void whatIsOfferedFitsBoth() {
        refused(leaves, "to", () -> handovers.offer(new Handovers.Offered("KOR", Set.of(), Set.of(), "Yours.")));
        refused(leaves, "to", () -> handovers.offer(new Handovers.Offered("XXX", Set.of(), Set.of(), "Yours.")));
        refused(
                leaves,
                "series",
                () -> handovers.offer(new Handovers.Offered("JPN", Set.of(code), Set.of(), "Yours.")));
        refused(leaves, "series", () -> handovers.offer(new Handovers.Offered("USA", Set.of(), Set.of(), "Yours.")));
        refused(leaves, "word", () -> handovers.offer(new Handovers.Offered("USA", Set.of(code), Set.of(), "")));
        refused(
                leaves,
                "leaving",
                () -> handovers.offer(new Handovers.Offered("USA", Set.of(code), Set.of("kor.coordinator"), "Yours.")));
    }

    @Test
    void whoeverLeavesAndHasNoOtherRoleHasTheAccountClosed() {
        var only = enrolled("ho.only", "KOR-POLICY", Role.COORDINATOR);
        var offered = as(
                only,
                () -> handovers.offer(new Handovers.Offered("USA", Set.of(code), Set.of(name("ho.only")), "I leave.")));
        as(keeper, () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.comes")), ""));
        assertThat(parties.active(only)).isFalse();
        assertThatThrownBy(() -> as(only, handovers::all)).isInstanceOf(AccessDeniedException.class);
        assertThat(world.as("kor.coordinator", () -> handovers.byId(offered.id()))
                        .leaving())
                .containsExactly("Person " + name("ho.only"));
    }

    /** Whoever takes over is of another party and, as a coordinator, keeps nobody's absences: what follows needs neither. */
    @Test
    void aCoordinatorTakesOverFromWhoeverDoesNoTasksAndTheAbsencesOfThatOneEndToo() {
        var only = enrolled("ho.away", "KOR-POLICY", Role.COORDINATOR);
        var taker = enrolled("ho.taker", "USA-POLICY", Role.COORDINATOR);
        var from = world.today().plusDays(20);
        as(only, () -> absences.add(name("ho.away"), new Absence.Days(from, from.plusDays(2)), null));
        var offered = as(
                only,
                () -> handovers.offer(new Handovers.Offered("USA", Set.of(code), Set.of(name("ho.away")), "I leave.")));

        as(taker, () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.taker")), ""));

        assertThat(parties.active(only)).isFalse();
        assertThat(as(manages, () -> absences.count(new Absences.Filter(name("ho.away"), from, null))))
                .isZero();
    }

    @Test
    void whatWasReadOfSomebodyBeforeHisOrHerRoleWentIsStaleThen() {
        var read = as(manages, () -> people.byUsername(name("ho.leaves")));
        var offered = offer();
        as(keeper, () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.comes")), ""));
        assertThatExceptionOfType(Stale.class)
                .isThrownBy(() -> as(manages, () -> people.change(read.username(), read.version(), read.details())));
    }

    @Test
    void bothPartiesCoordinatorsAndAdministratorsAreToldByMail() {
        int before = mails("ho.keeper");
        var offered = offer();
        assertThat(mails("ho.keeper")).isEqualTo(before + 1);
        assertThat(mails("ho.manages")).isEqualTo(1);
        assertThat(mails("ho.leaves"))
                .as("nobody is told of what he or she does")
                .isZero();
        as(keeper, () -> handovers.takeOver(offered.id(), offered.version(), Set.of(name("ho.comes")), ""));
        assertThat(mails("ho.leaves")).isEqualTo(1);
    }

    private Handover offer() {
        return as(
                leaves,
                () -> handovers.offer(
                        new Handovers.Offered("USA", Set.of(code), Set.of(name("ho.leaves")), "All is on the pages.")));
    }

    private int mails(String username) {
        Integer count = acting.asSystem(() -> transaction.execute(status ->
                jdbc.sql("""
                    SELECT count(*) FROM mail t JOIN member m ON m.id = t.recipient_id WHERE m.username = :name\
                    """).param("name", name(username)).query(Integer.class).single()));
        return count == null ? 0 : count;
    }

    private Member member(MemberId id) {
        return acting.asMember(keeper, () -> parties.member(id));
    }

    private String name(String username) {
        return username + number;
    }

    private MemberId enrolled(String username, String office, Role... roles) {
        return new MemberId(enrolment.member(
                name(username),
                "Person " + name(username),
                name(username) + "@test.example",
                world.office(office),
                Set.of(roles)));
    }

    private <T> T as(MemberId member, Supplier<T> work) {
        return acting.asMember(member, work);
    }

    private void refused(MemberId member, @Nullable String field, ThrowingCallable attempt) {
        assertThatThrownBy(() -> as(member, () -> {
                    try {
                        attempt.call();
                    } catch (RuntimeException refused) {
                        throw refused;
                    } catch (Throwable impossible) {
                        throw new AssertionError(impossible);
                    }
                    return "";
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo(field));
    }
}
