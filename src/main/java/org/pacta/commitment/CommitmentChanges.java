package org.pacta.commitment;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.CommitmentId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Permissions;
import org.pacta.party.Role;
import org.pacta.reading.Kind;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a commitment changes after its start, with a reason: its title, its offices, what its end asks for, its kind, whom it
 * binds. Each by whom it concerns, and nobody of another party chooses among a party's offices.
 */
@Service
@Transactional
public class CommitmentChanges {

    private static final int LONGEST_TITLE = 300;

    private final CommitmentRows rows;
    private final Permissions permissions;
    private final Commitments commitments;
    private final PartyChanges parties;
    private final KindChanges kinds;
    private final EndingRecord endings;
    private final OfficeChanges offices;
    private final Recorder recorder;

    CommitmentChanges(
            CommitmentRows rows,
            Permissions permissions,
            Commitments commitments,
            PartyChanges parties,
            KindChanges kinds,
            EndingRecord endings,
            OfficeChanges offices,
            Recorder recorder) {
        this.rows = rows;
        this.permissions = permissions;
        this.commitments = commitments;
        this.parties = parties;
        this.kinds = kinds;
        this.endings = endings;
        this.offices = offices;
        this.recorder = recorder;
    }

    /**
     * What is to be other than it is; null stays.
     *
     * @param supportingOfficeId the one of its own party
     * @param parties codes of all that it binds from now on
     * @param release whether it is released to those of them that cannot see it
     */
    public record Wanted(
            @Nullable String title,
            @Nullable OfficeId leadOfficeId,
            @Nullable OfficeId supportingOfficeId,
            @Nullable Weight weight,
            @Nullable Kind kind,
            @Nullable Collection<String> parties,
            boolean release) {

        public Wanted(
                @Nullable String title,
                @Nullable OfficeId leadOfficeId,
                @Nullable OfficeId supportingOfficeId,
                @Nullable Weight weight,
                @Nullable Kind kind,
                @Nullable Collection<String> parties) {
            this(title, leadOfficeId, supportingOfficeId, weight, kind, parties, false);
        }
    }

    /**
     * What the member may change.
     *
     * @param leads offices that he or she may have lead, without the one that does
     * @param supporting offices of the own party that may act for it, without the one that does
     * @param kinds that it may become, without the one that it is
     * @param parties codes of those that may be bound or not: all but the lead's
     */
    public record Choices(
            boolean title,
            boolean weight,
            List<Office> leads,
            List<Office> supporting,
            List<Kind> kinds,
            List<String> parties) {

        /** Whether there is anything. */
        public boolean any() {
            return title
                    || weight
                    || !leads.isEmpty()
                    || !supporting.isEmpty()
                    || !kinds.isEmpty()
                    || !parties.isEmpty();
        }
    }

    /** What the member may change of it now. */
    @Transactional(readOnly = true)
    public Choices choices(Commitment commitment) {
        if (!commitment.active()) {
            return new Choices(false, false, List.of(), List.of(), List.of(), List.of());
        }
        boolean amends = amends(commitment);
        return new Choices(
                amends,
                amends && commitment.responsible().parties().size() > 1 && !endIsProposed(commitment.id()),
                offices.all().stream()
                        .filter(office -> mayLead(commitment, office))
                        .toList(),
                offices.all().stream()
                        .filter(office -> maySupport(commitment, office))
                        .toList(),
                amends && !endIsProposed(commitment.id()) ? kinds.kinds(commitment) : List.of(),
                amends ? parties.choices(commitment) : List.of());
    }

    /** What becoming another kind would end, of what the member may see, and what it would ask for.
     *
     * @throws Refused where it cannot become that
     */
    @Transactional(readOnly = true)
    public Commitment.Rekinded preview(CommitmentId id, Kind kind) {
        return kinds.preview(commitments.active(id), kind);
    }

    /** What binding these parties and no others would do, of what the member may see.
     *
     * @throws Refused where it cannot bind them
     */
    @Transactional(readOnly = true)
    public Commitment.Rebound preview(CommitmentId id, Collection<String> wanted, boolean release) {
        return parties.preview(commitments.active(id), wanted, release);
    }

    /**
     * Changes it: all that is wanted, or nothing.
     *
     * @throws Stale where it changed since {@code version}
     * @throws Refused where there is nothing to change, the reason is missing, or a value is not as it must be
     */
    public void change(CommitmentId id, int version, Wanted wanted, String reason) {
        var commitment = commitments.active(id);
        if (!choices(commitment).any()) {
            throw new AccessDeniedException(
                    "Managers of the lead, coordinators of a party bound, and for its own office each party's"
                            + " managers.");
        }
        CommitmentCommands.checkReason(reason);
        rows.touch(commitment, version);
        var entry = commitment.entry(Action.COMMITMENT_CHANGED);
        entry = title(commitment, wanted.title(), entry);
        entry = weight(commitment, wanted.weight(), entry);
        entry = lead(commitment, wanted.leadOfficeId(), reason.strip(), entry);
        entry = supporting(commitment, wanted.supportingOfficeId(), reason.strip(), entry);
        entry = kind(id, wanted.kind(), entry);
        boolean rebound = parties(id, wanted, reason.strip());
        if (!entry.after().isEmpty()) {
            recorder.record(entry.noting("reason", reason.strip()));
        } else if (!rebound) {
            throw new Refused("commitment.change.nothing", "title");
        }
    }

