package org.pacta.api;

/** How much a token may do of what its member may do; each includes those before it. */
public enum Scope {
    /** Reading alone. */
    READ,
    /** Also doing tasks: claim, report, complete, evidence, comments. */
    WORK,
    /** Also what is decided for others: statements, findings, commitments, assigning, webhooks. */
    MANAGE;

    public boolean includes(Scope needed) {
        return compareTo(needed) >= 0;
    }
}
