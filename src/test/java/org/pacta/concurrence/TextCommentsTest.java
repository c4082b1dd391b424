package org.pacta.concurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.concurrence.AgreedText.Severity;
import org.pacta.concurrence.AgreedText.Verdict;
import org.pacta.id.CommitmentId;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Comments on a text: on one's own side until the answer is given, answered by the office that drafts. */
@PactaTest
class TextCommentsTest {

    private static final String FIRST = "1. The sides hold talks.\n\n2. They meet each year.";
    private static final String SECOND = "1. The sides hold talks.\n\n2. They meet twice a year.";

    @Autowired
    World world;

    @Autowired
    AgreedTexts texts;

    @Autowired
    TextComments comments;

    private TextRounds rounds;
    private AgreedText text;

    @BeforeEach
    void issueTheFirstVersion() {
        world.begin();
        rounds = TextRounds.begin(world);
        rounds.issue(FIRST, false);
        text = read();
    }

    @Test
    void aVersionIsKeptWithTheDigestOfItsWords() {
        var version = versions().getFirst();

        assertThat(version.body()).isEqualTo(FIRST);
        assertThat(version.sha256()).isEqualTo("3bfe8afeaca0d5ee2801275da70c0c929d39f7abfddfd1d43f97ad70b461dc12");
        assertThat(version.number()).isEqualTo(1);
        assertThat(version.issuedBy()).isEqualTo("Person kor.officer");
        assertThat(version.last()).isFalse();
    }

    @Test
    void aCommentIsSeenByItsOwnPartyAloneUntilItsAnswerIsGiven() {
        write("usa.officer", Severity.MAJOR);

        assertThat(seenBy("usa.planner")).hasSize(1);
        assertThat(seenBy("kor.manager")).isEmpty();
        assertThat(seenBy("jpn.coordinator")).isEmpty();

        rounds.prepare("USA", "concurWithComment");
        assertThat(seenBy("kor.manager")).as("prepared, but not cleared").isEmpty();
        world.completeOnly(rounds.reference(), Set.of("userTask_clearAnswer"));

        assertThat(seenBy("kor.manager")).singleElement().satisfies(comment -> {
            assertThat(comment.party()).isEqualTo("USA");
            assertThat(comment.given()).isTrue();
            assertThat(comment.writtenBy()).isEqualTo("Person usa.officer");
        });
    }

    @Test
    void itIsTakenBackBeforeItIsGivenAndByItsOwnPartyOnly() {
        var id = write("usa.officer", Severity.MAJOR);

        assertThatThrownBy(() -> world.as("kor.officer", () -> comments.takeBack(id)))
                .isInstanceOf(NoSuchElementException.class);
        world.as("usa.officer", () -> comments.takeBack(id));
        assertThat(seenBy("usa.officer")).isEmpty();

        var given = write("usa.officer", Severity.MAJOR);
        rounds.answer("USA", "concurWithComment");
        refused("text.comment.given", () -> world.as("usa.officer", () -> comments.takeBack(given)));
        assertThat(seenBy("usa.officer")).hasSize(1);
    }

    @Test
    void aPartyThatHasAnsweredCommentsOnTheNextVersion() {
        rounds.answer("USA", "nonConcur");

        refused("text.comment.late", () -> write("usa.officer", Severity.MAJOR));
        write("jpn.officer", Severity.MAJOR);
    }

