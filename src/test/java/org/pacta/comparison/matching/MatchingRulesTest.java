package org.pacta.comparison.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;

/** How two texts are found to speak of the same thing: words, their weight, and what a text reports as done. */
class MatchingRulesTest {

    private static final List<String> TEXTS = List.of(
            "They agreed to hold the 15th Defense Trilateral Talks (DTT) in Seoul.",
            "They agreed to share missile warning data in real time.",
            "They exchanged views on the situation in the region.");
    private static final Vocabulary VOCABULARY = new Vocabulary(TEXTS, List.of("Joint Statement of the Talks"));

    @ParameterizedTest
    @CsvSource({
        "exercises, exercise",
        "coordinating, coordination",
        "operationalisation, operationalize",
        "launched, establish",
        "convened, host",
        "defence, defense",
        "executed, conducted",
        "policies, policy",
        "planning, plans",
    })
    void formsOfAWordAndVerbsThatSayTheSameHaveOneStem(String one, String other) {
        assertThat(Stemmer.stem(one)).isEqualTo(Stemmer.stem(other));
    }

    @ParameterizedTest
    @CsvSource({"talks, talk", "hold, meet", "missile, mission", "launch, share"})
    void wordsThatSayDifferentThingsKeepDifferentStems(String one, String other) {
        assertThat(Stemmer.stem(one)).isNotEqualTo(Stemmer.stem(other));
    }

    @Test
    void smallWordsNumbersAndTheNamesOfThePartiesAreNoTerms() {
        assertThat(Terms.of("The United States and Japan agreed on 5 things in 2026"))
                .extracting(Terms.Term::key)
                .containsExactly(Stemmer.stem("things"));
    }

    @ParameterizedTest
    @CsvSource({"15th, 15", "fifteenth, 15", "1st, 1", "inaugural, 1", "talks, 0", "15, 0"})
    void ordinalsAreReadInDigitsAndInWords(String word, int number) {
        assertThat(Terms.ordinal(word)).isEqualTo(number);
    }

    @Test
    void theNumberOfAMeetingIsATermAndThatOfACenturyIsNot() {
        assertThat(Terms.of("the 15th talks")).extracting(Terms.Term::key).contains("#15");
        assertThat(Terms.of("the 21st century")).extracting(Terms.Term::key).noneMatch(key -> key.startsWith("#"));
        assertThat(Terms.numbers(java.util.Set.of("#15", "#15 talks", "missil")))
                .containsExactly(15);
    }

    @Test
    void aNameWeighsMoreThanAWordAndAWordMoreThanOneOfEveryStatement() {
        var terms = Terms.of("We keep Freedom Edge, missiles and cooperation");
        assertThat(boost(terms, Stemmer.stem("freedom"))).isGreaterThan(boost(terms, Stemmer.stem("missiles")));
        assertThat(boost(terms, Stemmer.stem("missiles"))).isGreaterThan(boost(terms, Stemmer.stem("cooperation")));
    }

    @Test
    void wordsFarApartMakeNoPair() {
        assertThat(Terms.pairs(Terms.of("missile data")))
                .containsExactly(Stemmer.stem("missile") + " " + Stemmer.stem("data"));
        assertThat(Terms.pairs(Terms.of("missile of the same and of the other data")))
                .isEmpty();
    }

    @Test
    void whatAnAbbreviationStandsForCountsAsTheAbbreviation() {
        var abbreviations = new Abbreviations(TEXTS);
        var spelled = "The Defense Trilateral Talks met again";

        assertThat(abbreviations.spelledOut(spelled, Terms.of(spelled)))
                .extracting(Terms.Term::key)
                .contains("DTT");
        assertThat(abbreviations.spelledOut("The Talks met", List.of())).isEmpty();
        assertThat(new Abbreviations(List.of("the exercise Freedom Edge (DTT)")).spelledOut("Freedom Edge", List.of()))
                .as("letters that the words before do not begin with")
                .isEmpty();
    }

