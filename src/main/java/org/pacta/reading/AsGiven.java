package org.pacta.reading;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.text.ReadableText;

/** Leads what was read in a text as the eye reads it back to the words and offsets of the text as it was given. */
record AsGiven(String given, ReadableText readable) {

    Reading of(Reading reading) {
        List<ReadPassage> passages = new ArrayList<>();
        for (ReadPassage it : reading.passages()) {
            int start = readable.start(it.start());
            int end = readable.end(it.end());
            passages.add(new ReadPassage(
                    it.ordinal(), it.paragraph(), start, end, given.substring(start, end), it.role(), it.stem()));
        }
        return new Reading(
                passages, reading.findings().stream().map(this::finding).toList(), reading.parties());
    }

    private ReadFinding finding(ReadFinding it) {
        int start = readable.start(it.clause().start());
        int end = readable.end(it.clause().end());
        boolean inSentence = "sentence".equals(it.deadlineIn());
        return new ReadFinding(
                it.passage(),
                new ReadFinding.Wording(start, end, given.substring(start, end)),
                it.kind(),
                it.strength(),
                it.parties(),
                inSentence ? deadline(it.deadline()) : it.deadline(),
                it.recurrence(),
                it.confidence(),
                it.cues().stream().map(this::cue).toList(),
                it.deadlineIn(),
                it.title());
    }

    private @Nullable DeadlinePhrase deadline(@Nullable DeadlinePhrase it) {
        return it == null
                ? null
                : new DeadlinePhrase(
                        readable.given(it.start(), it.end()),
                        readable.start(it.start()),
                        readable.end(it.end()),
                        it.earliest(),
                        it.latest(),
                        it.anchor(),
                        it.confidence());
    }

    private ReadFinding.Cue cue(ReadFinding.Cue it) {
        return new ReadFinding.Cue(
                readable.given(it.start(), it.end()),
                readable.start(it.start()),
                readable.end(it.end()),
                it.speaksFor());
    }
}
