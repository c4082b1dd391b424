/** Absences as operations of the API. */
@NullMarked
package org.pacta.absence.api;

import org.jspecify.annotations.NullMarked;
