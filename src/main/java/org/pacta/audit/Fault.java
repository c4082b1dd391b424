package org.pacta.audit;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something in the history that is not as it was sealed.
 *
 * @param at the line's number in the log, or the size of the checkpoint; null where it is neither
 * @param what chain and position of the line, or the name of what is meant; null where it cannot be told any more
 * @param parties who may read the line; empty where it is no line, or its contents are gone
 */
public record Fault(Kind kind, @Nullable Long at, @Nullable String what, Set<String> parties) {

    /** In which way. */
    public enum Kind {
        /** The line says something else than it said. */
        CHANGED,
        /** The line is gone. */
        GONE,
        /** The line's place in the log is gone, or says another hash than the log was signed over. */
        LOG_CHANGED,
        /** The log is shorter than it was: its end was cut off, or an old copy was put in its place. */
        SHORTER,
        /** The log is another one than that which was signed: the checkpoint no longer fits. */
        NOT_KEPT,
        /** A checkpoint in the database was not signed with this key. */
        NOT_SIGNED,
        /** What keeps the history from being changed is not as this version of Pacta made it. */
        UNGUARDED
    }

    static Fault of(Kind kind, @Nullable Long at, @Nullable String what) {
        return new Fault(kind, at, what, Set.of());
    }
}
