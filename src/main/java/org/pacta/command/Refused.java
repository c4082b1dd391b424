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

    private final String reason;
    private final @Nullable String field;
    private final transient List<Object> details;

    /**
     * @param reason a stable word such as {@code statement.duplicate}
     * @param field which input is meant, as its form calls it; null where it is none in particular
     * @param details what the message names
     */
    public Refused(String reason, @Nullable String field, Object... details) {
        super(reason + Arrays.toString(details));
        this.reason = reason;
        this.field = field;
        this.details = List.of(details);
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
