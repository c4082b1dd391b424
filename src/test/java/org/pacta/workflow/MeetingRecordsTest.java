package org.pacta.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.commitment.Commitments;
import org.pacta.party.Releasability;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What a meeting decided is read like a statement, by whoever recorded it, and becomes commitments there and then. */
@PactaTest
class MeetingRecordsTest {

    private static final String DECIDED = """
            The meeting decided the following.

            1. Korea will circulate the draft rules of procedure of round %d by 30 June 2026.
            2. The United States will host a workshop on maritime data of round %d in October 2026.

            The delegations thanked the host.
            """;

    private static int round;

    @Autowired
    World world;

    @Autowired
    Commitments commitments;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static String decided() {
        round++;
        return DECIDED.formatted(round, round);
    }

    private String held(String record, Set<String> releasableTo) {
        var reference = world.commitment("meeting", LocalDate.of(2026, 12, 18), releasableTo);
        world.beginWork(reference);
        world.completeUntil(reference, "userTask_recordDecisions");
        world.complete(world.open(reference, "userTask_recordDecisions"), Map.of("record", record));
        return reference;
    }

    private List<String> records(String reference, String reader) {
        var id = world.read(reference).id();
        return world.as(reader, () -> commitments.records(id));
    }

    private Statement record(String reference) {
        return world.as(
                "kor.coordinator",
                () -> statements
                        .byReference(records(reference, "kor.coordinator").getFirst())
                        .orElseThrow());
    }

    @Test
    void eachActionIsProposedWithItsOwnerItsDateAndItsSentence() {
        var meeting = held(decided(), World.ALL);

        var record = record(meeting);
        assertThat(record.series()).isEqualTo("TEST-REC");
        assertThat(record.registration().source()).isEqualTo(meeting);
        assertThat(record.registration().by()).isEqualTo("Person kor.officer");
        assertThat(record.issuedOn()).as("the day it was held").isEqualTo("2026-03-01");
        var proposed = world.as("kor.coordinator", () -> findings.of(record.id()));
        assertThat(proposed).extracting(Finding::parties).containsExactly(List.of("KOR"), List.of("USA"));
        assertThat(proposed.getFirst().due().on()).isEqualTo("2026-06-30");

        var finding = proposed.getFirst();
        var started = world.as(
                "kor.coordinator",
                () -> findings.accept(
                        finding.id(),
                        finding.version(),
                        new Finding.Edit(
                                finding.title(),
                                finding.kind(),
                                finding.strength(),
                                world.office("KOR-POLICY").id(),
                                finding.due().on()),
                        Releasability.to(World.ALL)));
        assertThat(started).startsWith(record.reference());
        assertThat(world.as(
                        "usa.officer",
                        () -> commitments.quotes(world.read(started).id())))
                .singleElement()
                .satisfies(quote -> assertThat(quote.text()).contains("draft rules of procedure"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "- - -", "…"})
    void whereNothingWasWrittenNothingIsRead(String words) {
        assertThat(records(held(words, World.ALL), "kor.coordinator")).isEmpty();
    }

    @Test
    void theSameRecordIsReadOnce() {
        var words = decided();
        var first = held(words, World.ALL);
        var again = held(words, World.ALL);

        assertThat(records(first, "kor.coordinator")).hasSize(1);
        assertThat(records(again, "kor.coordinator")).isEmpty();
        assertThat(world.openTasks(again))
                .extracting(task -> task.elementId())
                .containsExactly("userTask_registerStatement");
    }

    @Test
    void aRecordIsShownToNobodyElseThanItsMeeting() {
        var meeting = held(decided(), Set.of("KOR", "USA"));

        assertThat(records(meeting, "usa.officer")).hasSize(1);
        assertThat(records(meeting, "jpn.coordinator")).isEmpty();
        assertThat(world.as(
                        "jpn.coordinator",
                        () -> statements.byReference(record(meeting).reference())))
                .isEmpty();
    }
}
