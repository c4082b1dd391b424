package org.pacta.party;

import java.time.ZoneId;
import java.util.Locale;

/**
 * A state or body that takes part in the talks.
 *
 * @param code ISO 3166-1 alpha-3 where there is one, for example {@code KOR}
 * @param calendarKey which holiday law its working days follow
 */
public record Party(String code, String name, String calendarKey, ZoneId zone, Locale locale) {}
