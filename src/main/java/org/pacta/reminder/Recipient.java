package org.pacta.reminder;

import java.time.ZoneId;
import java.util.Locale;
import org.pacta.id.MemberId;

/** To whom a reminder is owed. */
record Recipient(MemberId id, String name, String address, ZoneId zone, Locale locale) {}