    @Test
    void aWordWeighsLessTheMorePassagesHaveItAndLittleWhereTheWholeSeriesIsAboutIt() {
        var missile = Terms.of("a missile").getFirst();
        var often = new Vocabulary(List.of("a missile", "a missile", "a missile"), List.of());
        var about = new Vocabulary(List.of("a missile", "two ships", "three aircraft"), List.of("Missile Talks"));
        var seldom = new Vocabulary(List.of("a missile", "two ships", "three aircraft"), List.of());

        assertThat(seldom.weight(missile)).isGreaterThan(often.weight(missile));
        assertThat(about.weight(missile)).isEqualTo(0.5 * seldom.weight(missile));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The three sides held the 15th talks. | HOLD",
                "They signed the framework. | CONCLUDE",
                "The three countries operationalized the sharing of data. | PUT_TO_WORK",
                "They completed the review. | FINISH",
                "They welcomed the signing of the framework. | CONCLUDE",
                "We hereby launch the dialogue. | FOUND",
            })
    void whatATextReportsAsDoneIsADeedOfItsSort(String text, CompletedActions.DeedKind sort) {
        assertThat(CompletedActions.in(text))
                .extracting(CompletedActions.Deed::sort)
                .contains(sort);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The talks will be held in Seoul.",
                "The framework is to be signed.",
                "They look forward to the signing of the framework.",
                "They made progress towards completion of the review.",
            })
    void whatIsStillToComeIsNoDeed(String text) {
        assertThat(CompletedActions.in(text)).isEmpty();
    }

    @Test
    void aPassageTellsItsDeedWithTheWordsAroundItUpToTheNextSemicolon() {
        var place = Place.of(passage("They held the 15th talks; missiles were a concern."), VOCABULARY);

        var report = place.reports().getFirst();
        assertThat(report.numbers()).containsExactly(15);
        assertThat(report.keys()).contains("#15").doesNotContain(Stemmer.stem("missiles"));
        assertThat(place.keys()).contains(Stemmer.stem("missiles"));
        assertThat(place.id()).isEqualTo(7);
    }

    @Test
    void aSubjectIsCoveredWhollyByItsOwnWordsAndNotByOthers() {
        var subject = subject("share missile warning data in real time");

        assertThat(subject.covered(subject.keys())).isEqualTo(1);
        assertThat(subject.covered(java.util.Set.of("harbour"))).isZero();
        assertThat(subject.named(subject.keys())).isTrue();
        assertThat(subject.tells(java.util.Set.of("harbour"), 0)).isFalse();
    }

    @Test
    void anotherNumberOfTheSeriesIsAnotherThingAndTheFirstIsNotCounted() {
        var subject = subject("hold the 15th talks in Seoul");

        assertThat(subject.otherNumber(java.util.Set.of(16))).isTrue();
        assertThat(subject.otherNumber(java.util.Set.of(15, 16))).isFalse();
        assertThat(subject.otherNumber(java.util.Set.of(1))).isFalse();
        assertThat(subject.otherNumber(java.util.Set.of())).isFalse();
    }

    @Test
    void whatIsSaidAgainIsRestatedWhatIsTalkedOfIsWeakenedAndWhatIsAskedOfOthersIsNeither() {
        var subject = subject("share missile warning data in real time");

        assertThat(mention(subject, "They reaffirmed that they share missile warning data in real time."))
                .extracting(Evidence::outcome)
                .isEqualTo(Outcome.RESTATED);
        assertThat(mention(subject, "They discussed how to share missile warning data in real time."))
                .extracting(Evidence::outcome)
                .isEqualTo(Outcome.WEAKENED);
        assertThat(mention(subject, "They urged others to share missile warning data in real time."))
                .isNull();
        assertThat(mention(subject, "They reaffirmed the value of harbours.")).isNull();
    }

    @Test
    void stretchesThatTouchOrHaveOnlyABlankBetweenThemAreOne() {
        var text = "missile warning data and ships";
        assertThat(Spans.joined(text, new TreeMap<>(Map.of(0, 7, 8, 15, 16, 20, 25, 30))))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("missile warning data", "ships");
    }

    private static double boost(List<Terms.Term> terms, String key) {
        return terms.stream()
                .filter(term -> term.key().equals(key))
                .findFirst()
                .orElseThrow()
                .boost();
    }

    private static Subject subject(String clause) {
        return Subject.of(
                new Undertaking(1, 1, clause, clause, Kind.ACTION, Strength.FIRM, Recurrence.NONE, null), VOCABULARY);
    }

    private static Evidence mention(Subject subject, String text) {
        return new Mention(List.of(Place.of(passage(text), VOCABULARY)))
                .of(subject)
                .orElse(null);
    }

    private static NewerStatement.Passage passage(String text) {
        return new NewerStatement.Passage(7, org.pacta.reading.PassageRole.SENTENCE, text);
    }
}
