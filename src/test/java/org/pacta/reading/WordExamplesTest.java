package org.pacta.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each word of the reader's files with its example: a word that makes no difference there does not belong there. */
class WordExamplesTest {

    private static final String TITLE = "Joint Statement of Japan and the Republic of Korea\n\n";
    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 10);

    /** The kind that a class decides by itself; the other classes decide together with another. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("instrument", "agreement"),
            Map.entry("writing", "agreement"),
            Map.entry("concluding", "agreement"),
            Map.entry("drafting", "agreement"),
            Map.entry("paper", "agreement"),
            Map.entry("fulfilling", "agreement"),
            Map.entry("exercise", "exercise"),
            Map.entry("holding-training", "exercise"),
            Map.entry("meeting", "meeting"),
            Map.entry("gathering", "meeting"),
            Map.entry("series", "meeting"),
            Map.entry("summit", "meeting"),
            Map.entry("body", "standing"),
            Map.entry("coalition", "standing"),
            Map.entry("founding", "standing"),
            Map.entry("running", "standing"),
            Map.entry("talks", "dialogue"),
            Map.entry("shared", "dialogue"),
            Map.entry("talking", "dialogue"),
            Map.entry("delivering", "capability"),
            Map.entry("handling", "capability"),
            Map.entry("combating", "action"),
            Map.entry("soft", "action"));

    private static final Map<String, Actor> ACTORS =
            Map.of("people", Actor.PARTY, "body", Actor.BODY, "event", Actor.EVENT, "effort", Actor.EFFORT);

    private static Stream<String[]> strengths() {
        return rows("strength.tsv");
    }

    private static Stream<String[]> nominals() {
        return rows("nominals.tsv");
    }

    private static Stream<String[]> rows(String file) {
        return Lexicon.lines(file).stream().filter(it -> !it.startsWith("#")).map(it -> it.split("\t"));
    }

    private static List<ReadFinding> read(String sentence) {
        return new StatementReader().read(TITLE + sentence, ISSUED).findings();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("strengths")
    void aVerbTellsWhetherAnActIsDoneOrGoesOn(String sort, String verb, String example) {
        assertThat(read("They will " + verb + " " + example + ".")).first().satisfies(it -> {
            assertThat(it.strength()).isEqualTo(sort.equals("done") ? Strength.FIRM : Strength.GENERAL);
            assertThat(it.title()).startsWithIgnoringCase(verb);
        });
    }

    @ParameterizedTest(name = "{0} of {2}")
    @MethodSource("nominals")
    void anActIsToldByItsNoun(String noun, String verb, String example) {
        assertThat(Nominals.asVerb("the " + noun + " of " + example)).isEqualTo(verb + " " + example);
        assertThat(Lexicon.isBaseVerb(verb)).isTrue();
    }

    private static Stream<String[]> kinds() {
        return rows("kinds.tsv").filter(it -> KINDS.containsKey(it[0]));
    }

    private static Stream<String[]> actors() {
        return rows("actors.tsv").filter(it -> ACTORS.containsKey(it[0]));
    }

    private static Stream<String[]> governing() {
        return rows("governing.tsv").filter(it -> !it[0].equals("attitude"));
    }

    private static Stream<String[]> forms() {
        return rows("governing-forms.tsv");
    }

    private static Stream<String[]> attitudes() {
        return rows("governing.tsv").filter(it -> it[0].equals("attitude"));
    }

    private static Stream<String[]> agencies() {
        return rows("agencies.tsv").flatMap(it -> Stream.of(it[1].split(";")).map(name -> new String[] {it[0], name}));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("kinds")
    void aVerbOrAHeadTellsTheKind(String sort, String word, String example) {
        assertThat(KindRules.kind(example, example).key()).isEqualTo(KINDS.get(sort));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("actors")
    void aNounTellsWhoActs(String sort, String word, String example) {
        Words words = Words.of(example);
        Context context = new Context(List.of("JPN", "KOR"), ISSUED, true, new Stems());
        assertThat(Actor.of(words, 0, words.size(), context)).isEqualTo(ACTORS.get(sort));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("governing")
    void aVerbGovernsWhatItsExampleSays(String sort, String verb, String example) {
        assertThat(PredicateFinder.in(Words.of(example)))
                .anySatisfy(it -> assertThat(it.sort().name()).isEqualToIgnoringCase(sort));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("forms")
    void aFormThatNoRuleMakesIsItsVerbs(String sort, String form, String example) {
        assertThat(example).containsIgnoringCase(form);
        assertThat(VerbClasses.sort(form)).hasToString(sort.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("attitudes")
    void whatOneIsOrFeelsIsNoPromise(String sort, String verb, String example) {
        assertThat(read(example)).isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("agencies")
    void anAgencyActsForItsState(String state, String name) {
        assertThat(PartyNames.ofAgencies("The " + name)).containsExactly(state);
    }
}
