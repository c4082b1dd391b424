/**
 * What parties say as parties: their answers, given round by round and cleared at a level, and the texts on which they
 * concur, version by version. How a party prepares an answer is on its own side, and not kept here.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-answers-that-bind.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Concurrence",
        allowedDependencies = {"api", "command", "database", "history", "id", "intake", "party", "shell", "task", "text"
        })
package org.pacta.concurrence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
