/** Operations of the API by which the history is checked from outside. */
@NullMarked
package org.pacta.audit.api;

import org.jspecify.annotations.NullMarked;
