package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Together;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Many findings of one statement are decided in one go: all or none, and those that cannot be are named. */
@PactaTest
class SeveralFindingsTest {

    @Autowired
    World world;

    @Autowired
    SeveralFindings several;

    @Autowired
    Findings findings;

    @Autowired
    Statements statements;

    private String reference;

    @BeforeEach
    void begin() {
        world.begin();
        reference = world.statement(
                "The three sides agreed to hold a workshop in Seoul by 30 October 2026."
                        + " The three sides will establish a joint data centre by 15 December 2026."
                        + " The three sides agreed to sign a memorandum on training by 20 November 2026.",
                World.ALL);
    }

    @Test
    void thoseWithALeadAndADateBecomeCommitmentsAsTheyAreProposed() {
        led();
        var accepted = world.as("kor.coordinator", () -> several.accept(reference, chosen(all())));

        assertThat(accepted).hasSize(3).doesNotHaveDuplicates();
        assertThat(all()).noneMatch(Finding::proposed);
        assertThat(world.read(accepted.getFirst()).due().on()).isEqualTo(LocalDate.of(2026, 10, 30));
        assertThat(world.read(accepted.getFirst()).releasability().codes()).containsExactly("JPN", "KOR", "USA");
    }

    @Test
    void oneWithoutALeadIsNamedAndNoneIsAccepted() {
        led();
        var one = all().get(1);
        world.as(
                "kor.coordinator",
                () -> findings.edit(
                        one.id(),
                        one.version(),
                        new Finding.Edit(
                                one.title(),
                                one.kind(),
                                one.strength(),
                                null,
                                one.due().on())));

        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as("kor.coordinator", () -> several.accept(reference, chosen(all()))));

        assertThat(refused.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.thing()).isEqualTo(one.title()))
                .satisfies(fault -> assertThat(fault.why().reason()).isEqualTo("finding.leadOffice.missing"));
        assertThat(all()).allMatch(Finding::proposed);
    }

    @Test
    void allAreRejectedForOneReasonAndOneDecidedMeanwhileLeavesThemAsTheyAre() {
        var chosen = chosen(all());
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> several.reject(chosen, " ")))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.field()).isEqualTo("reason"));
        var first = all().getFirst();
        world.as("kor.coordinator", () -> findings.reject(first.id(), first.version(), "Said before"));

        assertThatThrownBy(() -> world.as("kor.coordinator", () -> several.reject(chosen, "Only views")))
                .isInstanceOf(Together.SomeRefused.class);
        assertThat(all()).filteredOn(Finding::proposed).hasSize(2);

        world.as("kor.coordinator", () -> several.reject(chosen(all().subList(1, 3)), "Only views"));
        assertThat(all()).noneMatch(Finding::proposed);
    }

    @Test
    void onlyCoordinatorsDecide() {
        var refused = catchThrowableOfType(
                Together.SomeRefused.class,
                () -> world.as("kor.manager", () -> several.reject(chosen(all()), "Only views")));

        assertThat(refused.faults()).hasSize(3).allMatch(it -> it.why().reason().equals("several.denied"));
        assertThat(refused).isNotInstanceOf(AccessDeniedException.class);
    }

    private void led() {
        for (var finding : all()) {
            world.as(
                    "kor.coordinator",
                    () -> findings.edit(
                            finding.id(),
                            finding.version(),
                            new Finding.Edit(
                                    finding.title(),
                                    finding.kind(),
                                    finding.strength(),
                                    world.office("KOR-POLICY").id(),
                                    finding.due().on())));
        }
    }

    private List<Finding> all() {
        return world.as(
                "kor.coordinator",
                () -> findings.of(
                        statements.byReference(reference).orElseThrow().id()));
    }

    private static List<SeveralFindings.Chosen> chosen(List<Finding> findings) {
        return findings.stream()
                .map(it -> new SeveralFindings.Chosen(it.id(), it.version(), it.title()))
                .toList();
    }
}
