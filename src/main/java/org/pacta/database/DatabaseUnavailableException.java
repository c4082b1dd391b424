package org.pacta.database;

/** The database cannot be used; the message is one line that says what to do. */
public final class DatabaseUnavailableException extends RuntimeException {

    DatabaseUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
