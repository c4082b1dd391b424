/** The overview in the API. */
@NullMarked
package org.pacta.overview.api;

import org.jspecify.annotations.NullMarked;
