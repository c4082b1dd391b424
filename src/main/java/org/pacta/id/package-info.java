/**
 * The numbers by which things are known, each of a type of its own, so that none can be taken for another. They stand below
 * all other modules, since the history and tasks speak of commitments without knowing what one is.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ids",
        allowedDependencies = {})
package org.pacta.id;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
