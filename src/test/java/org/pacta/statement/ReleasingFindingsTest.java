package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    void whatIsAcceptedForTwoPartiesSaysToTheThirdThatItWasAcceptedAndNotAsWhat() {
        var finding = world.firstFinding(world.statement(World.ALL));
        var asked = new Finding.Edit(
                "A secret title",
                finding.kind(),
                Strength.FIRM,
                world.office("KOR-PLANS").id(),
                LocalDate.of(2027, 3, 1));
        var reference = world.as(
                "kor.coordinator",
                () -> findings.accept(finding.id(), finding.version(), asked, Releasability.to(List.of("KOR", "USA"))));

        var forUsa = world.as("usa.officer", () -> findings.byId(finding.id()));
        assertThat(forUsa.decision().commitment()).isEqualTo(reference);
        var forJapan = world.as("jpn.officer", () -> findings.byId(finding.id()));
        assertThat(forJapan.decision().state()).isEqualTo(Finding.State.ACCEPTED);
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

    private List<History.Line> lines(String person, String commitment) {
        var statement = commitment.replaceFirst("/.*", "");
        return world.as(
                person,
                () -> history.ofStatement(
                        statements.byReference(statement).orElseThrow().id()));
    }
}
