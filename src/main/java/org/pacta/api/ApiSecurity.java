package org.pacta.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API's own door: a token in each request and no session, so that no browser can be made to act for its user. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity implements WebMvcConfigurer {

    /** An answer of the API is data: a browser that is shown one runs and loads nothing. */
    static final String DATA_ONLY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    /** The page that shows the API's description: scripts of ours only; it sets styles of elements itself. */
    private static final String DESCRIPTION_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
                    + " frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            BearerSignIn tokens,
            ProblemWriter problems,
            @Value("${pacta.api.requests-per-minute:6000}") int requestsAMinute)
            throws Exception {
        http.securityMatcher("/api/**", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .hasAnyRole("ADMINISTRATOR", "AUDITOR")
                .requestMatchers("/actuator/**")
                .denyAll()
                .anyRequest()
                .authenticated());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        // No cookie signs anybody in here, so there is nothing that a foreign page could use.
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.addFilterBefore(tokens, AnonymousAuthenticationFilter.class);
        http.addFilterBefore(new Throttle(requestsAMinute, problems), AuthorizationFilter.class);
        http.addFilterAfter(new BodyLimit(problems), AuthorizationFilter.class);
        http.exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (request, response, failure) -> notSignedIn(request, response, failure, problems))
                .accessDeniedHandler((request, response, denied) -> problems.write(
                        request,
                        response,
                        HttpStatus.FORBIDDEN,
                        "forbidden",
                        problems.text(request, "api.forbidden"))));
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DATA_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** What the server itself refuses, and what failed before an answer: said as it is, to whoever asked. */
    @Bean
    @Order(0)
    SecurityFilterChain errors(HttpSecurity http) throws Exception {
        http.securityMatcher(request -> request.getDispatcherType() == DispatcherType.ERROR);
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DATA_ONLY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    /** The description of the API holds nothing that its source does not, and is open to whoever wants to read it. */
    @Bean
    @Order(2)
    SecurityFilterChain description(HttpSecurity http) throws Exception {
        http.securityMatcher(
                "/v3/api-docs", "/v3/api-docs/**", "/v3/api-docs.yaml", "/swagger-ui.html", "/swagger-ui/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(csrf -> csrf.disable());
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(DESCRIPTION_PAGE))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)));
        return http.build();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new ScopeCheck()).addPathPatterns("/api/**");
    }

    /** JSON and files, as the description says; not what libraries that happen to be there could read as well. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                list -> list.removeIf(converter -> converter.getSupportedMediaTypes().stream()
                        .map(MediaType::getSubtype)
                        .anyMatch(type -> type.matches(".*(yaml|cbor|smile|xml).*"))));
    }

    private static void notSignedIn(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure,
            ProblemWriter problems)
            throws IOException {
        var fault = request.getAttribute(BearerSignIn.FAULT);
        var code = fault == null ? "noToken" : "token." + fault.toString().toLowerCase(Locale.ROOT);
        response.setHeader("WWW-Authenticate", fault == null ? "Bearer" : "Bearer error=\"invalid_token\"");
        problems.write(
                request, response, HttpStatus.UNAUTHORIZED, "api." + code, problems.text(request, "api." + code));
    }
}
