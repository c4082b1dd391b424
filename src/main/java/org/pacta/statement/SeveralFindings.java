package org.pacta.statement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.pacta.command.Refused;
import org.pacta.command.Together;
import org.pacta.id.FindingId;
import org.pacta.party.Releasability;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a coordinator decides on several findings of a statement at once: on all that were chosen or on none. */
@Service
@Transactional
public class SeveralFindings {

    private final Findings findings;
    private final Statements statements;

    SeveralFindings(Findings findings, Statements statements) {
        this.findings = findings;
        this.statements = statements;
    }

    /** A finding as it was when it was chosen. */
    public record Chosen(FindingId id, int version, String title) {}

    /**
     * Accepts each as it is proposed, released as far as the statement.
     *
     * @return references of the commitments, in the order of the findings
     * @throws Together.SomeRefused where one of them lacks a lead or a due date, or is decided or changed already
     */
    public List<String> accept(String statement, Collection<Chosen> chosen) {
        var readers = statements
                .byReference(statement)
                .orElseThrow(() -> new NoSuchElementException("There is no statement " + statement + "."))
                .releasability();
        var references = new ArrayList<String>();
        each(chosen, one -> references.add(accept(one, readers)));
        return references;
    }

    private String accept(Chosen one, Releasability readers) {
        return findings.accept(one.id(), one.version(), Findings.editOf(findings.byId(one.id())), readers);
    }

    /** Rejects all of them with one reason.
     *
     * @throws Refused where there is no reason
     * @throws Together.SomeRefused where one of them is decided or changed already
     */
    public void reject(Collection<Chosen> chosen, String reason) {
        if (reason.isBlank()) {
            throw new Refused("finding.reason.missing", "reason");
        }
        each(chosen, one -> findings.reject(one.id(), one.version(), reason));
    }

    private static void each(Collection<Chosen> chosen, Consumer<Chosen> command) {
        Together.each(
                chosen.stream()
                        .sorted(Comparator.comparing(one -> one.id().value()))
                        .toList(),
                Chosen::title,
                command);
    }
}
