/**
 * Two statements of one series, held against each other: what became of what the earlier ones undertook, and what the
 * newer one undertakes for the first time. Proposes; a person decides.
 */
@NullMarked
package org.pacta.comparison.matching;

import org.jspecify.annotations.NullMarked;
