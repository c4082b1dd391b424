package org.pacta.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.pacta.signin.PasskeySignIn.BrowserSession;
import org.pacta.signin.PasskeySignIn.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Takes what a browser has signed with a passkey; whoever gets in is led on as after a password. */
final class PasskeyLogin extends AbstractHttpConfigurer<PasskeyLogin, HttpSecurity> {

    /** Where a passkey is asked for after the password. */
    static final String PAGE = "/passkey";

    private static final String TAKES = "/login/passkey";
    private static final String ANSWER = "answer";

    private final PasskeySignIn signIn;
    private final ApplicationEventPublisher events;

    PasskeyLogin(PasskeySignIn signIn, ApplicationEventPublisher events) {
        this.signIn = signIn;
        this.events = events;
    }

    /**
     * As for the password, no token of the form is asked for, which another tab that was opened since makes void: what is
     * signed answers what was asked in this session, and forms of other sites are taken nowhere ({@link ForeignForms}).
     */
    @Override
    public void init(HttpSecurity http) {
        http.csrf(csrf -> csrf.ignoringRequestMatchers(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, TAKES)));
    }

    @Override
    public void configure(HttpSecurity http) {
        var filter = new Filter(signIn, events);
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        var success = new SavedRequestAwareAuthenticationSuccessHandler();
        success.setRequestCache(http.getSharedObject(RequestCache.class));
        filter.setAuthenticationSuccessHandler(success);
        filter.setAuthenticationFailureHandler(this::refused);
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
    }

    /** The password was right: the session, which others may know, gets another id and waits for a passkey. */
    static void await(HttpServletRequest request, SignIn.PasskeyNeededException needed, PasskeySignIn signIn) {
        request.getSession();
        request.changeSessionId();
        signIn.await(session(request), needed.kept());
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        var refusal = why instanceof PasskeySignIn.RefusedException refused ? refused.refusal() : Refusal.WRONG;
        var page = switch (refusal) {
            case CLOSED -> "/login?closed";
            case THROTTLED -> "/login?throttled";
            default -> (signIn.isAwaited(session(request)) ? PAGE : "/login") + "?passkey=" + refusal.word();
        };
        response.sendRedirect(request.getContextPath() + page);
    }

    private static BrowserSession session(HttpServletRequest request) {
        var session = request.getSession();
        return new BrowserSession(session::getAttribute, session::setAttribute);
    }

    private static final class Filter extends AbstractAuthenticationProcessingFilter {

        private final PasskeySignIn signIn;
        private final ApplicationEventPublisher events;

        Filter(PasskeySignIn signIn, ApplicationEventPublisher events) {
            super(PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, TAKES));
            this.signIn = signIn;
            this.events = events;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            var member = signIn.admit(
                    session(request),
                    Objects.requireNonNullElse(request.getParameter(ANSWER), ""),
                    request.getRemoteAddr());
            var signedIn = UsernamePasswordAuthenticationToken.authenticated(member, null, member.getAuthorities());
            signedIn.setDetails(authenticationDetailsSource.buildDetails(request));
            return signedIn;
        }

        @Override
        protected void successfulAuthentication(
                HttpServletRequest request, HttpServletResponse response, FilterChain chain, Authentication signedIn)
                throws IOException, ServletException {
            events.publishEvent(new AuthenticationSuccessEvent(signedIn));
            super.successfulAuthentication(request, response, chain, signedIn);
        }
    }
}
