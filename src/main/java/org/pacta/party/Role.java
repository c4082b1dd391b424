package org.pacta.party;

/** What a member may do; somebody may have several. What each allows is decided in {@link Permissions} alone. */
public enum Role {
    /** Does the tasks of an office. */
    OFFICER,
    /** Decides for the offices of a party: verifies evidence, assigns, settles missed deadlines. */
    MANAGER,
    /** The secretariat of the talks: registers statements, decides findings, starts and amends commitments. */
    COORDINATOR,
    /** Reads the history. */
    AUDITOR,
    /** Keeps people, mail and engine in order. */
    ADMINISTRATOR
}
