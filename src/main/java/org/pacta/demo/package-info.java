/** The demo: three parties with their people, the 14th DTT statement, and some of its commitments under way. */
@NullMarked
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "commitment",
            "concurrence",
            "database",
            "deadline",
            "id",
            "party",
            "reading",
            "signin",
            "statement",
            "task"
        })
package org.pacta.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
