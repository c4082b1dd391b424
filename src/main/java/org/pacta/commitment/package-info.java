/** Commitments and their life: started from a finding, watched until they are kept, withdrawn or lapse. */
@NullMarked
@ApplicationModule(
        displayName = "Commitments",
        allowedDependencies = {
            "absence",
            "api",
            "command",
            "concurrence",
            "database",
            "deadline",
            "history",
            "id",
            "party",
            "reading",
            "reading :: due",
            "shell",
            "statement",
            "task",
            "text"
        })
package org.pacta.commitment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
