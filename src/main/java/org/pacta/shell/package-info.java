/**
 * The page frame and the parts that pages are made of: layout, theme, texts, live updates, badges, charts.
 *
 * <p>Knows nothing of statements, commitments or tasks; every module with pages may use it. What it needs to know of the
 * person signed in it asks through {@link org.pacta.shell.SignedIn}, which another module answers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"command", "database", "id", "operation", "text"})
package org.pacta.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
