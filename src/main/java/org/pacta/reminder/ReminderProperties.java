package org.pacta.reminder;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param every how often to look whether a sweep is needed; zero means never */
@ConfigurationProperties("pacta.reminder")
record ReminderProperties(@DefaultValue("1m") Duration every) {}
