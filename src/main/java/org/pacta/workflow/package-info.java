/**
 * The only package that knows Camunda: it runs the process models of {@code bpmn/}, and answers the ports that
 * commitments and tasks declare. Moving to another Camunda 7 compatible engine is a change here and in the build.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-engine-and-projection.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Workflow",
        allowedDependencies = {
            "command",
            "commitment",
            "concurrence",
            "database",
            "deadline",
            "history",
            "id",
            "operation",
            "party",
            "reading",
            "retention",
            "schedule",
            "shell",
            "task",
            "text"
        })
package org.pacta.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
