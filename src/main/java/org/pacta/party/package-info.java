/** Parties, their offices and people; what may be released to whom; and signing in. Parties are data. */
@NullMarked
@ApplicationModule(
        displayName = "Parties and people",
        allowedDependencies = {"api", "database", "operation"})
package org.pacta.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
