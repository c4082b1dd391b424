package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.commitment.Commitments;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Days that an answer fixes, and what hangs on them, on the real engine. */
@PactaTest
class HangingDaysTest {

    @Autowired
    World world;

    @Autowired
    Commitments commitments;

    @Autowired
    History history;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Acting acting;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** What an exercise asks for counts from its start, as the concept fixes it and as a conference moves it later. */
    @Test
    void theStepsOfAnExerciseHangOnItsStartAndMoveWithIt() {
        var reference = world.commitment("exercise", LocalDate.of(2026, 12, 18));
        world.beginWork(reference);
        world.complete(
                world.open(reference, "userTask_writeConcept"),
                Map.of("startsOn", "2026-11-02", "endsOn", "2026-11-06"));
        var initial = world.open(reference, "userTask_holdInitialConference");
        assertThat(initial.due().on()).isEqualTo("2026-04-06");
        assertThat(dueOf(reference, "userTask_announceName")).isEqualTo("2026-10-02");
        assertThat(planned(reference, "userTask_conductExercise")).isEqualTo("2026-11-16");

        world.complete(initial, Map.of("startsOn", "2026-12-01"));
        assertThat(dueOf(reference, "userTask_announceName")).isEqualTo("2026-11-03");
        assertThat(dueOf(reference, "userTask_holdMainConference")).isEqualTo("2026-08-04");
        assertThat(planned(reference, "userTask_conductExercise")).isEqualTo("2026-12-15");
        assertThat(world.as(
                        "usa.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 100)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_DAY_FIXED)
                .extracting(
                        line -> line.before().get("dayOn"), line -> line.after().get("dayOn"))
                .containsExactly(tuple("2026-11-02", "2026-12-01"), tuple(null, "2026-11-02"));
        assertThat(subjectsTo("usa.manager", reference))
                .anyMatch(subject -> subject.startsWith("Day moved to Tuesday, December 1, 2026"));
    }

    private List<String> subjectsTo(String username, String reference) {
        return acting.asSystem(() -> transaction.execute(
                status -> jdbc.sql("SELECT subject FROM mail WHERE recipient_id = :member AND subject LIKE :about")
                        .param("member", world.member(username))
                        .param("about", "%(" + reference + ")")
                        .query(String.class)
                        .list()));
    }

    private LocalDate planned(String reference, String element) {
        var id = world.read(reference).id();
        return world.as("kor.coordinator", () -> commitments.planned(id)).stream()
                .filter(step -> step.elementId().equals(element))
                .findFirst()
                .orElseThrow()
                .dueOn();
    }

    private LocalDate dueOf(String reference, String element) {
        return world.open(reference, element).due().on();
    }
}
