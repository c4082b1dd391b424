package org.pacta.database;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Updates of a table of which some fail as if the database went away: each is counted, also one that comes to nothing. */
public final class FailingSteps {

    private final JdbcClient owner;

    private FailingSteps(TestDatabase database) {
        owner = JdbcClient.create(database.owner());
    }

    /** None fails yet. */
    public static FailingSteps of(TestDatabase database, String table) {
        var steps = new FailingSteps(database);
        steps.owner.sql("CREATE SEQUENCE steps").update();
        steps.owner.sql("CREATE TABLE failing (step bigint)").update();
        steps.owner.sql("GRANT SELECT ON failing TO public").update();
        steps.owner.sql("GRANT USAGE ON steps TO public").update();
        steps.owner.sql("""
                CREATE FUNCTION fail_at_step() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF nextval('public.steps') IN (SELECT step FROM public.failing) THEN
                        RAISE EXCEPTION 'the database went away' USING ERRCODE = '57P01';
                    END IF;
                    RETURN NULL;
                END $$""").update();
        steps.owner
                .sql("CREATE TRIGGER fail_at_step AFTER UPDATE ON " + table
                        + " FOR EACH STATEMENT EXECUTE FUNCTION fail_at_step()")
                .update();
        return steps;
    }

    /** From now on these fail, the next update being the first; no others do. */
    public void fail(int first, int last) {
        owner.sql("DELETE FROM failing").update();
        owner.sql("ALTER SEQUENCE steps RESTART").update();
        owner.sql("INSERT INTO failing SELECT generate_series(:first, :last)")
                .param("first", first)
                .param("last", last)
                .update();
    }

    /** How many there were since, failed ones too. */
    public int done() {
        return owner.sql("SELECT last_value FROM steps").query(Integer.class).single();
    }
}
