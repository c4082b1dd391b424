package org.pacta.database;

import org.jspecify.annotations.Nullable;

/** The database cannot be used; the message is one line that says what to do. */
public final class DatabaseUnavailableException extends RuntimeException {

    DatabaseUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
