/** Renderings of a statement in other languages, kept beside it and shown paragraph by paragraph. */
@NullMarked
@ApplicationModule(
        displayName = "Translations",
        allowedDependencies = {
            "command",
            "database",
            "history",
            "id",
            "intake",
            "party",
            "reading",
            "shell",
            "statement",
            "statement :: ui"
        })
package org.pacta.translation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
