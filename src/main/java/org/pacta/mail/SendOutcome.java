package org.pacta.mail;

import org.jspecify.annotations.Nullable;

/**
 * What became of handing one mail to the server.
 *
 * @param error what the server or the connection said; null where all went well
 */
record SendOutcome(Kind kind, @Nullable String error) {

    enum Kind {
        /** The server has taken it. */
        ACCEPTED,
        /** It will never be taken as it is: a permanent negative reply to its address or content. */
        REFUSED,
        /** Not now: a transient negative reply. */
        LATER,
        /** The connection broke after its end was said; the server may have taken it. */
        UNKNOWN,
        /** The connection broke before that: the server has not taken it. */
        BROKEN,
        /** The server takes no mail from us at all, which says nothing of this one. */
        UNREACHABLE
    }

    /** Whether the server said anything about it. */
    boolean answered() {
        return kind != Kind.UNKNOWN && kind != Kind.BROKEN;
    }

    static final SendOutcome ACCEPTED = new SendOutcome(Kind.ACCEPTED, null);

    static SendOutcome of(Kind kind, Throwable cause) {
        return new SendOutcome(kind, String.valueOf(cause.getMessage()).strip());
    }
}
