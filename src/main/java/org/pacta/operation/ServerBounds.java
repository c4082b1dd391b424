package org.pacta.operation;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What one client can hold of the server: how long it may be silent, and see {@link BodyGuard}. */
@Configuration(proxyBeanMethods = false)
class ServerBounds {

    /** Between two pieces of a body. */
    private static final Duration SILENCE = Duration.ofSeconds(8);

    /** Under the folder for such things of the machine; gone with the context, or with the next start where this was killed. */
    @Bean
    TemporaryFolders temporaryFolders() {
        return new TemporaryFolders(Path.of(System.getProperty("java.io.tmpdir")));
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> bodies(TemporaryFolders temporary) {
        return tomcat -> {
            tomcat.setBaseDirectory(temporary.of("base").toFile());
            tomcat.setDocumentRoot(temporary.of("root").toFile());
            tomcat.addContextValves(new BodyGuard());
            tomcat.addConnectorCustomizers(connector -> bound(connector, SILENCE));
        };
    }

    static void bound(Connector connector, Duration silence) {
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setDisableUploadTimeout(false);
            http.setConnectionUploadTimeout((int) silence.toMillis());
        }
    }
}
