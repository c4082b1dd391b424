/**
 * Running Pacta in earnest: its settings and their check at start, what is measured, and what is logged.
 *
 * <p>Knows nothing of what the other modules do. A module that has something to measure contributes {@link
 * org.pacta.operation.Measured} beans.
 */
@NullMarked
@ApplicationModule(
        displayName = "Operation",
        allowedDependencies = {"database"})
package org.pacta.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
