package org.pacta.comparison.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.pacta.comparison.Comparison;
import org.pacta.comparison.matching.SharedWords;

/** A passage with its clause set off from the rest of the sentence, and the words marked that it shares with the other. */
@Tag("blockquote")
final class ComparedText extends Component implements HasStyle {

    /** The two passages of a comparison. */
    record Pair(ComparedText left, ComparedText right) {}

    private ComparedText(String text, int clauseStart, int clauseEnd, BitSet marked) {
        addClassName("compared-text");
        getElement().setAttribute("lang", Locale.ENGLISH.toLanguageTag());
        int from = 0;
        for (int at = 1; at <= text.length(); at++) {
            boolean turns = at == text.length()
                    || marked.get(at) != marked.get(from)
                    || within(at, clauseStart, clauseEnd) != within(from, clauseStart, clauseEnd);
            if (turns) {
                append(text.substring(from, at), marked.get(from), within(from, clauseStart, clauseEnd));
                from = at;
            }
        }
    }

    static Pair of(Comparison comparison) {
        var earlier = comparison.earlier();
        var later = comparison.later();
        var left = earlier == null ? "" : earlier.text();
        var right = later == null ? "" : later.text();
        var leftClause =
                Clause.of(left, earlier == null ? 0 : earlier.clauseStart(), earlier == null ? 0 : earlier.clauseEnd());
        var rightClause =
                Clause.of(right, later == null ? 0 : later.clauseStart(), later == null ? 0 : later.clauseEnd());
        var shared = SharedWords.of(leftClause.in(left), rightClause.in(right));
        var marksRight = marks(shared.right(), rightClause.start());
        if (earlier != null) {
            comparison.cues().forEach(cue -> mark(marksRight, right, cue));
        }
        return new Pair(
                new ComparedText(left, leftClause.start(), leftClause.end(), marks(shared.left(), leftClause.start())),
                new ComparedText(right, rightClause.start(), rightClause.end(), marksRight));
    }

    private record Clause(int start, int end) {

        /** The whole text where the offsets do not lie in it. */
        static Clause of(String text, int start, int end) {
            boolean sound = 0 <= start && start < end && end <= text.length();
            return sound ? new Clause(start, end) : new Clause(0, text.length());
        }

        String in(String text) {
            return text.substring(start, end);
        }
    }

    private static boolean within(int at, int start, int end) {
        return start <= at && at < end;
    }

    private static BitSet marks(List<SharedWords.Span> spans, int from) {
        var marks = new BitSet();
        spans.forEach(it -> marks.set(from + it.start(), from + it.end()));
        return marks;
    }

    private static void mark(BitSet marks, String text, String cue) {
        int at = text.indexOf(cue);
        if (at >= 0) {
            marks.set(at, at + cue.length());
        }
    }

    private void append(String text, boolean marked, boolean clause) {
        var element = marked ? new Element("mark") : new Element("span");
        element.setText(text);
        if (!clause) {
            element.getClassList().add("aside");
        }
        getElement().appendChild(element);
    }
}
