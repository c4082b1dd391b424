package org.pacta.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.pacta.command.Refused;
import org.pacta.reading.PassageRole;

/** Words that a person marks in a text: trimmed to what they mean, within one sentence. */
class SelectionTest {

    private static final String TEXT = "They agreed to meet, and to share data. They exchanged views.";
    private static final List<Passage> PASSAGES = List.of(passage(1, 0, 39), passage(2, 40, TEXT.length()));

    @Test
    void marksWhiteSpaceAndJoiningWordsAroundAreCut() {
        assertThat(words(" meet, and to share data. ")).isEqualTo("meet, and to share data");
        assertThat(words(", and to share data")).isEqualTo("to share data");
        assertThat(words("agreed to meet, and ")).isEqualTo("agreed to meet");
    }

    @Test
    void aSelectionBelongsToItsSentence() {
        assertThat(select("exchanged views").passage().id()).isEqualTo(2);
        assertThat(select("share data. ").passage().id()).isEqualTo(1);
    }

    @Test
    void wordsOfTwoSentencesAreRefused() {
        refused(() -> select("data. They"), "finding.selection.several");
    }

    @Test
    void noWordsAtAllAndPlacesOutsideOfTheTextAreRefused() {
        refused(() -> select(". "), "finding.selection.empty");
        refused(() -> Selection.in(TEXT, PASSAGES, -1, 4), "finding.selection.empty");
        refused(() -> Selection.in(TEXT, PASSAGES, 0, TEXT.length() + 1), "finding.selection.empty");
        refused(() -> Selection.in(TEXT, PASSAGES, 4, 4), "finding.selection.empty");
    }

    private static void refused(ThrowingCallable what, String reason) {
        assertThatThrownBy(what).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.field()).isEqualTo("selection");
        });
    }

    private static String words(String marked) {
        var selection = select(marked);
        return TEXT.substring(selection.start(), selection.end());
    }

    private static Selection select(String marked) {
        int at = TEXT.indexOf(marked);
        return Selection.in(TEXT, PASSAGES, at, at + marked.length());
    }

    private static Passage passage(int id, int start, int end) {
        return new Passage(id, id, 0, start, end, PassageRole.SENTENCE, TEXT.substring(start, end), null);
    }
}
