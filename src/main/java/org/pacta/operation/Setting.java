package org.pacta.operation;

import java.util.Locale;

/**
 * One thing that can be set from the environment.
 *
 * @param name the environment's variable
 * @param property what the application reads; empty for what only the launcher and the tests read
 * @param kind which values it takes
 * @param otherwise what holds without it, as the operating guide says it
 * @param example a value that is taken
 */
record Setting(String name, String property, SettingKind kind, String otherwise, String example) {

    /** A setting whose property is its name in small letters: {@code PACTA_MAIL_HOST} is {@code pacta.mail.host}. */
    static Setting of(String name, SettingKind kind, String otherwise, String example) {
        return new Setting(name, name.toLowerCase(Locale.ROOT).replace('_', '.'), kind, otherwise, example);
    }

    /** A setting whose property is written otherwise. */
    static Setting of(String name, String property, SettingKind kind, String otherwise, String example) {
        return new Setting(name, property, kind, otherwise, example);
    }

    /** Read by the launcher or the tests, never by the application. */
    static Setting ofLauncher(String name, String otherwise, String example) {
        return new Setting(name, "", SettingKind.TEXT, otherwise, example);
    }
}
