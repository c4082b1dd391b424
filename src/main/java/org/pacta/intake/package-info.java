/**
 * Reading a file to a statement's text: plain text, Word, PDF and HTML, told apart by what is in them. Nothing in a file is
 * executed, fetched or stored.
 *
 * @see <a href="../../../../../../docs/decisions/2026-11-24-reading-files.md">The decision</a>
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"command"})
package org.pacta.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
