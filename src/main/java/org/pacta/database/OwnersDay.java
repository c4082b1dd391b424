package org.pacta.database;

/**
 * Today's date where the owner of a due date is, in SQL: what is late is late for every reader alike, whatever the own zone. The
 * moment is the parameter {@code now}.
 */
public final class OwnersDay {

    /** {@code code} and {@code today} of each party. */
    public static final String OF_PARTIES =
            "(SELECT code, (:now::timestamptz AT TIME ZONE zone)::date AS today FROM party)";

    /** {@code id} and {@code today} of each office. */
    public static final String OF_OFFICES =
            "(SELECT o.id, (:now::timestamptz AT TIME ZONE p.zone)::date AS today FROM office o JOIN party p ON p.code = o.party_code)";

    /** The last day that anybody's calendar shows: no owner's day is after it. */
    public static final String LATEST = "((:now::timestamptz AT TIME ZONE 'UTC')::date + 1)";

    private OwnersDay() {}
}
