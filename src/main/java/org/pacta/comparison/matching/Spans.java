package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Stretches of a text. */
final class Spans {

    private Spans() {}

    /** Those that touch, or have only a blank or a hyphen between them, as one. @param ends by start */
    static List<SharedWords.Span> joined(String text, SortedMap<Integer, Integer> ends) {
        List<SharedWords.Span> spans = new ArrayList<>();
        for (var span : ends.entrySet()) {
            int start = span.getKey();
            int end = span.getValue();
            if (!spans.isEmpty() && near(text, spans.getLast().end(), start)) {
                var last = spans.removeLast();
                start = last.start();
                end = Math.max(end, last.end());
            }
            spans.add(new SharedWords.Span(start, end));
        }
        return spans;
    }

    private static boolean near(String text, int end, int start) {
        return start <= end || start - end == 1 && " -‑–/".indexOf(text.charAt(end)) >= 0;
    }
}
