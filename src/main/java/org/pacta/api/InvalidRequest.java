package org.pacta.api;

import java.util.List;
import java.util.Locale;
import org.pacta.command.Refused;

/** Several faults of one input, found together; nothing of it was done. */
public final class InvalidRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Found> found;

    /** A fault, and the line of the input that it is in. */
    public record Found(int line, Refused refused) {}

    public InvalidRequest(List<Found> found) {
        super(String.format(Locale.ROOT, "%d faults", found.size()));
        this.found = List.copyOf(found);
    }

    public List<Found> found() {
        return found;
    }
}
