package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.id.FindingId;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PactaTest
class FindingSplittingTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String TWO_ACTIONS =
            "The three sides agreed to hold the 21st Shape Talks by the end of 2026 in"
                    + " Tokyo and conduct a maritime exercise in 2027";

    @Autowired
    World world;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    FindingSplitting shapes;

    @Autowired
    History history;

    private Statement statement;

    @BeforeEach
    void begin() {
        world.begin();
        statement = register(World.ALL);
    }

    private Statement register(Set<String> releasableTo) {
        int number = NUMBER.incrementAndGet();
        var text = """
            Joint Statement %d of the Shape Talks

            February 20, 2026

            %s. They exchanged views on the situation. The ministers thanked Japan, and a seminar on \
            mine clearance was to follow in the first half of 2027.

            The visit was long.
            """.formatted(number, TWO_ACTIONS);
        return world.as("kor.coordinator", () -> {
            var reference = statements.register(new NewStatement(
                    "SHAPE",
                    number,
                    "Shapes " + number,
                    LocalDate.of(2026, 2, 20),
                    null,
                    null,
                    text,
                    World.ALL,
                    releasableTo));
            return statements.byReference(reference).orElseThrow();
        });
    }

    /** Selected words become a finding to be decided, in the order of the text, with what they say. */
    @Test
    void selectedWordsBecomeAFindingToBeDecided() {
        var selected = "a seminar on mine clearance was to follow in the first half of 2027";
        FindingId id = add(" " + selected + ".");
        var added = found(id);
        assertThat(clause(added)).isEqualTo(selected);
        assertThat(added.decision().state()).isEqualTo(Finding.State.PROPOSED);
        assertThat(added.kind()).isIn(Kind.ACTION, Kind.DIALOGUE, Kind.MEETING);
        assertThat(added.strength()).isIn(Strength.GENERAL, Strength.FIRM, Strength.EXPECTATION);
        assertThat(added.parties()).containsExactlyInAnyOrderElementsOf(World.ALL);
        assertThat(added.due().phrase()).isEqualTo("in the first half of 2027");
        assertThat(added.due().latest()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(added.due().on()).isEqualTo(LocalDate.of(2027, 6, 30));
        assertThat(added.leadOfficeId()).isNotNull();
        assertThat(added.grounds().cues()).isEmpty();
        assertThat(all())
                .isSortedAccordingTo(java.util.Comparator.comparingInt(
                        (Finding it) -> it.clause().start()));
        assertThat(actions()).contains(Action.FINDING_ADDED);
        FindingId first = add("The three sides agreed");
        assertThat(all().getFirst().id()).as("before all others in the text").isEqualTo(first);
    }

    /** Words in which the reader sees nothing are a general action of all parties, titled by themselves. */
    @Test
    void wordsInWhichTheReaderSeesNothingAreAGeneralActionOfAllParties() {
        var added = found(add("The visit was long"));
        assertThat(added.kind()).isEqualTo(Kind.ACTION);
        assertThat(added.strength()).isEqualTo(Strength.GENERAL);
        assertThat(added.title()).isEqualTo("The visit was long");
        assertThat(added.due().on()).isNull();
        assertThat(added.parties()).containsExactlyInAnyOrderElementsOf(World.ALL);
    }

    /** What reaches over the sentence's end by white space or marks is cut; words of two sentences are refused. */
    @Test
    void whatReachesOverTheSentencesEndByWhiteSpaceOrMarksIsCut() {
        assertThat(clause(found(add("They exchanged views on the situation. "))))
                .endsWith("the situation");
        assertRefused("situation. The ministers", "finding.selection.several");
        assertRefused(" . ", "finding.selection.empty");
        for (var at : List.of(new int[] {-1, 5}, new int[] {5, 5}, new int[] {9, 2}, new int[] {3, 1_000_000})) {
            assertThatThrownBy(() -> world.as("kor.coordinator", () -> shapes.add(statement.reference(), at[0], at[1])))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo("finding.selection.empty"));
        }
    }

    /** The same words are not added twice, also not by two coordinators at once; the one there is named. */
    @Test
    void theSameWordsAreNotAddedTwiceAlsoNotByTwoCoordinatorsAtOnce() {
        var title = found(add("The visit was long")).title();
        assertThatThrownBy(() -> add(" The visit was long.")).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.reason()).isEqualTo("finding.selection.there");
            assertThat(e.details()).containsExactly(title);
        });
        int before = all().size();
        var both = List.of("kor.coordinator", "usa.coordinator").stream()
                .map(person -> CompletableFuture.supplyAsync(() -> add(person, "views on the situation")))
                .toList();
        var refused = both.stream()
                .filter(one -> {
                    try {
                        one.join();
                        return false;
                    } catch (CompletionException e) {
                        return e.getCause() instanceof Refused;
                    }
                })
                .count();
        assertThat(refused).isEqualTo(1);
        assertThat(all()).hasSize(before + 1);
    }

    @Test
    void aFindingIsSplitInTwoEachWithItsOwnDatesAndIsItselfKeptOutOfSight() {
        var whole = whole();
        int at = statement.text().indexOf(" and conduct");
        var ids = world.as("usa.coordinator", () -> shapes.split(whole.id(), whole.version(), at));
        var first = found(ids.getFirst());
        var second = found(ids.getLast());
        assertThat(clause(first)).endsWith("in Tokyo");
        assertThat(clause(second)).isEqualTo("conduct a maritime exercise in 2027");
        assertThat(first.due().latest()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(second.due().latest()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(second.kind()).isEqualTo(Kind.EXERCISE);
        assertThat(second.strength()).isEqualTo(Strength.FIRM);
        assertThat(second.leadOfficeId()).isEqualTo(whole.leadOfficeId());
        assertThat(all())
                .extracting(Finding::id)
                .contains(first.id(), second.id())
                .doesNotContain(whole.id());
        var kept = world.as("kor.coordinator", () -> findings.byId(whole.id()));
        assertThat(kept.decision().state()).isEqualTo(Finding.State.REJECTED);
        assertThat(kept.decision().rejectReason()).isEqualTo(FindingSplitting.SPLIT);
        assertThat(actions()).contains(Action.FINDING_SPLIT);
        var counted = world.as(
                "kor.coordinator",
                () -> statements.list(Statement.Sort.REFERENCE, true, 0, 100_000).stream()
                        .filter(one -> one.reference().equals(statement.reference()))
                        .findFirst()
                        .orElseThrow());
        assertThat(counted.rejected()).as("it is not counted as rejected").isZero();
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> findings.reopen(kept.id(), kept.version())))
                .isInstanceOf(Stale.class);
    }

    @Test
    void thereMustBeWordsOnBothSidesOfThePlaceWhereAFindingIsSplit() {
        var whole = found(add(TWO_ACTIONS));
        for (int at : List.of(
                0, whole.clause().start(), whole.clause().end(), whole.clause().end() + 3)) {
            assertThatThrownBy(() -> world.as("kor.coordinator", () -> shapes.split(whole.id(), whole.version(), at)))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo("finding.split.place"));
        }
        assertThat(found(whole.id())).isEqualTo(whole);
    }

    /** Two findings of one sentence become one over both, with the earlier date and what people had changed. */
    @Test
    void twoFindingsOfOneSentenceBecomeOneOverBothWithTheEarlierDate() {
        var first = found(add("hold the 21st Shape Talks by the end of 2026"));
        var second = found(add("conduct a maritime exercise"));
        world.as(
                "kor.coordinator",
                () -> findings.edit(
                        first.id(),
                        first.version(),
                        new Finding.Edit(
                                "Hold the talks",
                                Kind.MEETING,
                                Strength.FIRM,
                                first.leadOfficeId(),
                                LocalDate.of(2026, 11, 2))));
        var edited = found(first.id());
        FindingId id = world.as(
                "kor.coordinator", () -> shapes.merge(second.id(), second.version(), edited.id(), edited.version()));
        var merged = found(id);
        assertThat(clause(merged)).startsWith("hold the 21st").endsWith("a maritime exercise");
        assertThat(merged.title()).startsWith("Hold the talks and ");
        assertThat(merged.kind()).isEqualTo(Kind.MEETING);
        assertThat(merged.strength()).isEqualTo(Strength.FIRM);
        assertThat(merged.due().on()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(merged.decision().state()).isEqualTo(Finding.State.PROPOSED);
        assertThat(all())
                .extracting(Finding::id)
                .doesNotContain(edited.id(), second.id())
                .contains(id);
        assertThat(actions()).contains(Action.FINDING_MERGED);
    }

    @Test
    void findingsOfTwoSentencesAreNotMergedNorOneWithItself() {
        var first = found(add("hold the 21st Shape Talks"));
        var other = found(add("The visit was long"));
        for (var second : List.of(first, other)) {
            assertThatThrownBy(() -> world.as(
                            "kor.coordinator",
                            () -> shapes.merge(first.id(), first.version(), second.id(), second.version())))
                    .isInstanceOfSatisfying(
                            Refused.class, e -> assertThat(e.reason()).isEqualTo("finding.merge.passages"));
        }
    }

    /** What somebody changed, decided, split or merged since is neither split nor merged, and nothing is added. */
    @Test
    void whatSomebodyChangedSinceIsNeitherSplitNorMerged() {
        var whole = whole();
        var other = found(add("conduct a maritime exercise"));
        int at = statement.text().indexOf(" and conduct");
        world.as("usa.coordinator", () -> findings.reject(other.id(), other.version(), "No."));
        int before = all().size();
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> shapes.merge(whole.id(), whole.version(), other.id(), other.version())))
                .isInstanceOf(Stale.class);
        assertThat(all()).hasSize(before);
        world.as("usa.coordinator", () -> shapes.split(whole.id(), whole.version(), at));
        assertThatThrownBy(() -> world.as("kor.coordinator", () -> shapes.split(whole.id(), whole.version(), at)))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator", () -> findings.edit(whole.id(), whole.version(), Findings.editOf(whole))))
                .isInstanceOf(Stale.class);
        assertThat(all()).hasSize(before + 1);
    }

    /** Only coordinators add, split and merge, and only in statements that their party may see. */
    @Test
    void onlyCoordinatorsAddSplitAndMerge() {
        var whole = found(add(TWO_ACTIONS));
        var other = found(add("The visit was long"));
        for (var person : List.of("kor.officer", "kor.manager", "usa.auditor", "jpn.administrator")) {
            assertThatThrownBy(() -> add(person, "views on the situation")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(
                            person,
                            () -> shapes.split(whole.id(), 0, whole.clause().start() + 20)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> world.as(person, () -> shapes.merge(whole.id(), 0, other.id(), 0)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        statement = register(Set.of("KOR", "USA"));
        var hidden = found(add(TWO_ACTIONS));
        assertThatThrownBy(() -> add("jpn.coordinator", "The visit was long"))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> world.as(
                        "jpn.coordinator",
                        () -> shapes.split(hidden.id(), 0, hidden.clause().start() + 20)))
                .isInstanceOf(NoSuchElementException.class);
    }

    /** The two actions that the reader found, as one. */
    private Finding whole() {
        var two = all().subList(0, 2);
        assertThat(two).extracting(Finding::kind).containsExactly(Kind.MEETING, Kind.EXERCISE);
        return found(world.as(
                "kor.coordinator",
                () -> shapes.merge(
                        two.getFirst().id(),
                        two.getFirst().version(),
                        two.getLast().id(),
                        two.getLast().version())));
    }

    private FindingId add(String words) {
        return add("kor.coordinator", words);
    }

    private FindingId add(String person, String words) {
        int start = statement.text().indexOf(words.strip());
        int from = start - (words.length() - words.stripLeading().length());
        return world.as(person, () -> shapes.add(statement.reference(), from, from + words.length()));
    }

    private void assertRefused(String words, String reason) {
        int before = all().size();
        int start = statement.text().indexOf(words.strip());
        assertThatThrownBy(() -> world.as(
                        "kor.coordinator",
                        () -> shapes.add(
                                statement.reference(),
                                start,
                                start + words.strip().length())))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(all()).hasSize(before);
    }

    private List<Finding> all() {
        return world.as("kor.coordinator", () -> findings.of(statement.id()));
    }

    private Finding found(FindingId id) {
        return world.as("kor.coordinator", () -> findings.byId(id));
    }

    private String clause(Finding finding) {
        return finding.clause().in(statement.text());
    }

    private List<Action> actions() {
        return world.as("kor.coordinator", () -> history.ofStatement(statement.id())).stream()
                .map(History.Line::action)
                .toList();
    }
}
