/** Working days and holidays of each party, dates said in words, and plans counted back from a due date. */
@NullMarked
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"party"})
package org.pacta.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
