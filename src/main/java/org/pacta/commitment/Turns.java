package org.pacta.commitment;

import java.time.Period;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.id.StatementId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.reading.Kind;
import org.pacta.statement.SeriesRhythms;
import org.springframework.stereotype.Component;

/** Whose turn it is after a cycle: as people have set it for the series of a meeting, else the next of those bound, and so on round. */
@Component
class Turns {

    private final Parties parties;
    private final SeriesRhythms series;

    Turns(Parties parties, SeriesRhythms series) {
        this.parties = parties;
        this.series = series;
    }

    /** @param every how long until then, where people have set that; null where they have not */
    record Turn(Office host, @Nullable Period every) {}

    Turn after(Commitment previous) {
        // An exercise has a rhythm and a rotation of its own.
        var set = previous.kind().equals(Kind.MEETING)
                ? series.of(
                                new StatementId(previous.statement().id()),
                                previous.responsible().lead().partyCode())
                        .orElse(null)
                : null;
        var months = set == null ? null : set.everyMonths();
        return new Turn(
                host(previous, set == null ? null : set.nextHost()), months == null ? null : Period.ofMonths(months));
    }

    /** The office that acts for a party on it, else the one that speaks for the party. */
    Optional<Office> office(Commitment commitment, String party) {
        var lead = commitment.responsible().lead();
        return Optional.ofNullable(party.equals(lead.partyCode()) ? lead : OfficeChanges.supporting(commitment, party))
                .or(() -> parties.pointOfContact(party));
    }

    private Office host(Commitment previous, @Nullable String turn) {
        var bound = previous.responsible().parties();
        var lead = previous.responsible().lead();
        if (turn != null && !turn.equals(lead.partyCode()) && bound.contains(turn)) {
            var office = office(previous, turn);
            if (office.isPresent()) {
                return office.get();
            }
        }
        int at = bound.indexOf(lead.partyCode());
        for (int i = 1; i < bound.size(); i++) {
            var party = bound.get((at + i) % bound.size());
            var office = office(previous, party);
            if (!party.equals(lead.partyCode()) && office.isPresent()) {
                return office.get();
            }
        }
        return lead;
    }
}
