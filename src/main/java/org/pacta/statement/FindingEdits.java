package org.pacta.statement;

import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.history.Entry;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.springframework.stereotype.Component;

/** What a finding can be changed to, and how that is told. */
@Component
class FindingEdits {

    private final Parties parties;
    private final CommitmentStarter commitments;

    FindingEdits(Parties parties, CommitmentStarter commitments) {
        this.parties = parties;
        this.commitments = commitments;
    }

    /** @throws Refused where a value is not as it must be */
    void check(Statement statement, Finding.Edit edit) {
        if (edit.title().isBlank() || edit.title().length() > 300) {
            throw new Refused("finding.title", "title");
        }
        if (!commitments.kinds().contains(edit.kind())) {
            throw new Refused("finding.kind", "kind", edit.kind().key());
        }
        if (edit.leadOfficeId() != null
                && parties.offices().stream().map(Office::id).noneMatch(edit.leadOfficeId()::equals)) {
            throw new Refused("finding.leadOffice", "leadOffice");
        }
        if (edit.dueOn() != null && edit.dueOn().isBefore(statement.issuedOn())) {
            throw new Refused("finding.dueOn.early", "dueOn", statement.issuedOn());
        }
        if (edit.dueOn() != null && edit.dueOn().isAfter(statement.issuedOn().plusYears(50))) {
            throw new Refused("finding.dueOn.far", "dueOn");
        }
    }

    /** The line with what is other than it was. */
    Entry changes(Entry entry, Finding was, Finding.Edit edit) {
        return entry.changing("title", was.title(), edit.title().strip())
                .changing("kind", was.kind().key(), edit.kind().key())
                .changing("strength", was.strength(), edit.strength())
                .changing("leadOffice", officeName(was.leadOfficeId()), officeName(edit.leadOfficeId()))
                .changing("dueOn", was.due().on(), edit.dueOn());
    }

    private @Nullable String officeName(@Nullable OfficeId id) {
        return id == null
                ? null
                : parties.offices().stream()
                        .filter(o -> o.id().equals(id))
                        .map(Office::name)
                        .findFirst()
                        .orElse(null);
    }
}