    @Test
    void whoeverOnlyReadsWritesNone() {
        assertThatThrownBy(() -> write("usa.auditor", Severity.MAJOR)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatIsMissingOrTooLongIsRefusedAtItsField() {
        refused("text.comment.missing", () -> world.as("usa.officer", () -> comments.write(text.id(), of(" ", "why"))));
        refused("text.comment.missing", () -> world.as("usa.officer", () -> comments.write(text.id(), of("2", " "))));
        refused(
                "text.comment.long",
                () -> world.as("usa.officer", () -> comments.write(text.id(), of("2", "x".repeat(4001)))));
    }

    @Test
    void aPartyWithACriticalCommentDoesNotConcur() {
        var critical = write("usa.officer", Severity.CRITICAL);
        refused("text.answer.critical", () -> rounds.prepare("USA", "concur"));
        refused("text.answer.critical", () -> rounds.prepare("USA", "concurWithComment"));
        world.as("usa.officer", () -> comments.takeBack(critical));

        rounds.prepare("USA", "concur");
        write("usa.officer", Severity.CRITICAL);
        assertThatThrownBy(() -> world.completeOnly(rounds.reference(), Set.of("userTask_clearAnswer")))
                .satisfies(thrown -> assertThat(causes(thrown))
                        .anyMatch(it -> it instanceof Refused refused
                                && refused.messageKey().equals("refused.text.answer.critical")));
        assertThat(seenBy("kor.officer")).as("and nothing was given").isEmpty();
    }

    @Test
    void theOfficeThatDraftsAnswersEachCommentBeforeItIssuesTheNextVersion() {
        var id = write("usa.officer", Severity.MAJOR);
        rounds.answer("USA", "concurWithComment");
        rounds.answer("JPN", "concur");
        rounds.answer("KOR", "concur");

        assertThatThrownBy(() -> rounds.issue(SECOND, true))
                .satisfies(thrown -> assertThat(causes(thrown))
                        .anyMatch(it -> it instanceof Refused refused
                                && refused.messageKey().equals("refused.text.comments.unanswered")));
        assertThat(versions()).hasSize(1);

        for (var other : List.of("usa.officer", "usa.manager", "jpn.coordinator", "kor.planner", "kor.coordinator")) {
            assertThatThrownBy(() -> world.as(other, () -> comments.answer(id, Verdict.ACCEPTED, "")))
                    .as(other)
                    .isInstanceOf(AccessDeniedException.class);
        }
        refused(
                "text.comment.missing",
                () -> world.as("kor.officer", () -> comments.answer(id, Verdict.REJECTED, " ")));
        world.as("kor.officer", () -> comments.answer(id, Verdict.PARTLY_ACCEPTED, "Twice a year."));
        rounds.issue(SECOND, true);

        assertThat(versions()).extracting(AgreedText.Version::sha256).doesNotHaveDuplicates();
        assertThat(versions().getLast().last()).isTrue();
        assertThat(seenBy("usa.officer")).singleElement().satisfies(comment -> {
            assertThat(comment.verdict()).isEqualTo(Verdict.PARTLY_ACCEPTED);
            assertThat(comment.verdictReason()).isEqualTo("Twice a year.");
        });
        refused(
                "text.comment.notOpen",
                () -> world.as("kor.officer", () -> comments.answer(id, Verdict.ACCEPTED, "After all")));
        refused("text.comment.final", () -> write("usa.officer", Severity.MAJOR));
    }

    @Test
    void aCommentThatWasNotGivenIsNotThereForTheDrafter() {
        var id = write("usa.officer", Severity.MAJOR);

        assertThatThrownBy(() -> world.as("kor.officer", () -> comments.answer(id, Verdict.ACCEPTED, "")))
                .isInstanceOf(NoSuchElementException.class);
        var own = write("kor.officer", Severity.MAJOR);
        refused(
                "text.comment.notOpen",
                () -> world.as("kor.officer", () -> comments.answer(own, Verdict.ACCEPTED, "")));
    }

    @Test
    void eachAnswerStandsAtItsVersionAndTheLastOneAllConcurOnIsAdopted() {
        rounds.answer("USA", "nonConcur");
        rounds.answer("JPN", "concur");
        rounds.answer("KOR", "concur");
        rounds.issue(SECOND, true);
        rounds.answer("USA", "concur");
        assertThat(answers()).contains("1 USA nonConcur", "1 JPN concur", "2 USA concur", "2 JPN null");
        assertThat(read().adoptedVersion()).isNull();

        rounds.answer("JPN", "concur");
        rounds.answer("KOR", "concur");

        assertThat(read().adoptedVersion()).isEqualTo(2);
        refused("text.comment.late", () -> write("usa.officer", Severity.MAJOR));
    }

    private List<String> answers() {
        return world.as("jpn.officer", () -> texts.answers(text)).stream()
                .map(it -> it.version() + " " + it.answer().party() + " "
                        + it.answer().answers().get("answer"))
                .toList();
    }

    private AgreedText read() {
        return world.as(
                "kor.officer",
                () -> texts.ofCommitment(new CommitmentId(rounds.commitmentId()))
                        .getLast());
    }

    private List<AgreedText.Version> versions() {
        return world.as("jpn.officer", () -> texts.versions(text.id()));
    }

    private List<AgreedText.Comment> seenBy(String person) {
        return world.as(person, () -> comments.of(text.id()));
    }

    private long write(String person, Severity severity) {
        return world.as(
                person,
                () -> comments.write(
                        text.id(), new TextComments.NewComment(severity, "2", "twice a year", "Once is not enough.")));
    }

    private static TextComments.NewComment of(String place, String reason) {
        return new TextComments.NewComment(Severity.MAJOR, place, null, reason);
    }

    private static void refused(String key, ThrowingCallable deed) {
        assertThatThrownBy(deed)
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.messageKey()).isEqualTo("refused." + key));
    }

    private static List<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, it -> it != null, Throwable::getCause).toList();
    }
}
