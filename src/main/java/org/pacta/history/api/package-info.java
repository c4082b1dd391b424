/** Operations of the API on the history. */
@NullMarked
package org.pacta.history.api;

import org.jspecify.annotations.NullMarked;
