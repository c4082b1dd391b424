package org.pacta.signin;

/** Of each key the moment when all its tries are there again: each try puts it off, and so far at most. */
final class ThrottleSql {

    static final String TAKE = """
            INSERT INTO sign_in_try AS t (key, counts_until)
            VALUES (:key, clock_timestamp() + :seconds * interval '1 second')
            ON CONFLICT (key) DO UPDATE
            SET counts_until = greatest(t.counts_until, clock_timestamp()) + :seconds * interval '1 second'
            WHERE greatest(t.counts_until, clock_timestamp())
                  <= clock_timestamp() + (:tries - 1) * :seconds * interval '1 second'""";

    static final String GIVE_BACK =
            "UPDATE sign_in_try SET counts_until = counts_until - :seconds * interval '1 second' WHERE key = :key";

    static final String FORGET = "DELETE FROM sign_in_try WHERE key = :key";

    static final String TIDY = "DELETE FROM sign_in_try WHERE counts_until < clock_timestamp()";

    private ThrottleSql() {}
}
