package org.pacta.commitment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pacta.id.CommitmentId;

/**
 * In its process, a meeting was recorded. An event and not a call, since reading what was recorded needs what starts
 * commitments, and that the engine, which is the one that says this.
 */
record MeetingRecorded(
        CommitmentId commitmentId, String words, @Nullable LocalDate heldOn) {}
