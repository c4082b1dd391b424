package org.pacta.signin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.party.Member;
import org.pacta.party.Positions;
import org.pacta.party.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Decides which member somebody is whom the provider has let in. Only people who have an account here get in: whoever has
 * signed in with the provider before is known by its subject, whatever else it says; whoever has not, by a verified mail
 * address (or the claim that is configured), which then is linked. Office and roles come from claims only where that is
 * configured.
 *
 * @see <a href="https://openid.net/specs/openid-connect-core-1_0.html#ClaimStability">OpenID Connect Core 1.0, 5.7</a>
 */
final class ProviderSignIn implements OAuth2UserService<OidcUserRequest, OidcUser> {

    /** Thrown out of the transaction, so that nothing of it stays. */
    private static final class RefusedException extends RuntimeException {

        private final transient ProviderRefusal why;
        private final transient @Nullable Member member;

        RefusedException(ProviderRefusal why, @Nullable Member member) {
            super(why.word());
            this.why = why;
            this.member = member;
        }
    }

    private final OAuth2UserService<OidcUserRequest, OidcUser> claims;
    private final ProviderSettings settings;
    private final SignInThrottle throttle;
    private final ProviderLogins logins;
    private final Positions positions;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    ProviderSignIn(
            OAuth2UserService<OidcUserRequest, OidcUser> claims,
            ProviderSettings settings,
            SignInThrottle throttle,
            ProviderLogins logins,
            Positions positions,
            Acting acting,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.claims = claims;
        this.settings = settings;
        this.throttle = throttle;
        this.logins = logins;
        this.positions = positions;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** @throws OAuth2AuthenticationException with a {@link ProviderRefusal} where the person is not let in */
    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var person = Objects.requireNonNull(claims.loadUser(request));
        return new ProvidedMember(admit(person), person.getIdToken());
    }

    private Member admit(OidcUser person) {
        try {
            return acting.asSystem(() -> transaction.execute(status -> {
                var known = known(person);
                if (!known.active()) {
                    throw new RefusedException(ProviderRefusal.DISABLED, known.member());
                }
                return follow(known.member(), person);
            }));
        } catch (RefusedException refused) {
            record(refused, person);
            throw refused.why.exception();
        }
    }

    /** Somebody who comes again and again fills no history. */
    private void record(RefusedException refused, OidcUser person) {
        var who = "provider " + person.getSubject();
        if (throttle.takes(who, who)) {
            var member = refused.member;
            events.publishEvent(new ProviderSignedIn(
                    member == null ? null : member.id(),
                    member == null ? called(person) : member.name(),
                    Action.MEMBER_SIGN_IN_REFUSED,
                    Map.of(),
                    Map.of("reason", refused.why.word().replace('-', ' '))));
        }
    }

    private ProviderLogins.Known known(OidcUser person) {
        return logins.linked(settings.issuer(), subject(person)).orElseGet(() -> link(person));
    }

    /** An ID token without one is no ID token, and was refused before (OpenID Connect Core 1.0, section 2). */
    private static String subject(OidcUser person) {
        return Objects.requireNonNull(person.getSubject());
    }

    private ProviderLogins.Known link(OidcUser person) {
        var byEmail = settings.memberClaim().equals(ProviderSettings.EMAIL);
        var value = text(claim(person, settings.memberClaim()));
        if (byEmail && !value.isEmpty() && !Boolean.TRUE.equals(person.getEmailVerified())) {
            throw new RefusedException(ProviderRefusal.UNVERIFIED, null);
        }
        var found = value.isEmpty()
                ? List.<ProviderLogins.Known>of()
                : byEmail ? logins.byEmail(value) : logins.byUsername(value);
        if (found.size() != 1) {
            throw new RefusedException(ProviderRefusal.NO_ACCOUNT, null);
        }
        var known = found.getFirst();
        if (!known.active()) {
            return known;
        }
        if (!logins.link(known.member(), settings.issuer(), subject(person))) {
            throw new RefusedException(ProviderRefusal.LINKED_OTHERWISE, known.member());
        }
        changed(known.member(), Action.MEMBER_LINKED, Map.of(), Map.of("provider", settings.issuer()));
        return known;
    }

    /** Office and roles as the provider has them, where that is configured. */
    private Member follow(Member member, OidcUser person) {
        var officeClaim = settings.officeClaim();
        if (officeClaim != null && !officeClaim.isBlank()) {
            followOffice(member, text(claim(person, officeClaim)));
        }
        var rolesClaim = settings.rolesClaim();
        if (rolesClaim != null && !rolesClaim.isBlank()) {
            followRoles(member, words(claim(person, rolesClaim)));
        }
        return logins.member(member.id());
    }

    private void followOffice(Member member, String code) {
        if (code.equals(member.office().code())) {
            return;
        }
        if (!positions.move(member, code)) {
            throw new RefusedException(ProviderRefusal.NO_OFFICE, member);
        }
        changed(member, Action.MEMBER_MOVED, Map.of("office", member.office().code()), Map.of("office", code));
    }

    private void followRoles(Member member, List<String> groups) {
        var roles = settings.rolesOf(groups);
        if (roles.isEmpty()) {
            throw new RefusedException(ProviderRefusal.NO_ROLE, member);
        }
        if (roles.equals(member.roles())) {
            return;
        }
        positions.setRoles(member.id(), roles);
        changed(
                member,
                Action.MEMBER_ROLES_CHANGED,
                Map.of("roles", sorted(member.roles())),
                Map.of("roles", sorted(roles)));
    }

    private void changed(Member member, Action action, Map<String, String> before, Map<String, String> after) {
        events.publishEvent(new ProviderSignedIn(member.id(), member.name(), action, before, after));
    }

    private static String sorted(Collection<Role> roles) {
        return new TreeSet<>(roles).stream().map(Role::name).collect(Collectors.joining(", "));
    }

    /** What the provider calls somebody whom nobody here is. */
    private static String called(OidcUser person) {
        var email = person.getEmail();
        var name = email == null || email.isBlank() ? String.valueOf(person.getSubject()) : email;
        return name.substring(0, Math.min(name.length(), 200));
    }

    /** A claim, or what dots lead to inside of it: {@code realm_access.roles}. */
    private static @Nullable Object claim(OidcUser person, String path) {
        if (person.hasClaim(path)) {
            return person.getClaim(path);
        }
        @Nullable Object at = person.getClaims();
        for (var step : path.split("[.]")) {
            at = at instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return at;
    }

    private static String text(@Nullable Object claim) {
        return claim instanceof String value ? value.strip() : "";
    }

    private static List<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> several) {
            return new ArrayList<>(several.stream().map(String::valueOf).toList());
        }
        return Arrays.asList(text(claim).split(" "));
    }
}
