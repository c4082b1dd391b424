package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DerivedSettingsTest {

    /** Forwarded headers are believed, and cookies kept to TLS, only where a proxy is declared. */
    @Test
    void forwardedHeadersAreBelievedOnlyWhereAProxyIsDeclared() {
        assertThat(in(Map.of()).containsProperty("server.forward-headers-strategy"))
                .isFalse();
        var behind = in(Map.of("PACTA_PROXY", "true"));
        assertThat(behind.getProperty("server.forward-headers-strategy")).isEqualTo("native");
        assertThat(behind.getProperty("server.servlet.session.cookie.secure")).isEqualTo("true");
        assertThat(behind.getProperty("server.servlet.session.cookie.name")).startsWith("__Host-");
        assertThat(behind.getProperty("server.servlet.session.cookie.path")).isEqualTo("/");
    }

    @Test
    void theSessionsCookieIsNotForScriptsNorForOtherSites() throws IOException {
        var properties = new Properties();
        try (var file = DerivedSettings.class.getResourceAsStream("/application.properties")) {
            properties.load(file);
        }
        assertThat(properties)
                .containsEntry("server.servlet.session.cookie.http-only", "true")
                .containsEntry("server.servlet.session.cookie.same-site", "lax")
                .containsEntry("server.servlet.session.tracking-modes", "cookie");
    }

    @Test
    void jsonBringsALineForEachRequestTextDoesNot() {
        var level = "logging.level." + RequestLog.class.getName();
        assertThat(in(Map.of()).getProperty(level)).isEqualTo("WARN");
        var json = in(Map.of("PACTA_LOG", "json"));
        assertThat(json.getProperty(level)).isEqualTo("INFO");
        assertThat(json.getProperty("logging.structured.format.console")).isEqualTo("ecs");
    }

    @Test
    void aVariableThatIsEmptyCountsAsNone() {
        var environment =
                in(Map.of("PACTA_OIDC_ISSUER", "", "PACTA_MAIL_PORT", " ", "PACTA_MAIL_HOST", "smtp", "OTHER", ""));
        assertThat(environment.containsProperty("pacta.oidc.issuer")).isFalse();
        assertThat(environment.containsProperty("pacta.mail.port")).isFalse();
        assertThat(environment.getProperty("pacta.mail.host")).isEqualTo("smtp");
        assertThat(environment.getProperty("OTHER")).isEmpty();
    }

    private static StandardEnvironment in(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new HashMap<>(variables)));
        new DerivedSettings().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
