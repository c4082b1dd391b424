package org.pacta.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.database.TestClock;
import org.pacta.database.TestDatabase;
import org.pacta.id.MemberId;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.IllegalTransactionStateException;

class PositionsTest {

    private TestDatabase database;
    private AnnotationConfigApplicationContext context;
    private Positions positions;
    private Member member;

    @BeforeEach
    void begin() {
        database = TestDatabase.fresh();
        context = database.context(TestClock.at("2026-03-02T01:00:00Z"));
        context.register(Parties.class, Enrolment.class, HeldRights.class, Positions.class);
        context.refresh();
        positions = context.getBean(Positions.class);
        var enrolment = context.getBean(Enrolment.class);
        enrolment.party(new Party("NLD", "Netherlands", "NL", ZoneId.of("Europe/Amsterdam"), Locale.UK));
        enrolment.party(new Party("BEL", "Belgium", "BE", ZoneId.of("Europe/Brussels"), Locale.UK));
        var policy = enrolment.office("NLD", "NLD-POLICY", "Policy", true);
        enrolment.office("NLD", "NLD-PLANS", "Plans", false);
        enrolment.office("BEL", "BEL-POLICY", "Policy", true);
        member = read(
                new MemberId(enrolment.member("a.bakker", "A. Bakker", "a@nld.example", policy, Set.of(Role.OFFICER))));
    }

    @AfterEach
    void end() {
        context.close();
        database.close();
    }

    @Test
    void somebodyMovesToAnotherOfficeOfTheOwnPartyAndToNoOther() {
        assertThat(database.asSystem(() -> positions.move(member, "BEL-POLICY")))
                .isFalse();
        assertThat(read(member.id()).office().code()).isEqualTo("NLD-POLICY");
        assertThat(database.asSystem(() -> positions.move(member, "NLD-PLANS"))).isTrue();
        assertThat(read(member.id()).office().code()).isEqualTo("NLD-PLANS");
    }

    @Test
    void rolesAreReplacedAndNotAddedTo() {
        database.asSystem(() -> {
            positions.setRoles(member.id(), Set.of(Role.MANAGER, Role.AUDITOR));
            return true;
        });
        assertThat(read(member.id()).roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.AUDITOR);
    }

    @Test
    void itIsDoneInTheTransactionOfWhoeverAsks() {
        assertThatThrownBy(() -> positions.move(member, "NLD-PLANS"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Member read(MemberId id) {
        return database.asSystem(() -> context.getBean(Parties.class).member(id));
    }
}
