/** Finds words and parts of words, in any script, in what the reader may see. */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"party", "shell"})
package org.pacta.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
