package org.pacta.statement.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.ReadFinding;
import org.pacta.statement.StatementPreview;

/**
 * What would be found in a text. Offsets count in the text that was sent, in UTF-16 units, with line ends as one character.
 *
 * @param parties the statement's own: ISO 3166-1 alpha-3 codes, names of bodies such as {@code EU}
 */
record PreviewResource(List<String> parties, List<StatementResource.PassageResource> passages, List<Found> findings) {

    /**
     * A finding.
     *
     * @param passage ordinal of its passage
     * @param clause verbatim
     * @param strength {@code firm}, {@code general} or {@code expectation}
     * @param deadlinePhrase verbatim; null without one
     * @param earliest first day that the phrase allows
     * @param latest last day that it allows
     * @param dueOn the working day proposed, in the calendars of those bound
     * @param possibleOn where {@code dueOn} has passed, the first day on which it could be due instead
     * @param recurrence {@code none}, {@code annual}, {@code semiannual} or {@code regular}
     * @param confidence between 0 and 1
     * @param cues the words that gave it away
     */
    record Found(
            int passage,
            String sentence,
            int clauseStart,
            int clauseEnd,
            String clause,
            String title,
            String kind,
            String strength,
            List<String> parties,
            @Nullable String deadlinePhrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            @Nullable String anchor,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate possibleOn,
            String recurrence,
            double confidence,
            List<CueResource> cues) {}

    /** Words, and what they speak for. */
    record CueResource(String words, int start, int end, String speaksFor) {}

    static PreviewResource of(StatementPreview.Previewed read) {
        var passages = read.passages().stream()
                .map(passage -> new StatementResource.PassageResource(
                        passage.ordinal(),
                        passage.paragraph(),
                        passage.start(),
                        passage.end(),
                        passage.role().name().toLowerCase(Locale.ROOT),
                        passage.text(),
                        passage.stem()))
                .toList();
        var findings = IntStream.range(0, read.findings().size())
                .mapToObj(i -> found(
                        read.findings().get(i),
                        read.dueOn().get(i),
                        read.possibleOn().get(i),
                        passages))
                .toList();
        return new PreviewResource(read.parties(), passages, findings);
    }

    private static Found found(
            ReadFinding finding,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate possibleOn,
            List<StatementResource.PassageResource> passages) {
        var deadline = finding.deadline();
        return new Found(
                finding.passage(),
                passages.get(finding.passage()).text(),
                finding.clause().start(),
                finding.clause().end(),
                finding.clause().text(),
                finding.title(),
                finding.kind().key(),
                finding.strength().name().toLowerCase(Locale.ROOT),
                finding.parties(),
                deadline == null ? null : deadline.phrase(),
                deadline == null ? null : deadline.earliest(),
                deadline == null ? null : deadline.latest(),
                deadline == null ? null : deadline.anchor(),
                dueOn,
                possibleOn,
                finding.recurrence().name().toLowerCase(Locale.ROOT),
                finding.confidence(),
                finding.cues().stream()
                        .map(cue -> new CueResource(cue.words(), cue.start(), cue.end(), cue.speaksFor()))
                        .toList());
    }
}
