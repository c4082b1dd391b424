package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.reading.due.DeadlinePhrase;

/** A table of what is to be done gives each row's action to its lead until its day. */
class ActionTableTest {

    private static final Context CONTEXT =
            new Context(List.of("JPN", "KOR", "USA"), LocalDate.of(2024, 4, 24), false, new Stems());
    private static final int OFFSET = 100;

    private static ReadFinding read(String head, String row) {
        var table = Objects.requireNonNull(ActionTable.headed(head));
        return Objects.requireNonNull(table.finding(passage(row), CONTEXT));
    }

    private static ReadPassage passage(String row) {
        return new ReadPassage(3, 3, OFFSET, OFFSET + row.length(), row, PassageRole.LIST_ITEM, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Action | Lead | Due            ; 0 ; 1 ; 2  ; 3
        Due\tOwner\tAction items       ; 2 ; 1 ; 0  ; 3
        No. | Task | Responsible party ; 1 ; 2 ; -1 ; 3
        | **Deliverable** | Deadline | ; 0 ; -1 ; 1 ; 2
        What | By when                 ; 0 ; -1 ; 1 ; 2
        """)
    void theHeadSaysWhichCellIsWhich(String head, int action, int lead, int due, int columns) {
        assertThat(ActionTable.headed(head)).isEqualTo(new ActionTable(action, lead, due, columns));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Action",
                "Action | Place",
                "Lead | Due",
                "Country | Population",
                "Actions speak | Lead times",
                ""
            })
    void otherHeadsAreNone(String head) {
        assertThat(ActionTable.headed(head)).isNull();
    }

    @Test
    void aRowIsTheActionOfItsLeadUntilItsDay() {
        var row = "Launch the hotline | Japan | 30 June 2024";
        var finding = read("Action | Lead | Due", row);

        assertThat(finding.clause().text()).isEqualTo("Launch the hotline");
        assertThat(finding.clause().start()).isEqualTo(OFFSET);
        assertThat(finding.clause().end()).isEqualTo(OFFSET + 18);
        assertThat(finding.passage()).isEqualTo(3);
        assertThat(finding.parties()).containsExactly("JPN");
        assertThat(finding.strength()).isEqualTo(Strength.FIRM);
        assertThat(finding.deadlineIn()).isEqualTo("sentence");
        assertThat(finding.deadline()).isNotNull().satisfies(it -> {
            assertThat(it.latest()).isEqualTo(LocalDate.of(2024, 6, 30));
            assertThat(row.substring(it.start() - OFFSET, it.end() - OFFSET)).isEqualTo("30 June 2024");
        });
        assertThat(finding.cues()).extracting(ReadFinding.Cue::speaksFor).containsExactly("undertaking", "deadline");
    }

    @ParameterizedTest
    @CsvSource({"June, 2024-06-30", "2025, 2025-12-31", "Q3 2024, 2024-09-30", "end of 2024, 2024-12-31"})
    void aDayNeedsNoPrepositionInItsCell(String words, LocalDate latest) {
        var row = words + " | Launch the hotline";

        assertThat(read("Due | Action", row).deadline()).isNotNull().satisfies(it -> {
            assertThat(it.latest()).isEqualTo(latest);
            assertThat(it.phrase()).isEqualTo(words);
            assertThat(row.substring(it.start() - OFFSET, it.end() - OFFSET)).isEqualTo(words);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tbd", "", "ongoing"})
    void aCellWithoutADayGivesNone(String due) {
        assertThat(read("Action | Due", "Launch the hotline | " + due))
                .extracting(ReadFinding::deadline, ReadFinding::deadlineIn)
                .containsExactly(null, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        Japan, USA   ; JPN,USA
        the ROK      ; KOR
        all          ; JPN,KOR,USA
        France       ; JPN,KOR,USA
        """)
    void thePartiesAreTheLeadsAmongThoseOfTheStatement(String lead, String parties) {
        assertThat(read("Action | Lead", "Launch the hotline | " + lead).parties())
                .containsExactly(parties.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {" | Japan", "| | Japan |", ""})
    void aRowWithoutAnActionIsNone(String row) {
        assertThat(new ActionTable(0, 1, -1, 2).finding(passage(row), CONTEXT)).isNull();
    }

    @Test
    void aShortRowHasNoLeadAndNoDay() {
        var finding = read("Action | Lead | Due", "Launch the hotline");

        assertThat(finding.parties()).containsExactly("JPN", "KOR", "USA");
        assertThat(finding).extracting(ReadFinding::deadline).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        a | b      ; true
        | a | b |  ; true
        | a |      ; false
        a b        ; false
        """)
    void aRowHasAtLeastTwoCells(String line, boolean row) {
        assertThat(ActionTable.isRow(line)).isEqualTo(row);
    }

    @Test
    void aRowOfThousandsOfLettersIsNone() {
        assertThat(ActionTable.isRow("a | b" + "x".repeat(2000))).isFalse();
    }

    @Test
    void wordsOfTheDayAreThoseOfTheText() {
        assertThat(read("Action | Due", "Launch it | by March 2025").deadline())
                .extracting(DeadlinePhrase::phrase)
                .isEqualTo("by March 2025");
    }
}
