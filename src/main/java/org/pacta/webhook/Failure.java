package org.pacta.webhook;

/** Why a try did not deliver. It names no address, so that nobody learns from it what lies behind a name. */
public enum Failure {
    /** The name of the host is not known, or leads to where nothing may be sent: which of them is not told. */
    NO_PUBLIC_ADDRESS,
    /** No connection came about. */
    UNREACHABLE,
    /** The certificate, or the encryption, is not acceptable. */
    TLS,
    /** It took too long. */
    TIMEOUT,
    /** The connection broke before there was an answer. */
    BROKEN,
    /** What answered does not speak HTTP. */
    NOT_HTTP,
    /** It answered with a redirect, which is not followed. */
    REDIRECT,
    /** It answered with a code that means no. */
    STATUS,
    /** The secret cannot be read: it was sealed with another key than the one configured now. */
    SECRET
}
