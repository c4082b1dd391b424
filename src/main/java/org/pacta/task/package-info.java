/** The work that people do: tasks and their states, progress, evidence, comments. */
@NullMarked
@ApplicationModule(
        displayName = "Tasks",
        allowedDependencies = {
            "absence",
            "api",
            "command",
            "database",
            "history",
            "id",
            "intake",
            "mail",
            "party",
            "shell",
            "text"
        })
package org.pacta.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
