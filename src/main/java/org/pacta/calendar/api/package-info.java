/** Calendars as operations of the API. */
@NullMarked
package org.pacta.calendar.api;

import org.jspecify.annotations.NullMarked;
