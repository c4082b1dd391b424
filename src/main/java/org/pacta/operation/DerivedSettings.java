package org.pacta.operation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** What Spring is told where one of our settings means several of its own. An empty variable counts as none. */
final class DerivedSettings implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        leaveOutEmpty(environment);
        var derived = new LinkedHashMap<String, Object>();
        if (environment.getProperty("pacta.proxy", Boolean.class, false)) {
            // Tomcat's own way believes the forwarded headers of addresses in private networks alone.
            derived.put("server.forward-headers-strategy", "native");
            derived.put("server.servlet.session.cookie.secure", "true");
            // A browser takes such a name from this very host alone.
            derived.put("server.servlet.session.cookie.name", "__Host-pacta-session");
            derived.put("server.servlet.session.cookie.path", "/");
        }
        var json = "json".equals(environment.getProperty("pacta.log"));
        if (json) {
            derived.put("logging.structured.format.console", "ecs");
        }
        derived.put("logging.level." + RequestLog.class.getName(), json ? "INFO" : "WARN");
        environment.getPropertySources().addLast(new MapPropertySource("pactaDerived", derived));
    }

    private static void leaveOutEmpty(ConfigurableEnvironment environment) {
        var name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        var sources = environment.getPropertySources();
        if (sources.get(name) instanceof SystemEnvironmentPropertySource system) {
            var given = new LinkedHashMap<String, Object>();
            for (Map.Entry<String, Object> entry : system.getSource().entrySet()) {
                if (!entry.getKey().startsWith("PACTA_")
                        || !String.valueOf(entry.getValue()).isBlank()) {
                    given.put(entry.getKey(), entry.getValue());
                }
            }
            sources.replace(name, new SystemEnvironmentPropertySource(name, given));
        }
    }
}
