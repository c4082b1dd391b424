package org.pacta.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The mail server as the environment names it. */
class MailPropertiesTest {

    @Test
    void theEnvironmentNamesTheServer() {
        var properties = in(Map.of(
                "PACTA_MAIL_HOST", "mail.example",
                "PACTA_MAIL_PORT", "587",
                "PACTA_MAIL_USER", "pacta",
                "PACTA_MAIL_PASSWORD", "secret",
                "PACTA_MAIL_FROM", "Pacta <pacta@ministry.example>",
                "PACTA_MAIL_STARTTLS", "true",
                "PACTA_MAIL_RATE", "60"));

        assertThat(properties)
                .isEqualTo(new MailProperties(
                        "mail.example",
                        587,
                        "pacta",
                        "secret",
                        "Pacta <pacta@ministry.example>",
                        true,
                        60,
                        null,
                        "2s"));
        assertThat(properties.delivers()).isTrue();
        assertThat(properties.messageIdDomain()).isEqualTo("ministry.example");
        assertThat(properties.interval()).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void withoutAHostNothingIsDelivered() {
        assertThat(in(Map.of()).delivers()).isFalse();
        assertThat(in(Map.of("PACTA_MAIL_HOST", "")).delivers()).isFalse();
        assertThat(in(Map.of("PACTA_MAIL_EVERY", "")).interval()).isZero();
    }

    private static MailProperties in(Map<String, Object> environment) {
        var standing = new StandardEnvironment();
        standing.getPropertySources()
                .forEach(source -> standing.getPropertySources().remove(source.getName()));
        standing.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(standing);
        return Binder.get(standing).bindOrCreate("pacta.mail", MailProperties.class);
    }
}
