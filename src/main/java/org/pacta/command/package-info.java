/** What every command of a person shares: being refused in words, and being refused because something changed since. */
@NullMarked
@ApplicationModule(
        displayName = "Commands",
        allowedDependencies = {})
package org.pacta.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
