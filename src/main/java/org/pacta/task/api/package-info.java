/** Operations of the API on tasks. */
@NullMarked
package org.pacta.task.api;

import org.jspecify.annotations.NullMarked;
