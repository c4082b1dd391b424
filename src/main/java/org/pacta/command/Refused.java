package org.pacta.command;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command that cannot be carried out, for a reason that the person can understand and mend. Nothing of it was done.
 *
 * <p>It names a message, not a text: {@code refused.<reason>} in the message bundles.
 */
public class Refused extends RuntimeException {

    /** What kind of no it is, whatever it is about: whoever answers by a code or a tone needs no more than this. */
    public enum Category {
        /** What was given is not as it must be. */
        WRONG_INPUT,
        /** What was given is too large to be looked at. */
        TOO_LARGE,
        /** The request itself cannot be read: no person has filled that in. */
        MALFORMED,
        /** It is not possible as things stand. */
        NOT_POSSIBLE,
        /** Somebody changed the thing since it was read. */
        STALE,
        /** Too much is going on just now; later it may go. */
        BUSY
    }

    private final Category category;
    private final String reason;
    private final @Nullable String field;
    private final transient List<Object> details;

    /**
     * Wrong input where a field is named, and otherwise not possible.
     *
     * @param reason a stable word such as {@code statement.duplicate}
     * @param field which input is meant, as its form calls it; null where it is none in particular
     * @param details what the message names
     */
    public Refused(String reason, @Nullable String field, Object... details) {
        this(field == null ? Category.NOT_POSSIBLE : Category.WRONG_INPUT, reason, field, details);
    }

    /** For what is neither wrong input nor impossible, or is impossible because of one field. */
    public Refused(Category category, String reason, @Nullable String field, Object... details) {
        super(reason + Arrays.toString(details));
        this.category = category;
        this.reason = reason;
        this.field = field;
        this.details = List.of(details);
    }

    public Category category() {
        return category;
    }

    /** The same, said of another field. */
    public Refused at(String otherField) {
        return new Refused(category, reason, otherField, details());
    }

    public String reason() {
        return reason;
    }

    /** The key of the message. */
    public String messageKey() {
        return "refused." + reason;
    }

    public @Nullable String field() {
        return field;
    }

    public Object[] details() {
        return details.toArray();
    }
}
