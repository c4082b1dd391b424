/** Pages of statements: the list, the intake of a new one, and the review of what was found in one. */
@NullMarked
@NamedInterface("ui")
package org.pacta.statement.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
