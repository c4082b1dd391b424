package org.pacta.comparison.matching;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Strength;

/** Where the newer statement speaks of the same thing without undertaking it anew. */
final class Mention {

    private static final double ENOUGH = 0.42;
    private static final double TALKED = 0.5;
    private static final double CLOSE = 0.6;
    private static final double WEIGHT = 4.5;
    private static final Pattern AFFIRMED = Pattern.compile(
            "\\b(?:reaffirm\\w*|reiterat\\w+|renew(?:s|ed)?|stand by|recommit\\w*|restat\\w+|affirm\\w*|remain(?:s|ed)? committed|(?:is|are|were) (?:\\w+ )?committed)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern GOES_ON = Pattern.compile(
            "\\b(?:progress|continu\\w+|(?:are|is|have been) (?:now |also |collectively |already )?\\w+ing|will|ongoing|under ?way)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TALKED_OF = Pattern.compile(
            "\\b(?:discuss\\w*|exchang\\w+ (?:views|assessments)|(?:emphasi[sz]|underscor|stress|highlight|recogni[sz]|acknowledg|not)(?:e|es|ed|ing)|hope\\w*|seek\\w*|explor\\w+|consider\\w*|consulted)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern OF_OTHERS = Pattern.compile(
            "\\b(?:urg(?:e|es|ed)|call(?:s|ed)? (?:on|upon|for)|condemn\\w*|oppos\\w+|concern(?:s|ed)?|denounce\\w*)\\b",
            Pattern.CASE_INSENSITIVE);

    private final List<Place> places;

    Mention(List<Place> places) {
        this.places = places;
    }

    Optional<Evidence> of(Subject subject) {
        Evidence best = null;
        for (var place : places) {
            if (!place.passage().speaks() || subject.covered(place.keys()) < ENOUGH) {
                continue;
            }
            var keys = place.nearest(subject);
            double score = subject.covered(keys);
            if (score < ENOUGH || !subject.tells(keys, WEIGHT) || best != null && score <= best.score()) {
                continue;
            }
            var found = evidence(subject, place, keys, score);
            best = found == null ? best : found;
        }
        return Optional.ofNullable(best);
    }

    private static @Nullable Evidence evidence(Subject subject, Place place, java.util.Set<String> keys, double score) {
        var text = place.passage().text();
        boolean firm = subject.undertaking().strength() == Strength.FIRM;
        var cues = place.cues(subject, keys, null);
        if (AFFIRMED.matcher(text).find()) {
            return new Evidence(Outcome.RESTATED, place, null, score, List.of(Alignment.Reason.AFFIRMED), cues);
        }
        if (OF_OTHERS.matcher(text).find()) {
            return null;
        }
        if (GOES_ON.matcher(text).find()) {
            return new Evidence(Outcome.RESTATED, place, null, 0.85 * score, List.of(Alignment.Reason.UNDER_WAY), cues);
        }
        if (score >= TALKED && TALKED_OF.matcher(text).find()) {
            return new Evidence(
                    Outcome.WEAKENED,
                    place,
                    null,
                    0.8 * score,
                    List.of(firm ? Alignment.Reason.NO_LONGER_FIRM : Alignment.Reason.WEAKER_VERB),
                    cues);
        }
        return score < CLOSE
                ? null
                : new Evidence(Outcome.RESTATED, place, null, 0.7 * score, List.of(Alignment.Reason.UNDER_WAY), cues);
    }
}
