/**
 * Personal access tokens: how a person lets a program act in his or her name, within a scope and until a day.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-api-and-tokens.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Access tokens",
        allowedDependencies = {"api", "command", "database", "history", "id", "party", "schedule", "shell", "text"})
package org.pacta.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
