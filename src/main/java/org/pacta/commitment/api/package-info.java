/** Operations of the API on commitments, one by one and many at once. */
@NullMarked
package org.pacta.commitment.api;

import org.jspecify.annotations.NullMarked;
