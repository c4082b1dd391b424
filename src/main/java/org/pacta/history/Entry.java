package org.pacta.history;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;
import org.pacta.id.MemberId;
import org.pacta.id.StatementId;
import org.pacta.id.TaskId;
import org.pacta.party.Releasability;

/**
 * One line of history, before it is written.
 *
 * @param chain what it belongs to, for example {@code commitment:12}; lines of one chain are linked by digests
 * @param action what was done
 * @param subject what it was done to, as people know it, for example {@code DTT-14/03}
 * @param before what was there, by field
 * @param after what is there now, by field
 * @param releasability who may read the line
 */
public record Entry(
        String chain,
        Action action,
        String subject,
        @Nullable Long statementId,
        @Nullable Long commitmentId,
        @Nullable Long taskId,
        Map<String, ?> before,
        Map<String, ?> after,
        Releasability releasability) {

    /** A line that is about none of these three. */
    public static Entry of(String chain, Action action, String subject, Releasability releasability) {
        return new Entry(chain, action, subject, null, null, null, Map.of(), Map.of(), releasability);
    }

    /** A line about somebody, which his or her party alone reads.
     *
     * @param subject the person, or what of his or hers it is
     */
    public static Entry ofMember(MemberId memberId, String subject, Action action, String partyCode) {
        return of("member:" + memberId, action, subject, Releasability.to(Set.of(partyCode)));
    }

    public static Entry ofStatement(
            StatementId statementId, String reference, Action action, Releasability releasability) {
        return new Entry(
                "statement:" + statementId,
                action,
                reference,
                statementId.value(),
                null,
                null,
                Map.of(),
                Map.of(),
                releasability);
    }

    /**
     * A line about a finding that not all who may see its statement may know of: in a chain of its own, so that theirs shows
     * no gap.
     *
     * @param number of what the line is about; all lines of a number have the same readers, or one party alone
     */
    public static Entry ofFinding(
            long number, StatementId statementId, String reference, Action action, Releasability releasability) {
        return new Entry(
                "finding:" + number + side(releasability),
                action,
                reference,
                statementId.value(),
                null,
                null,
                Map.of(),
                Map.of(),
                releasability);
    }

    public static Entry ofCommitment(
            CommitmentId commitmentId, String reference, Action action, Releasability releasability) {
        return new Entry(
                "commitment:" + commitmentId,
                action,
                reference,
                null,
                commitmentId.value(),
                null,
                Map.of(),
                Map.of(),
                releasability);
    }

    public static Entry ofTask(
            TaskId taskId, CommitmentId commitmentId, String subject, Action action, Releasability releasability) {
        return new Entry(
                "commitment:" + commitmentId + side(releasability),
                action,
                subject,
                null,
                commitmentId.value(),
                taskId.value(),
                Map.of(),
                Map.of(),
                releasability);
    }

    /** Lines that one party alone may read are a chain of their own, so that the joint one shows no gap. */
    private static String side(Releasability releasability) {
        return releasability.codes().size() == 1 ? "/" + releasability.codes().getFirst() : "";
    }

    /** The same line with one field's value as it was and as it is; equal values are left out. */
    public Entry changing(String field, @Nullable Object was, @Nullable Object is) {
        if (java.util.Objects.equals(was, is)) {
            return this;
        }
        return new Entry(
                chain,
                action,
                subject,
                statementId,
                commitmentId,
                taskId,
                with(before, field, was),
                with(after, field, is),
                releasability);
    }

    /** The same line with one more field of what is there now. */
    public Entry noting(String field, @Nullable Object value) {
        return new Entry(
                chain,
                action,
                subject,
                statementId,
                commitmentId,
                taskId,
                before,
                with(after, field, value),
                releasability);
    }

    private static Map<String, ?> with(Map<String, ?> fields, String field, @Nullable Object value) {
        if (value == null) {
            return fields;
        }
        var more = new LinkedHashMap<String, Object>(fields);
        more.put(field, value instanceof Number || value instanceof Boolean ? value : value.toString());
        return more;
    }
}
