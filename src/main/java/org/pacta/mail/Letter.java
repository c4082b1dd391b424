package org.pacta.mail;

import java.time.Instant;

/**
 * A mail in the hands of a sender.
 *
 * @param attempts how often it was tried before
 * @param doubts how many earlier tries may have reached the server
 */
record Letter(
        long id,
        String messageId,
        String address,
        String subject,
        String text,
        String html,
        Instant createdAt,
        int attempts,
        int doubts) {}
