/** Who comes in, and how: passwords, an OpenID provider, sessions, and the doors of pages. */
@NullMarked
@ApplicationModule(
        displayName = "Signing in",
        allowedDependencies = {"database", "history", "party", "shell"})
package org.pacta.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
