package org.pacta.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.Changed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Ends sessions here when the provider says that they have ended there, on whichever node they are: what it names is told to
 * the others as a change, by a digest, since only the provider's own words may end a session.
 *
 * @see <a href="https://openid.net/specs/openid-connect-backchannel-1_0.html">OpenID Connect Back-Channel Logout 1.0</a>
 */
final class ProviderSessions implements LogoutHandler {

    private static final String TOPIC = "provider-session:";

    private final Map<HttpSession, Set<String>> sessions = Collections.synchronizedMap(new WeakHashMap<>());
    private final ApplicationEventPublisher events;
    private final Acting acting;
    private final TransactionTemplate transaction;

    ProviderSessions(ApplicationEventPublisher events, Acting acting, PlatformTransactionManager transactions) {
        this.events = events;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Remembers by which session at the provider this one was begun. */
    void begun(HttpServletRequest request, Authentication authentication) {
        var session = request.getSession(false);
        if (session != null && authentication.getPrincipal() instanceof OidcUser person) {
            var token = person.getIdToken();
            sessions.put(
                    session,
                    Stream.of("sub " + token.getSubject(), "sid " + token.getClaimAsString("sid"))
                            .map(name -> topic(String.valueOf(token.getIssuer()), name))
                            .collect(Collectors.toSet()));
        }
    }

    /** The provider has said that a session, or all of a person, have ended; its token has been verified. */
    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
            var name = token.getSessionId() == null ? "sub " + token.getSubject() : "sid " + token.getSessionId();
            var changed = Changed.of(topic(String.valueOf(token.getIssuer()), name));
            acting.asSystem(() -> transaction.executeWithoutResult(status -> events.publishEvent(changed)));
        }
    }

    @EventListener
    void on(Changed changed) {
        if (changed.topics().stream().noneMatch(topic -> topic.startsWith(TOPIC))) {
            return;
        }
        var ended = Map.copyOf(sessions).entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(changed.topics()::contains))
                .map(Map.Entry::getKey)
                .toList();
        ended.forEach(this::end);
    }

    private void end(HttpSession session) {
        sessions.remove(session);
        try {
            if (session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                            instanceof SecurityContext context
                    && context.getAuthentication() != null) {
                events.publishEvent(new LogoutSuccessEvent(context.getAuthentication()));
            }
            session.invalidate();
        } catch (IllegalStateException over) {
            // It had ended meanwhile.
        }
    }

    private static String topic(String issuer, String name) {
        return TOPIC + DigestUtils.sha256Hex(issuer + " " + name);
    }
}
