/** Operations of the API on the directory. */
@NullMarked
package org.pacta.party.api;

import org.jspecify.annotations.NullMarked;
