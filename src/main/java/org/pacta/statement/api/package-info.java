/** Operations of the API on statements and what is found in them. */
@NullMarked
package org.pacta.statement.api;

import org.jspecify.annotations.NullMarked;
