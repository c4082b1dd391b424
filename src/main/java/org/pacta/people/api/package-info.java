/** Operations of the API on one's own party's people and offices, for its administrators. */
@NullMarked
package org.pacta.people.api;

import org.jspecify.annotations.NullMarked;