    private Entry title(Commitment commitment, @Nullable String wanted, Entry entry) {
        if (wanted == null || wanted.strip().equals(commitment.title())) {
            return entry;
        }
        requireAmending(commitment);
        if (wanted.isBlank() || wanted.length() > LONGEST_TITLE) {
            throw new Refused("finding.title", "title");
        }
        rows.setTitle(commitment.id(), wanted.strip());
        return entry.changing("title", commitment.title(), wanted.strip());
    }

    private Entry weight(Commitment commitment, @Nullable Weight wanted, Entry entry) {
        var weight = endings.terms(commitment.id()).weight();
        if (wanted == null || wanted == weight) {
            return entry;
        }
        requireAmending(commitment);
        if (commitment.responsible().parties().size() < 2) {
            throw new Refused("commitment.weight.alone", "weight");
        }
        if (endIsProposed(commitment.id())) {
            throw new Refused("commitment.weight.late", "weight");
        }
        rows.setWeight(commitment.id(), wanted);
        kinds.weighed(commitment);
        return entry.changing("weight", weight, wanted);
    }

    /** After all else, by what the commitment is then. */
    private Entry kind(CommitmentId id, @Nullable Kind wanted, Entry entry) {
        var commitment = commitments.active(id);
        if (wanted == null || wanted.equals(commitment.kind())) {
            return entry;
        }
        requireAmending(commitment);
        if (endIsProposed(id)) {
            throw new Refused("commitment.kind.late", "kind");
        }
        kinds.become(commitment, wanted);
        return entry.changing("kind", commitment.kind().key(), wanted.key());
    }

    /** Last, by what the commitment is then; each party that joins or leaves is a line of its own. */
    private boolean parties(CommitmentId id, Wanted wanted, String reason) {
        if (wanted.parties() == null) {
            return false;
        }
        var commitment = commitments.active(id);
        requireAmending(commitment);
        return parties.become(commitment, wanted.parties(), wanted.release(), reason);
    }

    private Entry lead(Commitment commitment, @Nullable OfficeId wanted, String reason, Entry entry) {
        var lead = commitment.responsible().lead();
        if (wanted == null || wanted.equals(lead.id())) {
            return entry;
        }
        var to = office(wanted, "leadOffice");
        if (!commitment.responsible().parties().contains(to.partyCode())
                || !commitment.releasability().includes(to.partyCode())) {
            throw new Refused("commitment.lead.notBound", "leadOffice", to.partyCode());
        }
        if (!mayLead(commitment, to)) {
            throw new AccessDeniedException("Each party chooses among its own offices; others give it to its contact.");
        }
        offices.lead(commitment, to, reason);
        return entry.changing("lead", lead.name(), to.name());
    }

    private Entry supporting(Commitment commitment, @Nullable OfficeId wanted, String reason, Entry entry) {
        if (wanted == null) {
            return entry;
        }
        var to = office(wanted, "supportingOffice");
        var from = OfficeChanges.supporting(commitment, to.partyCode());
        if (from != null && from.id().equals(to.id())) {
            return entry;
        }
        if (!maySupport(commitment, to)) {
            throw new AccessDeniedException("A party's own managers choose the office that acts for it.");
        }
        offices.support(commitment, to, reason);
        return entry.changing("supporting", from == null ? null : from.name(), to.name());
    }

    private Office office(OfficeId id, String field) {
        return offices.all().stream()
                .filter(office -> office.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused("finding.leadOffice", field));
    }

    private void requireAmending(Commitment commitment) {
        if (!amends(commitment)) {
            throw new AccessDeniedException(
                    "Managers of the lead's party and coordinators of a party bound change this.");
        }
    }

    private boolean amends(Commitment commitment) {
        return permissions.mayAssignIn(commitment.responsible().lead()) || coordinates(commitment);
    }

    private boolean coordinates(Commitment commitment) {
        return permissions.mayCoordinate()
                && commitment.responsible().parties().contains(permissions.me().partyCode());
    }

    /** Within its party by that party; to another party bound by coordinators, and there to its point of contact. */
    private boolean mayLead(Commitment commitment, Office office) {
        var lead = commitment.responsible().lead();
        var me = permissions.me();
        boolean own = office.partyCode().equals(me.partyCode());
        if (office.id().equals(lead.id())) {
            return false;
        }
        if (office.partyCode().equals(lead.partyCode())) {
            return own && (me.has(Role.MANAGER) || me.has(Role.COORDINATOR));
        }
        return coordinates(commitment)
                && (own || office.pointOfContact())
                && commitment.responsible().parties().contains(office.partyCode())
                && commitment.releasability().includes(office.partyCode());
    }

    private boolean maySupport(Commitment commitment, Office office) {
        var now = OfficeChanges.supporting(commitment, office.partyCode());
        return permissions.mayAssignIn(office)
                && commitment.responsible().parties().contains(office.partyCode())
                && !office.partyCode().equals(commitment.responsible().lead().partyCode())
                && (now == null || !now.id().equals(office.id()));
    }

    private boolean endIsProposed(CommitmentId id) {
        return endings.newest(id).filter(it -> it.state().isUnderWay()).isPresent();
    }
}
