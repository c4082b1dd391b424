package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.party.Releasability;
import org.pacta.reading.Strength;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

@PactaTest
class ReleasingFindingsTest {

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    History history;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void whatIsAcceptedForTwoPartiesIsToTheThirdAsItWas() {
        var finding = world.firstFinding(world.statement(World.ALL));
        var asked = new Finding.Edit(
                "A secret title",
                finding.kind(),
                Strength.FIRM,
                world.office("KOR-PLANS").id(),
                LocalDate.of(2027, 3, 1));
        var reference = world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        asked,
                        Releasability.to(List.of("KOR", "USA")),
                        null,
                        World.notBound(finding, Set.of("KOR", "USA"))));

        var forUsa = world.as("usa.officer", () -> findings.byId(finding.id()));
        assertThat(forUsa.decision().commitment()).isEqualTo(reference);
        var forJapan = world.as("jpn.officer", () -> findings.byId(finding.id()));
        assertThat(forJapan.decision().state()).isEqualTo(Finding.State.PROPOSED);
        assertThat(forJapan.decision().commitment()).isNull();
        assertThat(Findings.editOf(forJapan)).isEqualTo(Findings.editOf(finding));
        assertThat(lines("jpn.officer", reference))
                .extracting(History.Line::action)
                .containsExactly(Action.STATEMENT_REGISTERED);
        assertThat(lines("usa.officer", reference))
                .extracting(History.Line::action)
                .contains(Action.FINDING_ACCEPTED);
    }

    /** A text that is registered already is known by its reference before anything is entered. */
    @Test
    void aTextThatIsRegisteredAlreadyIsKnownByItsReference() {
        var reference = world.statement(World.ALL);
        var text = world.as(
                "kor.officer",
                () -> statements.byReference(reference).orElseThrow().text());
        assertThat(world.as("usa.coordinator", () -> statements.registeredAs(text.replace("\n", "\r\n"))))
                .contains(reference);
        assertThat(world.as("usa.coordinator", () -> statements.registeredAs(text + " More.")))
                .isEmpty();
    }

    /** A commitment binds nobody who cannot see it: one releases it to them, or says why it does not bind them. */
    @Test
    void whoIsBoundSeesItOrIsLeftOutWithAReason() {
        var finding = world.firstFinding(world.statement(World.ALL));
        var two = Set.of("KOR", "USA");
        assertThat(refused(finding, two, null)).isEqualTo("commitment.releasability.bound");
        assertThat(refused(finding, two, new CommitmentStarter.NotBound(Set.of("JPN"), " ")))
                .isEqualTo("commitment.notBound.reason");
        assertThat(refused(finding, two, new CommitmentStarter.NotBound(Set.of("AUS"), "Not they.")))
                .isEqualTo("commitment.notBound.other");
        assertThat(refused(finding, two, new CommitmentStarter.NotBound(Set.of("KOR"), "Not we.")))
                .isEqualTo("commitment.notBound.lead");

        var reference = accept(finding, two, new CommitmentStarter.NotBound(Set.of("JPN"), "Japan has done its part."));

        assertThat(world.read(reference).responsible().parties()).containsExactlyInAnyOrder("KOR", "USA");
        assertThat(world.as(
                        "usa.officer",
                        () -> history.ofCommitment(world.read(reference).id(), 0, 10)))
                .filteredOn(line -> line.action() == Action.COMMITMENT_STARTED)
                .singleElement()
                .satisfies(line -> assertThat(line.after().toString()).contains("JPN", "Japan has done its part."));
    }

    private String refused(Finding finding, Set<String> readers, CommitmentStarter.NotBound notBound) {
        return catchThrowableOfType(Refused.class, () -> accept(finding, readers, notBound))
                .reason();
    }

    private String accept(Finding finding, Set<String> readers, CommitmentStarter.NotBound notBound) {
        var terms = new Finding.Edit(
                finding.title(),
                finding.kind(),
                Strength.FIRM,
                world.office("KOR-PLANS").id(),
                LocalDate.of(2026, 12, 1));
        return world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(), finding.version(), terms, Releasability.to(readers), null, notBound));
    }

    private List<History.Line> lines(String person, String commitment) {
        var statement = commitment.replaceFirst("/.*", "");
        return world.as(
                person,
                () -> history.ofStatement(
                        statements.byReference(statement).orElseThrow().id()));
    }
}
