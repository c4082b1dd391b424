package org.pacta.reminder;

import java.time.ZoneId;
import java.util.Locale;

/** To whom a reminder is owed. */
record Recipient(long id, String name, String address, ZoneId zone, Locale locale) {}
