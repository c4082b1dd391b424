package org.pacta.reminder;

import java.time.Duration;
import org.pacta.schedule.Recurring;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often to look whether a sweep is needed, such as {@code 1m}; zero or nothing means never */
@ConfigurationProperties("pacta.reminder")
record ReminderProperties(@DefaultValue("1m") String every) {

    /** Zero where nothing is swept by itself. */
    Duration interval() {
        return Recurring.interval(every);
    }
}
