package org.pacta.commitment;

import java.time.LocalDate;
import org.pacta.id.CommitmentId;

/**
 * Within its process, a manager has decided to extend a commitment. An event and not a call, since moving a due date tells
 * the engine, which is the one that says this.
 */
record ExtensionDecided(CommitmentId commitmentId, LocalDate dueOn, String reason) {}
