/** A new installation is given its parties, offices and people, once: from a file, or in the browser on the first visit. */
@NullMarked
@ApplicationModule(
        displayName = "Set-up",
        allowedDependencies = {"command", "database", "history", "id", "mail", "operation", "party", "shell", "signin"})
package org.pacta.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
