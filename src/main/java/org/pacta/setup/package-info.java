/** A new installation is given its parties, offices and people, once. */
@NullMarked
@ApplicationModule(
        displayName = "Set-up",
        allowedDependencies = {"database", "id", "operation", "party", "signin"})
package org.pacta.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
