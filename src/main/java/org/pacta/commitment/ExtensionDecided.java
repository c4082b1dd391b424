package org.pacta.commitment;

import java.time.LocalDate;

/**
 * Within its process, a manager has decided to extend a commitment. An event and not a call, since moving a due date tells
 * the engine, which is the one that says this.
 */
record ExtensionDecided(long commitmentId, LocalDate dueOn, String reason) {}
