package org.pacta.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pacta.text.Messages;
import tools.jackson.databind.json.JsonMapper;

/** The actions of the history. */
class ActionTest {

    private static final Path SOURCES = Path.of("src/main/java");

    /** Every word that was ever written. One that is missing makes the lines unreadable that have kept it. */
    private static final Set<String> WRITTEN = Set.of(
            "statement.registered",
            "statement.rhythmSet",
            "rendering.added",
            "rendering.replaced",
            "finding.edited",
            "finding.accepted",
            "finding.rejected",
            "finding.reopened",
            "finding.added",
            "finding.split",
            "finding.merged",
            "finding.restates",
            "comparison.proposed",
            "comparison.decided",
            "comparison.reconsidered",
            "commitment.started",
            "commitment.moved",
            "commitment.notMoved",
            "commitment.hung",
            "commitment.freed",
            "commitment.fulfilled",
            "commitment.lapsed",
            "commitment.withdrawn",
            "commitment.superseded",
            "task.opened",
            "task.claimed",
            "task.handedBack",
            "task.assigned",
            "task.reported",
            "task.completed",
            "task.cancelled",
            "task.moved",
            "evidence.added",
            "comment.added",
            "mail.resent",
            "token.made",
            "token.revoked",
            "token.used",
            "member.signedIn",
            "member.signInRefused",
            "member.signedOut",
            "member.linked",
            "member.moved",
            "member.rolesChanged",
            "job.retried",
            "webhook.created",
            "webhook.changed",
            "webhook.paused",
            "webhook.resumed",
            "webhook.secretRotated",
            "webhook.deleted",
            "webhook.resent");

    /** Have each a word of their own, and every word that was ever written is still one of theirs. */
    @Test
    void haveEachAWordOfTheirOwn() {
        assertThat(Action.values())
                .extracting(Action::word)
                .doesNotHaveDuplicates()
                .containsAll(WRITTEN);
        assertThat(Action.values()).extracting(Action::word).allMatch(word -> word.matches("[a-z]+\\.[a-z][A-Za-z]+"));
    }

    @Test
    void areReadBackFromTheirWordsAndNothingElseIs() {
        assertThat(Action.values()).allMatch(action -> Action.of(action.word()) == action);
        assertThatThrownBy(() -> Action.of("task.compelted"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("task.compelted");
    }

    @Test
    void areWrittenByTheApiAsTheirWords() {
        assertThat(JsonMapper.shared().writeValueAsString(Action.TASK_HANDED_BACK))
                .isEqualTo("\"task.handedBack\"");
    }

    @Test
    void haveEachATextAndNoTextIsOfAnActionThatThereIsNot() throws IOException {
        var texts = new Messages();
        assertThat(Action.values()).allMatch(action -> texts.has(action.textKey(), Locale.ENGLISH));
        var keys = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/resources/messages"))) {
            for (var file : files.toList()) {
                keys.addAll(found("(?m)^(history\\.action\\.[^=]+)=", Files.readString(file)));
            }
        }
        assertThat(Arrays.stream(Action.values()).map(Action::textKey)).containsAll(keys);
    }

    /** Are recorded and asked for by their type: nowhere else does a word of theirs stand in the code. */
    @Test
    void areRecordedAndAskedForByTheirType() throws IOException {
        var words = Arrays.stream(Action.values())
                .map(action -> Pattern.quote(action.word()))
                .collect(Collectors.joining("|"));
        for (var source : sources()) {
            var text = Files.readString(source);
            assertThat(found("'(" + words + ")'", text)).as("SQL in " + source).isEmpty();
            assertThat(found(
                            "(?:Entry\\.of\\w+|\\bentry|new Entry|action\\(\\)\\.equals)\\([^;]*?\"(" + words + ")\"",
                            text))
                    .as(source.toString())
                    .isEmpty();
            assertThat(found("(?i)action\\s*(?:=|IN|<>)\\s*\\(?\\s*('[^']*')", text))
                    .as("SQL in " + source)
                    .isEmpty();
        }
    }

    /** And what else changes make the topics that pages watch: none watches what nobody announces. */
    @Test
    void andWhatElseChangesMakeTheTopicsThatPagesWatch() throws IOException {
        var announced = new HashSet<>(Set.of("history", "commitment", "task", "statement"));
        Arrays.stream(Action.values()).map(Action::topic).forEach(announced::add);
        var watched = new TreeSet<String>();
        for (var source : sources()) {
            var text = Files.readString(source);
            announced.addAll(found("Changed\\.of\\(\"(\\w+)", text));
            for (var topics : found("\\brefresh\\(\\s*\\w+,\\s*Set\\.of\\(([^;]*?)\\),\\s*[\\w.]+::\\w+\\)", text)) {
                watched.addAll(found("\"(\\w+)[:\"]", topics));
            }
        }
        assertThat(watched).contains("history", "token", "delivery").isSubsetOf(announced);
    }

    private static List<Path> sources() throws IOException {
        try (var all = Files.walk(SOURCES)) {
            return all.filter(path -> path.toString().endsWith(".java"))
                    .filter(path -> !path.endsWith("Action.java"))
                    .toList();
        }
    }

    private static Collection<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
