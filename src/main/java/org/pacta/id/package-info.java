/**
 * The numbers by which things are known, each of a type of its own, so that none can be taken for another. They stand below
 * all other modules, since the history and tasks speak of commitments without knowing what one is.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-numbers-that-tell-no-count.md">Numbers that tell no count</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Ids",
        allowedDependencies = {})
package org.pacta.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
