package org.pacta.comparison.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed of one undertaking.
 *
 * @param earlier id of the earlier undertaking; null for what is new
 * @param passage id of the newer statement's passage that the proposal rests on; null for what was dropped
 * @param finding id of the newer statement's finding that undertakes it again or anew; null where none does
 * @param confidence between 0 and 1
 * @param reasons why, the weightiest first
 * @param cues words of the newer passage that gave it away, verbatim and in their order
 */
public record Alignment(
        @Nullable Long earlier,
        Outcome outcome,
        @Nullable Long passage,
        @Nullable Long finding,
        double confidence,
        List<Reason> reasons,
        List<String> cues) {

    public Alignment {
        reasons = List.copyOf(reasons);
        cues = List.copyOf(cues);
    }
}
