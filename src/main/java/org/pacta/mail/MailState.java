package org.pacta.mail;

/** Where a mail stands. */
public enum MailState {
    /** Waits to be sent. */
    QUEUED,
    /** A sender has it in its hands. */
    SENDING,
    /** The server has taken it. */
    SENT,
    /** Its sender stopped, or its connection broke, while it was under way: it is sent once more, with the same Message-ID. */
    IN_DOUBT,
    /** Given up: its address was refused, or it was tried too often. */
    DEAD,
    /** Not sent, since no server was named when it was owed. */
    KEPT
}
