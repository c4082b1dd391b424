package org.pacta.reading;

import org.jspecify.annotations.Nullable;

/**
 * What sort of action somebody undertakes, by the key of its process model. Which kinds there are is said in {@code bpmn/}
 * alone; those that are named here are the ones that the rules of reading tell apart.
 *
 * @param key as it stands in the database, in addresses and in the interface, for example {@code meeting}
 */
public record Kind(String key) {

    public static final Kind AGREEMENT = new Kind("agreement");
    public static final Kind EXERCISE = new Kind("exercise");
    public static final Kind MEETING = new Kind("meeting");
    public static final Kind STANDING = new Kind("standing");
    public static final Kind DIALOGUE = new Kind("dialogue");
    public static final Kind CAPABILITY = new Kind("capability");
    public static final Kind ACTION = new Kind("action");

    /** The kind of that key; null without one. */
    public static @Nullable Kind ofNullable(@Nullable String key) {
        return key == null ? null : new Kind(key);
    }

    /** The key alone, as texts and addresses name it. */
    @Override
    public String toString() {
        return key;
    }
}
