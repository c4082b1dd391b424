/** Pages of the work that people do: my work, one task, and the list of all tasks. */
@NullMarked
package org.pacta.task.ui;

import org.jspecify.annotations.NullMarked;
