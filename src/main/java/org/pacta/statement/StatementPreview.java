package org.pacta.statement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.reading.ReadFinding;
import org.pacta.reading.ReadPassage;
import org.pacta.reading.StatementReader;
import org.pacta.reading.due.DeadlinePhrase;
import org.springframework.stereotype.Service;

/** What would be found in a text, with nothing stored. */
@Service
public class StatementPreview {

    private final StatementReader reader;
    private final ProposedDue due;

    StatementPreview(StatementReader reader, ProposedDue due) {
        this.reader = reader;
        this.due = due;
    }

    /**
     * What was read.
     *
     * @param dueOn for each finding in its order, the day on which it is proposed to be done; null where none is
     * @param possibleOn where that day has passed, the first one that is possible instead; null where it has not
     */
    public record Previewed(
            List<String> parties,
            List<ReadPassage> passages,
            List<ReadFinding> findings,
            List<@Nullable LocalDate> dueOn,
            List<@Nullable LocalDate> possibleOn) {}

    /**
     * Reads a text. Deadlines are counted from {@code issuedOn}, never from today; offsets count in {@code text}, with line
     * ends as one character.
     *
     * @param title read before the text where the text does not begin with it, since it says who speaks; null for none
     * @throws Refused where it can be no statement's text
     */
    public Previewed read(@Nullable String title, String text, LocalDate issuedOn) {
        var checked = StatementText.checked(text);
        var head = title == null || title.isBlank() || checked.stripLeading().startsWith(title.strip())
                ? ""
                : title.strip().replaceAll("\\s+", " ") + "\n\n";
        var reading = reader.read(head + checked, issuedOn, new ReadingTime(() -> {}));
        int before = (int) reading.passages().stream()
                .takeWhile(passage -> passage.start() < head.length())
                .count();
        int paragraphs = before == 0 || before == reading.passages().size()
                ? 0
                : reading.passages().get(before).paragraph();
        var passages = reading.passages().stream()
                .skip(before)
                .map(passage -> shifted(passage, before, paragraphs, head.length()))
                .toList();
        var findings = reading.findings().stream()
                .filter(finding -> finding.passage() >= before)
                .map(finding -> shifted(finding, before, head.length()))
                .toList();
        var dueOn = IntStream.range(0, findings.size())
                .mapToObj(findings::get)
                .map(finding -> due.among(latest(finding.deadline()), finding.parties(), reading.parties()))
                .toArray(LocalDate[]::new);
        var possibleOn = IntStream.range(0, findings.size())
                .mapToObj(i -> due.instead(
                        dueOn[i], findings.get(i).kind(), findings.get(i).parties(), reading.parties()))
                .toArray(LocalDate[]::new);
        return new Previewed(reading.parties(), passages, findings, Arrays.asList(dueOn), Arrays.asList(possibleOn));
    }

    private static @Nullable LocalDate latest(@Nullable DeadlinePhrase deadline) {
        return deadline == null ? null : deadline.latest();
    }

    private static ReadPassage shifted(ReadPassage passage, int passages, int paragraphs, int characters) {
        return characters == 0
                ? passage
                : new ReadPassage(
                        passage.ordinal() - passages,
                        passage.paragraph() - paragraphs,
                        passage.start() - characters,
                        passage.end() - characters,
                        passage.text(),
                        passage.role(),
                        passage.stem());
    }

    private static ReadFinding shifted(ReadFinding finding, int passages, int characters) {
        return characters == 0
                ? finding
                : new ReadFinding(
                        finding.passage() - passages,
                        new ReadFinding.Wording(
                                finding.clause().start() - characters,
                                finding.clause().end() - characters,
                                finding.clause().text()),
                        finding.kind(),
                        finding.strength(),
                        finding.parties(),
                        finding.deadline() == null ? null : finding.deadline().shifted(-characters),
                        finding.recurrence(),
                        finding.confidence(),
                        finding.cues().stream()
                                .map(cue -> new ReadFinding.Cue(
                                        cue.words(), cue.start() - characters, cue.end() - characters, cue.speaksFor()))
                                .toList(),
                        finding.deadlineIn(),
                        finding.title());
    }
}
