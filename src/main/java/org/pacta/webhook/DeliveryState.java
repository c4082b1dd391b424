package org.pacta.webhook;

/** How the delivery of one event to one webhook stands. */
public enum DeliveryState {
    /** Waits to be sent, for the first time or again. */
    QUEUED,
    /** A sender has it in its hands. */
    SENDING,
    /** The receiver answered with a code from 200 to 299. */
    DELIVERED,
    /** Its sender stopped, or the connection broke, while it was under way: sent once more, under the same id. */
    IN_DOUBT,
    /** Given up after too many tries. */
    DEAD,
    /** Not sent, since its subscriber may not see what it is about. */
    WITHHELD;

    /** Whether somebody may ask to have it sent again. */
    boolean resendable() {
        return switch (this) {
            case DELIVERED, IN_DOUBT, DEAD, WITHHELD -> true;
            case QUEUED, SENDING -> false;
        };
    }
}
