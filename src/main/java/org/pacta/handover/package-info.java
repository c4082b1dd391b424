/**
 * How the secretariat of series passes from one government to another: one offers it, the other takes it over, and what
 * passed is on record for both.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-30-handover.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Handover",
        allowedDependencies = {
            "api",
            "command",
            "database",
            "history",
            "id",
            "mail",
            "party",
            "people",
            "shell",
            "statement",
            "text",
            "token"
        })
package org.pacta.handover;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
