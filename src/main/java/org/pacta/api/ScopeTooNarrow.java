package org.pacta.api;

import java.util.Locale;
import org.springframework.security.access.AccessDeniedException;

/** The token may do less than the operation needs. */
final class ScopeTooNarrow extends AccessDeniedException {

    private static final long serialVersionUID = 1L;

    private final Scope needed;

    ScopeTooNarrow(Scope needed) {
        super("This needs a token with the scope " + needed.name().toLowerCase(Locale.ROOT) + ".");
        this.needed = needed;
    }

    Scope needed() {
        return needed;
    }
}
