/** How a party's administrators keep its people and offices: added, changed, moved, closed with what was theirs to do. */
@NullMarked
@ApplicationModule(
        displayName = "Keeping people",
        allowedDependencies = {
            "absence",
            "api",
            "command",
            "database",
            "history",
            "id",
            "party",
            "shell",
            "signin",
            "task",
            "text"
        })
package org.pacta.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
