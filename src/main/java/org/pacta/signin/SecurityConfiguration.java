package org.pacta.signin;

import com.vaadin.flow.spring.security.UidlRedirectStrategy;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Duration;
import org.pacta.database.Expendable;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Parties;
import org.pacta.signin.ui.LoginView;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Every route is refused unless its view says who may come; signing in is by form. {@link SignIn} is found as the one
 * authentication provider: naming it here too would ask it twice, and count each wrong try twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /**
     * Nothing comes from elsewhere and nothing goes there. Pages name their scripts by a number for each answer. Vaadin
     * evaluates what it is sent, sets styles of elements, and names the base of a page, so these exceptions stay.
     *
     * @see <a href="../../../../../../docs/decisions/2026-12-01-scripts-of-pages.md">The decision</a>
     */
    private static final String POLICY = "default-src 'none'; script-src 'self' 'unsafe-eval';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new BoundedHashing(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            Parties parties,
            Sessions sessions,
            SignInRefusals refusals,
            KnownDevices devices,
            BaseUrl baseUrl,
            ObjectProvider<ProviderConfiguration.ProviderSecurity> provider)
            throws Exception {
        http.addFilterBefore(new ForeignForms(baseUrl.of("")), CsrfFilter.class);
        http.addFilterBefore(new SessionGuard(parties, sessions), AnonymousAuthenticationFilter.class);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                        "/actuator/health", "/actuator/health/**", "/*.css", "/*.svg", "/pages/*.css")
                .permitAll()
                .requestMatchers("/evidence/*", "/statement-files/*")
                .authenticated()
                .requestMatchers("/actuator/**", "/api/**")
                .denyAll());
        http.headers(headers -> headers.frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        // A page is answered by a forward, after which it would be too late.
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                }));
        // What is no page at all is answered by the frame's own "not found"; every page still says who may come.
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> {
            vaadin.loginView(LoginView.class).anyRequest(request -> request.authenticated());
            provider.ifAvailable(at -> vaadin.logoutSuccessHandler(at.logout(new UidlRedirectStrategy())));
        });
        provider.ifAvailable(at -> at.apply(http));
        http.addFilterAfter(new OneTimePasswordFilter(), AuthorizationFilter.class);
        http.sessionManagement(session -> session.addSessionAuthenticationStrategy(devices));
        http.formLogin(form -> form.loginPage("/login")
                .authenticationDetailsSource(SignInDetails::new)
                .failureHandler(refusals));
        http.with(refusals.passkeyLogin(), passkey -> {});
        return http.build();
    }

    /** Links to sign in that were used, replaced or have run out. */
    @Bean
    Expendable oldSignInLinks() {
        return new Expendable("sign-in-links", Duration.ofDays(365), LinkSql.COUNT_OLD, LinkSql.DELETE_OLD);
    }
}
