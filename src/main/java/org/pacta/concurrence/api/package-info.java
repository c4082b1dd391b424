/** Operations of the API on texts that parties agree on. */
@NullMarked
package org.pacta.concurrence.api;

import org.jspecify.annotations.NullMarked;
