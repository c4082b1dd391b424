/** {@code pacta bench}: measures, side by side in one run, what one way of doing a thing costs over another. */
@NullMarked
@ApplicationModule(
        displayName = "Bench",
        allowedDependencies = {
            "api",
            "database",
            "party",
            "reading",
            "schedule",
            "statement",
            "task",
            "token",
            "workflow"
        })
package org.pacta.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
