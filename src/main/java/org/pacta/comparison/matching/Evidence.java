package org.pacta.comparison.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A proposal for one subject with what it rests on. */
record Evidence(
        Outcome outcome,
        Place place,
        @Nullable Undertaking finding,
        double score,
        List<Alignment.Reason> reasons,
        List<String> cues) {

    Alignment alignment(long earlier) {
        return new Alignment(
                earlier,
                outcome,
                place.id(),
                finding == null ? null : finding.id(),
                Math.clamp(score, 0.05, 0.98),
                reasons,
                cues);
    }
}
