package org.pacta.reading;

/** How binding an agreed action is, the most binding first. */
public enum Strength {
    /** One can later check whether it happened: a named event, body, instrument, delivery, a date or an amount. */
    FIRM,
    /** Continue, strengthen, cooperate: without an object that can be checked. */
    GENERAL,
    /** Recorded rather than undertaken: welcomed, looked forward to. */
    EXPECTATION;

    /** The more binding of both. */
    public Strength orStronger(Strength other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
