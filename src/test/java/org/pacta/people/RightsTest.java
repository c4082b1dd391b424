package org.pacta.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.Acting;
import org.pacta.id.MemberId;
import org.pacta.party.Enrolment;
import org.pacta.party.Role;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** A party's auditors see who of it had which right when, and nobody else's. */
@PactaTest
class RightsTest {

    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    World world;

    @Autowired
    People people;

    @Autowired
    Rights rights;

    @Autowired
    Enrolment enrolment;

    @Autowired
    Acting acting;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private MemberId administrator;
    private String username;

    @BeforeEach
    void begin() {
        world.begin();
        int number = NUMBER.incrementAndGet();
        administrator = new MemberId(enrolment.member(
                "gives" + number,
                "Gives " + number,
                "gives" + number + "@test.example",
                world.office("KOR-PLANS"),
                Set.of(Role.ADMINISTRATOR)));
        username = "holds" + number;
    }

    @AfterEach
    void closeThoseOfThisTest() {
        acting.asSystem(() -> transaction.executeWithoutResult(
                status -> jdbc.sql("UPDATE member SET active = false WHERE username IN (:holds, :gives)")
                        .param("holds", username)
                        .param("gives", username.replace("holds", "gives"))
                        .update()));
    }

    @Test
    void aRoleIsHeldFromWhenItIsGivenUntilItIsTakenWhicheverWay() {
        var added = as(() -> people.add(username, details("KOR-PLANS", Set.of(Role.OFFICER))));
        var first = today();
        pass(Duration.ofDays(10));
        var changed = as(() ->
                people.change(username, added.version(), details("KOR-PLANS", Set.of(Role.OFFICER, Role.MANAGER))));
        pass(Duration.ofDays(10));
        var moved = as(() -> people.change(username, changed.version(), details("KOR-POLICY", Set.of(Role.MANAGER))));
        pass(Duration.ofDays(10));
        var last = today();
        as(() -> people.close(username, moved.version(), null));

        assertThat(on(first)).containsExactly("OFFICER in KOR-PLANS");
        assertThat(on(first.plusDays(11))).containsExactlyInAnyOrder("OFFICER in KOR-PLANS", "MANAGER in KOR-PLANS");
        assertThat(on(first.plusDays(21))).containsExactly("MANAGER in KOR-POLICY");
        assertThat(on(last)).as("a part of the day counts").containsExactly("MANAGER in KOR-POLICY");
        assertThat(on(last.plusDays(1))).isEmpty();
        assertThat(on(first.minusDays(1))).isEmpty();
        assertThat(held(null)).hasSize(3).allSatisfy(held -> {
            assertThat(held.givenBy()).isEqualTo(username.replace("holds", "Gives "));
            assertThat(held.takenBy()).isEqualTo(held.givenBy());
            assertThat(held.since()).isBefore(held.until());
        });
    }

    @Test
    void whatIsHeldNowIsWhatPeopleHaveWhateverWasChanged() {
        int different = acting.asSystem(() ->
                transaction.execute(status -> jdbc.sql("""
                    WITH held AS (
                        SELECT h.member_id, h.office_id, h.role FROM right_held h JOIN member m ON m.id = h.member_id
                        WHERE h.until IS NULL AND m.active),
                    had AS (
                        SELECT m.id, m.office_id, r.role FROM member m JOIN member_role r ON r.member_id = m.id
                        WHERE m.active)
                    SELECT count(*) FROM ((TABLE held EXCEPT TABLE had) UNION ALL (TABLE had EXCEPT TABLE held)) different\
                    """).query(Integer.class).single()));
        assertThat(different).isZero();
    }

    @Test
    void anotherPartysRightsAreNotToldNorAnyToThoseWhoOnlyWork() {
        assertThat(world.as("usa.auditor", () -> rights.page(new Rights.Filter(null, null), 0, 500)))
                .isNotEmpty()
                .noneMatch(held ->
                        held.username().startsWith("kor.") || held.username().startsWith("gives"));
        assertThat(world.as("usa.auditor", () -> rights.count(new Rights.Filter("gives", null))))
                .isZero();
        assertThatThrownBy(() -> world.as("kor.manager", () -> rights.count(new Rights.Filter(null, null))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private List<String> on(LocalDate day) {
        return held(day).stream()
                .map(held -> held.role() + " in " + (held.office().startsWith("Plans") ? "KOR-PLANS" : "KOR-POLICY"))
                .toList();
    }

    private List<Rights.Held> held(@Nullable LocalDate day) {
        return as(() -> rights.page(new Rights.Filter(username, day), 0, 50));
    }

    private void pass(Duration time) {
        world.timeIs(world.clock().instant().plus(time));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(world.clock().instant(), SEOUL);
    }

    private People.Details details(String office, Set<Role> roles) {
        return new People.Details("Holds " + username, username + "@test.example", office, roles);
    }

    private <T> T as(Supplier<T> work) {
        return acting.asMember(administrator, work);
    }
}
