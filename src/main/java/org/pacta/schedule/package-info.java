/** Work that is done again and again in the background, on a thread of its own: the one way in which anything recurs. */
@NullMarked
@ApplicationModule(
        displayName = "Schedule",
        allowedDependencies = {})
package org.pacta.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
