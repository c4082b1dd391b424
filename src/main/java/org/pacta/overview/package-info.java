/** What managers decide from: figures, what is late, who is stuck, what waits on them, and how it came to be so. */
@NullMarked
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {
            "absence",
            "api",
            "commitment",
            "database",
            "id",
            "party",
            "shell",
            "statement",
            "task",
            "text"
        })
package org.pacta.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
