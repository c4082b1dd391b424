package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.reading.PassageRole;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.ReadPassage;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;

/** What would be found in a text, and when it is proposed to be done, with nothing stored. */
@PactaTest
class StatementPreviewTest {

    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 4, 24);
    private static final String TITLE = "Joint Statement of Japan and the Republic of Korea";
    private static final String TEXT =
            "We value peace.\n\nJapan will host talks by Sunday, May 3, 2026. We will hold a summit next year.";

    @Autowired
    World world;

    @Autowired
    StatementPreview preview;

    @Autowired
    ProposedDue due;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private StatementPreview.Previewed read(@Nullable String title, String text) {
        return world.as("kor.coordinator", () -> preview.read(title, text, ISSUED_ON));
    }

    @Test
    void theTitleSaysWhoSpeaksAndIsNoPassage() {
        var read = read(TITLE, TEXT);

        assertThat(read.parties()).containsExactly("JPN", "KOR");
        assertThat(read.passages()).extracting(ReadPassage::role).doesNotContain(PassageRole.TITLE);
        assertThat(read.passages()).extracting(ReadPassage::ordinal).containsExactly(0, 1, 2);
        assertThat(read.passages()).extracting(ReadPassage::paragraph).containsExactly(0, 1, 1);
        assertThat(read.passages())
                .allSatisfy(
                        it -> assertThat(TEXT.substring(it.start(), it.end())).isEqualTo(it.text()));
    }

    @Test
    void offsetsOfWhatIsFoundCountInTheTextAlone() {
        assertThat(read(TITLE, TEXT).findings()).hasSize(2).allSatisfy(it -> {
            assertThat(TEXT.substring(it.clause().start(), it.clause().end()))
                    .isEqualTo(it.clause().text());
            assertThat(it.cues())
                    .isNotEmpty()
                    .allSatisfy(cue ->
                            assertThat(TEXT.substring(cue.start(), cue.end())).isEqualTo(cue.words()));
            assertThat(it.deadline())
                    .isNotNull()
                    .satisfies(day ->
                            assertThat(TEXT.substring(day.start(), day.end())).isEqualTo(day.phrase()));
        });
        assertThat(read(TITLE, TEXT).findings())
                .extracting(ReadFinding::passage)
                .containsExactly(1, 2);
    }

    @Test
    void aTitleThatTheTextBeginsWithIsNotReadTwice() {
        var whole = TITLE + "\n\n" + TEXT;

        assertThat(read(TITLE, whole).passages()).isEqualTo(read(null, whole).passages());
        assertThat(read(TITLE, whole).passages().getFirst().role()).isEqualTo(PassageRole.TITLE);
    }

    /** Japan's offices close on 29 December. */
    @Test
    void eachIsProposedOnTheLastDayOnWhichAllWhoAreBoundWork() {
        assertThat(read(TITLE, TEXT).dueOn()).containsExactly(LocalDate.of(2026, 5, 1), LocalDate.of(2027, 12, 28));
    }

    /** A day that has passed is said before anything starts, with one that leaves time for the steps instead. */
    @Test
    void whereTheDayHasPassedOneThatIsPossibleIsProposed() {
        assertThat(read(TITLE, TEXT).possibleOn()).containsExactly(null, null);
        var later = Instant.parse("2026-06-15T01:00:00Z");
        world.timeIs(later);

        var possible = read(TITLE, TEXT).possibleOn();

        assertThat(possible.getFirst()).isAfter(LocalDate.of(2026, 6, 15));
        assertThat(possible.getLast()).isNull();
    }

    /** 3 May is a holiday in Japan, 5 May in Japan and Korea; 1 January everywhere. */
    @ParameterizedTest
    @CsvSource({
        "2027-05-03, JPN, 2027-04-30",
        "2028-05-03, KOR, 2028-05-03",
        "2027-05-03, USA, 2027-05-03",
        "2027-05-05, KOR, 2027-05-04",
        "2027-05-05, JPN, 2027-04-30",
        "2027-05-08, USA, 2027-05-07",
        "2027-01-01, USA, 2026-12-31",
    })
    void aDayOffIsMovedBackByTheCalendarOfWhoIsBound(LocalDate latest, String party, LocalDate on) {
        assertThat(world.as("kor.coordinator", () -> due.on(latest, List.of(party))))
                .isEqualTo(on);
    }

    @Test
    void whoeverIsBoundIsSoughtAmongThePartiesHere() {
        var holidayInJapan = LocalDate.of(2027, 5, 3);

        world.as("kor.coordinator", () -> {
            assertThat(due.among(holidayInJapan, List.of("FRA", "USA"), List.of("JPN")))
                    .isEqualTo(holidayInJapan);
            assertThat(due.among(holidayInJapan, List.of("FRA"), List.of("JPN", "FRA")))
                    .isEqualTo(LocalDate.of(2027, 4, 30));
            assertThat(due.among(holidayInJapan, List.of("FRA"), List.of())).isEqualTo(LocalDate.of(2027, 4, 30));
            assertThat(due.among(null, List.of("USA"), List.of())).isNull();
        });
    }
}
