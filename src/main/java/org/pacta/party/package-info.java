/** Parties, their offices and people, what each may do, and what may be released to whom. Parties are data. */
@NullMarked
@ApplicationModule(
        displayName = "Parties and people",
        allowedDependencies = {"api", "database", "id", "operation"})
package org.pacta.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
