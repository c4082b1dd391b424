/**
 * {@code pacta endure}: does to a running application of its own what outsiders, insiders and faults do, and prints what
 * others notice of it and what was lost.
 */
@NullMarked
@ApplicationModule(
        displayName = "Endure",
        allowedDependencies = {"bench", "history"})
package org.pacta.endure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
