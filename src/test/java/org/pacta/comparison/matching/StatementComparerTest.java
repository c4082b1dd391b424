package org.pacta.comparison.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Kind;
import org.pacta.reading.Reading;
import org.pacta.reading.StatementReader;
import org.pacta.reading.Strength;

/** The 14th DTT statement, and an invented 15th. */
class StatementComparerTest {

    private static final LocalDate NOVEMBER = LocalDate.of(2024, 11, 20);
    private static final Reading READ_14 = read("/demo/dtt-14.txt", LocalDate.of(2024, 4, 24));
    private static final Reading READ_15 = read("/statements/invented/dtt-15.txt", NOVEMBER);
    private static final NewerStatement DTT_14 =
            NewerStatement.of("14th DTT", "DTT", 14, LocalDate.of(2024, 4, 24), READ_14);
    private static final NewerStatement DTT_15 = NewerStatement.of(
            "Joint Statement of the 15th Defense Trilateral Talks (DTT)", "DTT", 15, NOVEMBER, READ_15);
    private static final List<Alignment> ALIGNED = new StatementComparer().compare(DTT_14.findings(), DTT_15);

    /** The statement of the 15th talks fulfils the undertaking to hold them, by its own opening sentence. */
    @Test
    void theStatementOfThe15thTalksFulfilsTheUndertakingToHoldThem() {
        var held = of("15th Defense Trilateral Talks");
        assertThat(held.outcome()).isEqualTo(Outcome.FULFILLED);
        assertThat(held.reasons()).containsExactly(Alignment.Reason.THIS_MEETING);
        assertThat(passage(held)).contains("convened the 15th Defense Trilateral Talks in Seoul");
        assertThat(held.cues()).contains("convened", "15th Defense Trilateral Talks");
    }

    @Test
    void the16thTalksAreNotThe15thAgainTheyAreNew() {
        assertThat(ALIGNED)
                .filteredOn(it -> it.outcome() == Outcome.NEW)
                .extracting(StatementComparerTest::passage)
                .anyMatch(it -> it.contains("16th Defense Trilateral Talks"))
                .anyMatch(it -> it.contains("trilateral secretariat"));
    }

    @Test
    void anExerciseThatTheTextReportsAsHeldIsFulfilled() {
        var exercise = of("multi-domain trilateral exercise");
        assertThat(exercise.outcome()).isEqualTo(Outcome.FULFILLED);
        assertThat(passage(exercise)).contains("Freedom Edge");
    }

    @Test
    void whatIsPledgedInTheSameWordsIsRestated() {
        assertThat(of("complete denuclearization").outcome()).isEqualTo(Outcome.RESTATED);
    }

    @Test
    void whatWasToBeRedoubledAndIsNowOnlyTalkedOfIsWeakened() {
        assertThat(of("redouble their efforts").outcome()).isEqualTo(Outcome.WEAKENED);
    }

    /** Of three bodies named in one sentence, the one that is given a date is strengthened, the others are dropped. */
    @Test
    void ofThreeBodiesTheOneThatIsGivenADateIsStrengthened() {
        assertThat(titled("Trilateral Ministerial Meeting").outcome()).isEqualTo(Outcome.STRENGTHENED);
        assertThat(titled("Trilateral Ministerial Meeting").reasons()).contains(Alignment.Reason.DATE_ADDED);
        assertThat(titled("Trilateral Chiefs of Defense").outcome()).isEqualTo(Outcome.DROPPED);
    }

    /** A later meeting of the series shows that an earlier one was held; a later number is still to come. */
    @Test
    void aLaterMeetingOfTheSeriesShowsThatAnEarlierOneWasHeld() {
        var sixteenth = new NewerStatement(
                "Joint Statement of the 16th DTT", "DTT", 16, NOVEMBER.plusYears(1), DTT_15.passages(), List.of());
        var compared = new StatementComparer()
                .compare(
                        List.of(undertaking("hold the 15th DTT in the ROK", "Hold the 15th DTT in the ROK")),
                        sixteenth);
        assertThat(compared.getFirst().outcome()).isEqualTo(Outcome.FULFILLED);
        var toCome = new StatementComparer()
                .compare(
                        List.of(undertaking("hold the 17th DTT in the ROK", "Hold the 17th DTT in the ROK")),
                        sixteenth);
        assertThat(toCome.getFirst().outcome()).isEqualTo(Outcome.DROPPED);
    }

    @Test
    void aMeetingThatIsPlannedHasNotBeenHeld() {
        var text = "Joint Statement\n\n"
                + "May 1, 2025\n\n"
                + "They agreed that the first meeting of finance ministers will be held in the autumn.";
        var reading = new StatementReader().read(text, LocalDate.of(2025, 5, 1));
        var newer = NewerStatement.of("Joint Statement", "X", 2, LocalDate.of(2025, 5, 1), reading);
        var compared = new StatementComparer()
                .compare(
                        List.of(undertaking(
                                "hold the first meeting of finance ministers",
                                "Hold the first meeting of finance ministers")),
                        newer);
        assertThat(compared.getFirst().outcome()).isNotEqualTo(Outcome.FULFILLED);
    }

    /** The same texts give the same proposals; an empty side gives none that is not new or dropped. */
    @Test
    void theSameTextsGiveTheSameProposals() {
        assertThat(new StatementComparer().compare(DTT_14.findings(), DTT_15)).isEqualTo(ALIGNED);
        assertThat(new StatementComparer().compare(List.of(), DTT_15))
                .hasSameSizeAs(DTT_15.findings())
                .allMatch(it -> it.outcome() == Outcome.NEW);
        var empty = new NewerStatement("Nothing", "DTT", 15, NOVEMBER, List.of(), List.of());
        assertThat(new StatementComparer().compare(DTT_14.findings(), empty))
                .extracting(Alignment::outcome)
                .contains(Outcome.DROPPED);
    }

    @Test
    void wordsSharedInEitherSpellingAreMarkedOnBothSides() {
        var left = "hold the 15th Defense Trilateral Talks (DTT) in the ROK";
        var right = "convened the 15th DTT in Seoul";
        var shared = SharedWords.of(left, right);
        assertThat(shared.right().stream().map(it -> right.substring(it.start(), it.end())))
                .contains("15th DTT");
        assertThat(shared.left()).isNotEmpty().allMatch(it -> it.end() <= left.length());
    }

    private static Undertaking undertaking(String clause, String title) {
        return new Undertaking(1, 1, clause, title, Kind.MEETING, Strength.FIRM, Recurrence.NONE, null);
    }

    private static Alignment of(String words) {
        return aligned(DTT_14.findings().stream()
                .filter(it -> it.clause().contains(words))
                .findFirst()
                .orElseThrow());
    }

    private static Alignment titled(String words) {
        return aligned(DTT_14.findings().stream()
                .filter(it -> it.title().contains(words))
                .findFirst()
                .orElseThrow());
    }

    private static Alignment aligned(Undertaking earlier) {
        return ALIGNED.stream()
                .filter(it -> Objects.equals(it.earlier(), earlier.id()))
                .findFirst()
                .orElseThrow();
    }

    private static String passage(Alignment alignment) {
        return READ_15.passages()
                .get(Objects.requireNonNull(alignment.passage()).intValue())
                .text();
    }

    private static Reading read(String resource, LocalDate issuedOn) {
        try (var in = StatementComparerTest.class.getResourceAsStream(resource)) {
            return new StatementReader()
                    .read(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8), issuedOn);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
