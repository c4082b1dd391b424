package org.pacta.commitment;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Action;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.springframework.stereotype.Component;

/**
 * Whom a commitment binds, changed after its start: who is bound no longer leaves all that runs for it, who is bound from now
 * on takes part in what all are at and in what comes.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-parties-change.md">Parties change</a>
 */
@Component
class PartyChanges {

    private static final String FIELD = "parties";

    private final CommitmentRows rows;
    private final Commitments commitments;
    private final Parties parties;
    private final PartySides sides;
    private final EndingRecord endings;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Recorder recorder;

    PartyChanges(
            CommitmentRows rows,
            Commitments commitments,
            Parties parties,
            PartySides sides,
            EndingRecord endings,
            CommitmentPlan plan,
            CommitmentProcess process,
            Recorder recorder) {
        this.rows = rows;
        this.commitments = commitments;
        this.parties = parties;
        this.sides = sides;
        this.endings = endings;
        this.plan = plan;
        this.process = process;
        this.recorder = recorder;
    }

    /** Which would join and which would leave, each in the order of their codes. */
    private record Difference(TreeSet<String> joining, TreeSet<String> leaving) {

        static Difference of(Commitment commitment, Collection<String> wanted) {
            var now = commitment.responsible().parties();
            var joining = new TreeSet<String>();
            wanted.forEach(
                    party -> joining.add(Objects.toString(party, "").strip().toUpperCase(Locale.ROOT)));
            var leaving = new TreeSet<>(now);
            leaving.removeAll(joining);
            joining.removeAll(now);
            return new Difference(joining, leaving);
        }
    }

    /** All parties but the lead's: each can be bound or not. */
    List<String> choices(Commitment commitment) {
        return parties.all().stream()
                .map(Party::code)
                .filter(party -> !party.equals(commitment.responsible().lead().partyCode()))
                .toList();
    }

    /** What {@link #become} would do, of what the member may see.
     *
     * @throws Refused where it cannot bind these
     */
    Commitment.Rebound preview(Commitment commitment, Collection<String> wanted, boolean release) {
        var difference = checked(commitment, wanted, release);
        boolean accepts = !difference.joining().isEmpty()
                && endings.terms(commitment.id()).weight() == Weight.FULL
                && process.isInWork(commitment.id());
        return new Commitment.Rebound(
                difference.leaving().stream()
                        .map(party -> sides.leaving(commitment.id(), party))
                        .toList(),
                difference.joining().stream()
                        .map(party -> new Commitment.Joining(
                                party,
                                acting(commitment, party),
                                accepts && !leads(commitment, party),
                                leads(commitment, party) ? List.of() : process.rounds(commitment.id())))
                        .toList());
    }

    /**
     * Binds these parties and no others. Who joins does so before anybody leaves, so that a round that waited only for the one
     * waits for the other.
     *
     * @param release whether it is released to those who join and cannot see it
     * @return whether that is another set than it was
     * @throws Refused where it cannot bind these
     */
    boolean become(Commitment was, Collection<String> wanted, boolean release, String reason) {
        var difference = checked(was, wanted, release);
        var commitment = release(was, difference.joining(), reason);
        difference.joining().forEach(party -> join(commitment, party, reason));
        difference.leaving().forEach(party -> leave(commitment, party, reason));
        var now = commitments.found(commitment.id());
        int before = commitment.responsible().parties().size();
        if (now.active() && (before > 1) != (now.responsible().parties().size() > 1)) {
            plan.weighed(now);
        }
        return !difference.joining().isEmpty() || !difference.leaving().isEmpty();
    }

    /** To those who join and cannot see it, with all on it that everybody reads who sees it. */
    private Commitment release(Commitment commitment, Set<String> joining, String reason) {
        var readers = new TreeSet<>(commitment.releasability().parties());
        if (!readers.addAll(joining)) {
            return commitment;
        }
        var further = Releasability.to(readers);
        sides.release(commitment.id(), commitment.releasability(), further);
        rows.release(commitment.id(), further);
        var now = commitments.found(commitment.id());
        recorder.record(now.entry(Action.COMMITMENT_RELEASED)
                .changing("releasableTo", commitment.releasability().codes(), further.codes())
                .noting("reason", reason));
        return now;
    }

    private void join(Commitment commitment, String party, String reason) {
        var id = commitment.id();
        if (leads(commitment, party)) {
            rows.bind(id, party, null);
        } else {
            var office = acting(commitment, party);
            rows.bind(id, party, office);
            recorder.asSystem(() -> {
                process.bound(id, office, endings.asks(id) == EndingRecord.Asks.EACH && process.isInWork(id));
                return office;
            });
        }
        recorder.record(
                commitment.entry(Action.COMMITMENT_BOUND).noting("party", party).noting("reason", reason));
    }

    /** Told while the party is still among those who are told. */
    private void leave(Commitment commitment, String party, String reason) {
        recorder.record(commitment
                .entry(Action.COMMITMENT_UNBOUND)
                .noting("party", party)
                .noting("reason", reason));
        rows.unbind(commitment.id(), party);
        sides.leave(commitment.id(), party, reason);
    }

    private Difference checked(Commitment commitment, Collection<String> wanted, boolean release) {
        var difference = Difference.of(commitment, wanted);
        var lead = commitment.responsible().lead();
        if (difference.leaving().contains(lead.partyCode())) {
            throw new Refused("commitment.parties.lead", FIELD, lead.partyCode(), lead.name());
        }
        if (difference.leaving().size() == commitment.responsible().parties().size()
                && difference.joining().isEmpty()) {
            throw new Refused("commitment.notBound.all", FIELD);
        }
        difference.joining().forEach(party -> check(commitment, party, release));
        return difference;
    }

    private void check(Commitment commitment, String party, boolean release) {
        if (parties.all().stream().noneMatch(it -> it.code().equals(party))) {
            throw new Refused("commitment.parties.unknown", FIELD, party);
        }
        if (!commitment.releasability().includes(party)) {
            if (!release) {
                throw new Refused("commitment.releasability.bound", FIELD, party);
            }
            if (!rows.isStatementReleasedTo(commitment, party)) {
                throw new Refused("commitment.releasability.wider", FIELD);
            }
        }
        if (leads(commitment, party)) {
            return;
        }
        if (contact(party) == null) {
            throw new Refused("commitment.parties.noContact", FIELD, party);
        }
        if (!process.bindsLater(commitment.id())) {
            throw new Refused("commitment.parties.earlier", FIELD, party);
        }
    }

    private static boolean leads(Commitment commitment, String party) {
        return commitment.responsible().lead().partyCode().equals(party);
    }

    private Office acting(Commitment commitment, String party) {
        var contact = leads(commitment, party) ? commitment.responsible().lead() : contact(party);
        if (contact == null) {
            throw new Refused("commitment.parties.noContact", FIELD, party);
        }
        return contact;
    }

    private @Nullable Office contact(String party) {
        return parties.pointOfContact(party).orElse(null);
    }
}
