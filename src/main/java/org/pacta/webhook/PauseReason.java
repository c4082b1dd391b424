package org.pacta.webhook;

/** Why nothing is sent to a webhook for now. */
public enum PauseReason {
    /** Somebody paused it. */
    PERSON,
    /** It has failed for days. */
    FAILING,
    /** Its receiver said that it is gone for good: 410. */
    GONE,
    /** Its owner's account was disabled, or lost the role that webhooks need. */
    OWNER
}
