package org.pacta.api;

import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Addresses of the API: what is none of it is answered by it, and a reference may come with its slash encoded. */
@Configuration(proxyBeanMethods = false)
class Addresses {

    /** Those that the firewall lets through. */
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** After the operations and before the pages, which would answer with a page. */
    @Bean
    HandlerMapping unknownOperations() {
        HttpRequestHandler nothing = (request, response) -> {
            throw new NoResourceFoundException(
                    org.springframework.http.HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
        };
        var mapping = new SimpleUrlHandlerMapping(Map.of("/api/**", nothing));
        mapping.setOrder(1);
        return mapping;
    }

    /** {@code /commitments/DTT-14%2F03}: programs encode what they put into an address. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        return firewall;
    }

    /** A slash is passed on; and TRACE, so that it is refused, counted and logged as any other method that we do not know. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> encodedSlashes() {
        return tomcat -> tomcat.addConnectorCustomizers(connector -> {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            connector.setAllowTrace(true);
        });
    }

    /** What the firewall turns away is answered here: no filter that signs in or writes headers has run yet. */
    @Bean
    RequestRejectedHandler rejectedAddresses(ProblemWriter problems) {
        return (request, response, why) -> {
            response.setHeader("Content-Security-Policy", ApiSecurity.DATA_ONLY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Referrer-Policy", "no-referrer");
            var known = METHODS.contains(request.getMethod());
            if (!known) {
                response.setHeader("Allow", String.join(", ", METHODS));
            }
            var code = known ? "api.address" : "api.method";
            problems.write(
                    request,
                    response,
                    known ? HttpStatus.BAD_REQUEST : HttpStatus.METHOD_NOT_ALLOWED,
                    code,
                    problems.text(request, code));
        };
    }
}
