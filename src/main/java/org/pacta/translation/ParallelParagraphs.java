package org.pacta.translation;

import java.util.List;
import org.pacta.reading.PassageRole;
import org.pacta.statement.Passage;

/**
 * What stands beside each other in a statement and its rendering: usually one paragraph each, two beside one where one
 * text parts what the other joins, none on the side that lacks it.
 *
 * @param authoritative of the registered text
 * @param rendering verbatim
 */
public record ParallelParagraphs(List<Paragraph> authoritative, List<String> rendering) {

    /**
     * A paragraph of the authoritative text.
     *
     * @param marker of a list item, such as {@code -} or {@code 1.}; empty where there is none
     * @param passages its sentences, in order; never empty
     */
    public record Paragraph(String marker, List<Passage> passages) {

        public int start() {
            return passages.getFirst().start();
        }

        public int end() {
            return passages.getLast().end();
        }

        /** That of its first passage. */
        public PassageRole role() {
            return passages.getFirst().role();
        }
    }
}
