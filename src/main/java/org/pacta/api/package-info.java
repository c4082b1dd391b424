/**
 * What every operation of the REST API shares: who may come in and how far, problems in one form, versions, repeated
 * requests, pages. Operations themselves stand in the module that they are of, in its package {@code api}, as its pages
 * stand in {@code ui}, and hold no rule: they call the services that the pages call. Only those of modules that this one needs
 * itself, history and parties, stand here.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-api-and-tokens.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "API",
        allowedDependencies = {"command", "database", "id", "operation", "text"})
package org.pacta.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
