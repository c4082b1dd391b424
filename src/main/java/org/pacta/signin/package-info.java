/**
 * Who comes in, and how: passwords, an OpenID provider, sessions, and the doors of pages.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-signing-in-with-a-provider.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Signing in",
        allowedDependencies = {
            "command",
            "database",
            "history",
            "id",
            "mail",
            "operation",
            "party",
            "schedule",
            "shell",
            "text"
        })
package org.pacta.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
