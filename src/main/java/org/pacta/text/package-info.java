/** Every text that a person reads, by key and language. */
@NullMarked
@ApplicationModule(
        displayName = "Texts",
        allowedDependencies = {})
package org.pacta.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
