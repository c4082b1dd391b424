package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.party.Parties;
import org.pacta.party.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.transaction.PlatformTransactionManager;

/** Signing in with an OpenID provider beside passwords, by authorization code and PKCE; only where one is configured. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("pacta.oidc.issuer")
@EnableConfigurationProperties(ProviderSettings.class)
class ProviderConfiguration {

    private static final Logger log = LoggerFactory.getLogger(ProviderConfiguration.class);

    @Bean
    SignInProvider signInProvider(ProviderSettings settings) {
        return new SignInProvider(settings.displayName());
    }

    @Bean
    ClientRegistrationRepository clientRegistrations(ProviderSettings settings) {
        return new LazyRegistration(settings);
    }

    @Bean
    ProviderLogins providerLogins(JdbcClient jdbc, Parties parties, Clock clock) {
        return new ProviderLogins(jdbc, parties, clock);
    }

    @Bean
    ProviderSignIn providerSignIn(
            ProviderSettings settings,
            SignInThrottle throttle,
            ProviderLogins logins,
            Positions positions,
            Acting acting,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        return new ProviderSignIn(
                new OidcUserService(), settings, throttle, logins, positions, acting, transactions, events);
    }

    @Bean
    ProviderSessions providerSessions(
            ApplicationEventPublisher events, Acting acting, PlatformTransactionManager transactions) {
        return new ProviderSessions(events, acting, transactions);
    }

    @Bean
    ProviderSecurity providerSecurity(
            ClientRegistrationRepository registrations, ProviderSignIn signIn, ProviderSessions sessions) {
        return new ProviderSecurity(registrations, signIn, sessions);
    }

    /** Asks the provider for its addresses when somebody first signs in, so that Pacta starts while it is away. */
    static final class LazyRegistration implements ClientRegistrationRepository {

        private final ProviderSettings settings;
        private volatile @Nullable ClientRegistration known;

        LazyRegistration(ProviderSettings settings) {
            this.settings = settings;
        }

        @Override
        public @Nullable ClientRegistration findByRegistrationId(String id) {
            if (!id.equals(SignInProvider.REGISTRATION)) {
                return null;
            }
            var found = known;
            if (found == null) {
                found = ask();
                known = found;
            }
            return found;
        }

        private ClientRegistration ask() {
            var registration = ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(SignInProvider.REGISTRATION)
                    .clientName(settings.displayName())
                    .clientId(settings.clientId())
                    .scope(settings.scopeList())
                    .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build());
            var secret = settings.clientSecret();
            return secret == null || secret.isBlank()
                    ? registration
                            .clientAuthenticationMethod(ClientAuthenticationMethod.NONE)
                            .build()
                    : registration.clientSecret(secret).build();
        }
    }

    /** What the pages' security is told of the provider. */
    static final class ProviderSecurity {

        private final ClientRegistrationRepository registrations;
        private final ProviderSignIn signIn;
        private final ProviderSessions sessions;

        ProviderSecurity(ClientRegistrationRepository registrations, ProviderSignIn signIn, ProviderSessions sessions) {
            this.registrations = registrations;
            this.signIn = signIn;
            this.sessions = sessions;
        }

        void apply(HttpSecurity http) {
            var asking = new ProviderRequests(registrations);
            http.oauth2Login(login -> login.loginPage("/login")
                    .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(asking))
                    .authorizedClientRepository(new DiscardingClientRepository())
                    .userInfoEndpoint(endpoint -> endpoint.oidcUserService(signIn))
                    .successHandler(new Begun(http))
                    .failureHandler(ProviderSecurity::refused)
                    .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                        @Override
                        public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                            filter.setAuthenticationFailureHandler(ProviderSecurity::refused);
                            return filter;
                        }
                    }));
            http.oidcLogout(logout -> logout.backChannel(channel -> channel.logoutHandler(sessions)));
        }

        /** Ends the session at the provider too, for whoever began it there. */
        LogoutSuccessHandler logout(RedirectStrategy redirects) {
            var handler = new OidcClientInitiatedLogoutSuccessHandler(registrations);
            handler.setPostLogoutRedirectUri("{baseUrl}/login");
            handler.setDefaultTargetUrl("/");
            handler.setRedirectStrategy(redirects);
            return handler;
        }

        private static void refused(
                HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
                throws IOException {
            var refusal = ProviderRefusal.of(why);
            if (refusal == ProviderRefusal.FAILED) {
                log.warn(
                        "Signing in with the provider failed: {}",
                        why instanceof OAuth2AuthenticationException oauth2
                                ? oauth2.getError().getErrorCode() + " "
                                        + oauth2.getError().getDescription()
                                : why.getMessage());
            }
            response.sendRedirect(request.getContextPath() + "/login?provider=" + refusal.word());
        }

        private final class Begun extends SavedRequestAwareAuthenticationSuccessHandler {

            private final HttpSecurity http;

            Begun(HttpSecurity http) {
                this.http = http;
            }

            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    org.springframework.security.core.Authentication authentication)
                    throws jakarta.servlet.ServletException, IOException {
                sessions.begun(request, authentication);
                var cache = http.getSharedObject(RequestCache.class);
                if (cache != null) {
                    setRequestCache(cache);
                }
                super.onAuthenticationSuccess(request, response, authentication);
            }
        }
    }
}
