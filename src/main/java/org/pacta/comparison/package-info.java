/**
 * A statement compared with the commitments of the earlier ones of its series: what became of each is proposed from the
 * text and decided by a person. Open commitments go on with all their history; nothing is closed here.
 */
@NullMarked
@ApplicationModule(
        displayName = "Comparisons",
        allowedDependencies = {
            "command",
            "commitment",
            "database",
            "deadline",
            "history",
            "id",
            "operation",
            "party",
            "reading",
            "reading :: due",
            "shell",
            "statement",
            "task"
        })
package org.pacta.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
