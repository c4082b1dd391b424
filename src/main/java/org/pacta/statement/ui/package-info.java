/** Pages of statements: the list, the intake of a new one, and the review of what was found in one. */
@NullMarked
package org.pacta.statement.ui;

import org.jspecify.annotations.NullMarked;
