/** Personal access tokens: how a person lets a program act in his or her name, within a scope and until a day. */
@NullMarked
@ApplicationModule(
        displayName = "Access tokens",
        allowedDependencies = {"api", "command", "database", "history", "party", "shell", "text"})
package org.pacta.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
