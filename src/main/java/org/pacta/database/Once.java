package org.pacta.database;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is read once for all who ask while one request is answered, or one page refreshed: who asks and the directory, which
 * each part of a page would otherwise read again. Outside of such a piece of work nothing is remembered.
 */
public final class Once {

    private static final ThreadLocal<@Nullable Map<Object, Object>> KNOWN = new ThreadLocal<>();

    private Once() {}

    /** Does a piece of work; what is read in it {@linkplain #read once} is forgotten after the outermost. */
    public static <X extends Exception> void during(Work<X> work) throws X {
        if (KNOWN.get() != null) {
            work.run();
            return;
        }
        KNOWN.set(new HashMap<>());
        try {
            work.run();
        } finally {
            KNOWN.remove();
        }
    }

    /**
     * What was read under this key in the running piece of work, else what {@code read} reads now.
     *
     * @param key of a type that nobody else has, so that keys cannot meet
     */
    @SuppressWarnings("unchecked")
    public static <T> T read(Object key, Supplier<T> read) {
        var known = KNOWN.get();
        if (known == null) {
            return read.get();
        }
        var found = known.get(key);
        if (found == null) {
            found = read.get();
            known.put(key, found);
        }
        return (T) found;
    }

    /** Forgets all, since something that may be among it has changed. */
    public static void forget() {
        var known = KNOWN.get();
        if (known != null) {
            known.clear();
        }
    }

    /** A piece of work that may throw. */
    @FunctionalInterface
    public interface Work<X extends Exception> {

        void run() throws X;
    }
}
