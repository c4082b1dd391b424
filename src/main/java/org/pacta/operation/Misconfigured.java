package org.pacta.operation;

/** A setting, or a file that one names, cannot be used; the message says in plain words which, and what is wrong. */
public final class Misconfigured extends RuntimeException {

    /** EX_CONFIG of sysexits.h: what the process ends with. */
    public static final int EXIT_CODE = 78;

    public Misconfigured(String message) {
        super(message);
    }
}
