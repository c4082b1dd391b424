package org.pacta.command;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The thing was changed by somebody else since it was read: reload it, look, and do it again. */
public final class Stale extends Refused {

    /** @param subject the thing as people know it, for example {@code DTT-14/03} */
    public Stale(String subject) {
        super(Category.STALE, "stale", null, subject);
    }

    /** Updates a row that must still be as the person read it.
     *
     * @param update with {@code WHERE id = :id AND version = :version}, and {@code version = version + 1}; the rest bound
     * @param version as read
     * @param subject the thing as people know it
     * @throws Stale where the row is of another version, or not in a state that the statement asks for
     */
    public static void unlessUpdated(JdbcClient.StatementSpec update, long id, int version, String subject) {
        unlessUpdated(update, id, version, () -> new Stale(subject));
    }

    /** Like {@link #unlessUpdated(JdbcClient.StatementSpec, long, int, String)}, where more can be said of why. */
    public static void unlessUpdated(
            JdbcClient.StatementSpec update, long id, int version, Supplier<? extends Refused> refusal) {
        if (update.param("id", id).param("version", version).update() == 0) {
            throw refusal.get();
        }
    }
}
