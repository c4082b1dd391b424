package org.pacta.statement;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.EventPlace;
import org.pacta.deadline.WorkingDays;
import org.pacta.reading.EventWords;
import org.springframework.stereotype.Component;

/** The commitments that are the event on which a finding's deadline hangs, or may be. */
@Component
class AnchorMeetings {

    private final CommitmentStarter commitments;
    private final WorkingDays workingDays;

    AnchorMeetings(CommitmentStarter commitments, WorkingDays workingDays) {
        this.commitments = commitments;
        this.workingDays = workingDays;
    }

    Finding.Events of(Finding finding, Statement statement) {
        var anchor = finding.due().anchor();
        var phrase = finding.due().phrase();
        if (anchor == null || phrase == null || finding.due().latest() != null || !finding.proposed()) {
            return Finding.Events.NONE;
        }
        var meant = EventPlace.of(phrase);
        var place = meant == null ? EventPlace.AT : meant;
        var days = workingDays.common(finding.parties());
        var choices = commitments.events(statement).stream()
                .map(event -> new Finding.AnchorChoice(event, place, place.beside(event.dueOn(), days)))
                .toList();
        return new Finding.Events(choices, meant == null ? null : proposed(anchor, statement, choices));
    }

    /** The next of those that the words fit best; where they fit only loosely, the one that is alone in that. */
    private static Finding.@Nullable AnchorChoice proposed(
            String anchor, Statement statement, List<Finding.AnchorChoice> choices) {
        record Fit(Finding.AnchorChoice choice, int fit) {}
        var fits = choices.stream()
                .map(it ->
                        new Fit(it, EventWords.fit(anchor, it.event().title(), statement.series(), statement.number())))
                .filter(it -> it.fit() > EventWords.NONE)
                .sorted(Comparator.comparingInt(Fit::fit)
                        .reversed()
                        .thenComparing(it -> it.choice().event().dueOn()))
                .toList();
        return fits.isEmpty() || fits.getFirst().fit() == 1 && fits.size() > 1
                ? null
                : fits.getFirst().choice();
    }
}
