/**
 * Finds words and parts of words, in any script, in what the reader may see.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-search.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"commitment", "party", "shell", "task", "text"})
package org.pacta.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
