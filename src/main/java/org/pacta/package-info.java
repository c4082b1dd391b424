/**
 * Pacta: from a joint statement to running, watched commitments.
 *
 * @see <a href="../../../../../docs/decisions/2026-11-24-dependencies.md">What is built on, and why</a>
 */
@org.jspecify.annotations.NullMarked
package org.pacta;
