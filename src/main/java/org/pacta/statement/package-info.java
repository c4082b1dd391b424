/** Joint statements, their passages, and the findings in them that a person decides. */
@NullMarked
@ApplicationModule(
        displayName = "Statements",
        allowedDependencies = {
            "api",
            "command",
            "database",
            "deadline",
            "history",
            "id",
            "intake",
            "party",
            "reading",
            "reading :: due",
            "shell"
        })
package org.pacta.statement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
