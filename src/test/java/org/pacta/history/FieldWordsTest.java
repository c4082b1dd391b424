package org.pacta.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.text.Messages;

/** The history speaks in labels and local dates, and never touches a person's own words. */
class FieldWordsTest {

    private static final Pattern NOTED = Pattern.compile("\\.(?:changing|noting)\\(\\s*\"(\\w+)\"");

    private final Messages texts = new Messages();
    private final FieldWords words = new FieldWords(texts, Locale.US, ZoneId.of("Asia/Seoul"));

    @Test
    void eachFieldThatAnythingRecordsHasAName() throws IOException {
        var unnamed = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/org/pacta"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                NOTED.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .filter(field -> !field.equals("insteadOf"))
                        .filter(field -> words.label(field).equals(field))
                        .forEach(unnamed::add);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dueOn        | 2027-01-09           | Jan 9, 2027",
                "dayOn        | 2027-01-09           | Jan 9, 2027",
                "issuedOn     | 2027-01-09           | Jan 9, 2027",
                "latest       | 2027-12-31           | Dec 31, 2027",
                "from         | 2027-01-09           | Jan 9, 2027",
                "until        | 2027-01-09T23:00:00Z | Jan 10, 2027, 8:00 AM",
                "silenceUntil | 2027-01-09T23:00:00Z | Jan 10, 2027, 8:00 AM",
                "state        | IN_PROGRESS          | In progress",
                "status       | FULFILLED            | Kept     ",
                "outcome      | RESTATED             | Restated",
                "roles        | MANAGER, OFFICER     | Manager, Action officer",
                "final        | true                 | Yes",
                "deputy       | false                | No"
            })
    void whatTheProgramRecordsIsSaidInWords(String field, String raw, String said) {
        assertThat(words.value(line(null), field, raw).replace('\u202f', ' ')).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2027-01-09",
                "2027-01-09T23:00:00Z",
                "FULFILLED",
                "accept",
                "true",
                "continue",
                "{a=b}",
                "see annex, venue=Seoul, ok=true",
                "missedDecision: continue"
            })
    void whatAPersonWroteStaysAsItWasWritten(String own) {
        for (var field : List.of("reason", "note", "title", "text", "name", "venue", "file", "error", "subject")) {
            assertThat(words.value(line(null), field, own)).as(field).isEqualTo(own);
        }
        var form = form(Map.of("venue", own));
        assertThat(words.value(line(form), "answers", "{venue=" + own + "}")).isEqualTo("Venue: " + own);
    }

    @Test
    void answersAreSaidByTheLabelsOfTheirForm() {
        var answers = new LinkedHashMap<String, String>();
        answers.put("missedDecision", "continue");
        answers.put("doneOn", "2027-01-09");
        answers.put("open", "true");
        answers.put("venue", "2027-01-09, doneOn=2026-01-01");

        assertThat(words.value(line(form(answers)), "answers", answers))
                .isEqualTo("What happens now: Continue late, Done on: Jan 9, 2027, Still open: Yes,"
                        + " Venue: 2027-01-09, doneOn=2026-01-01");
    }

    @Test
    void whereNoFormWasKeptTheModelSaysWhatItsFieldsMean() {
        var form = new Form("userTask_recordMeeting", List.of(), Map.of("heldOn", "2027-01-09"));
        var unknown = new Form("userTask_ofNoModel", List.of(), Map.of("heldOn", "2027-01-09"));

        assertThat(words.value(line(unknown), "answers", "")).isEqualTo("2027-01-09");
        assertThat(words.value(line(form), "answers", "")).contains("2027");
    }

    private static Form form(Map<String, String> answers) {
        return new Form(
                "userTask_ofNoModel",
                List.of(
                        new Form.Field(
                                "missedDecision",
                                "What happens now",
                                "enum",
                                List.of(new Form.Field.Choice("continue", "Continue late"))),
                        new Form.Field("doneOn", "Done on", "date", List.of()),
                        new Form.Field("open", "Still open", "boolean", List.of()),
                        new Form.Field("venue", "Venue", "string", List.of())),
                answers);
    }

    private static History.Line line(@Nullable Form form) {
        return new History.Line(
                1,
                "KOR",
                1,
                Instant.EPOCH,
                "Jimin",
                "Policy",
                "KOR",
                "",
                Action.TASK_COMPLETED,
                "X/01",
                7L,
                Map.of(),
                Map.of(),
                "",
                form);
    }
}
