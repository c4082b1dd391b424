package org.pacta.statement;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.id.StatementId;

/** The commitments that were made of a statement, where it is corrected: implemented by whoever keeps them, in the same transaction. */
public interface StatementCommitments {

    /** Those that the reader may see, in their order. */
    List<Made> madeOf(StatementId statementId);

    /** How many were made of it, also those that the reader may not see. */
    Count count(StatementId statementId);

    /** Ends one that is under way, with its process and its open tasks: what it was taken from is no statement. */
    void withdraw(CommitmentId id, String reason);

    /** Keeps it as what another statement undertakes; it goes on, under its own reference.
     *
     * @throws org.pacta.command.Refused where those who may see it may not see that one
     */
    void keepUnder(CommitmentId id, Statement other, String reason);

    /** Lets all that were made of one be of another, quoting the same sentences there. */
    void carryOver(StatementId from, StatementId to);

    /** Those under way that the reader may see and that quote nothing of the statement they are of. */
    List<Made> withoutQuote(StatementId statementId);

    /** Writes what its words allow now; the due date itself stays until people move it. */
    void allow(CommitmentId id, LocalDate earliest, LocalDate latest, String reason);

    /** How many there are, and how many of them are under way and hidden from the reader. */
    record Count(int all, int hiddenUnderWay) {}

    /**
     * One of them.
     *
     * @param dueOn as it is worked by
     */
    record Made(
            CommitmentId id,
            String reference,
            String title,
            boolean underWay,
            @Nullable String phrase,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            LocalDate dueOn) {}
}
