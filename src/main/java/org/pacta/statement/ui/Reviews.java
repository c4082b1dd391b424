package org.pacta.statement.ui;

import java.time.Clock;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.statement.FindingSplitting;
import org.pacta.statement.Findings;
import org.pacta.statement.Restatements;
import org.pacta.statement.SeveralFindings;
import org.pacta.statement.Statement;
import org.springframework.stereotype.Component;

/** Begins the review of a statement for whoever is signed in. */
@Component
class Reviews {

    private final Findings findings;
    private final SeveralFindings several;
    private final FindingSplitting shapes;
    private final Restatements restatements;
    private final Parties parties;
    private final Permissions permissions;
    private final Clock clock;

    Reviews(
            Findings findings,
            SeveralFindings several,
            FindingSplitting shapes,
            Restatements restatements,
            Parties parties,
            Permissions permissions,
            Clock clock) {
        this.findings = findings;
        this.several = several;
        this.shapes = shapes;
        this.restatements = restatements;
        this.parties = parties;
        this.permissions = permissions;
        this.clock = clock;
    }

    Reviewing of(Statement statement) {
        return new Reviewing(statement, findings, several, shapes, restatements, parties, permissions, clock);
    }
}
