/** Who did what, when and from where, before and after: added to in the same transaction, never changed. */
@NullMarked
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {"api", "database", "id", "party", "shell", "text"})
package org.pacta.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
