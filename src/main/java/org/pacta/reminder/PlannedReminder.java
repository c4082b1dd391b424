package org.pacta.reminder;

import java.time.LocalDate;
import org.pacta.id.MemberId;

/**
 * A reminder that will be owed if nothing changes.
 *
 * @param rule the policy's name for it
 * @param on the day, in the zone of the office's party
 * @param recipientId to whom
 * @param recipient his or her name
 */
record PlannedReminder(String rule, LocalDate on, MemberId recipientId, String recipient) {}
