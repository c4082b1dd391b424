package org.pacta.signin;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.ActingMember;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down who signs in and out, in a chain for each account, for the member's own party to read.
 *
 * <p>Refusals are written for accounts that exist: a name that nobody has may be a password typed in the wrong field. What
 * the throttle turns away without looking is not written, so that nobody can fill the history by guessing.
 */
@Component
class SignInRecorder {

    private final History history;
    private final Parties parties;
    private final Acting acting;
    private final TransactionTemplate transaction;

    SignInRecorder(History history, Parties parties, Acting acting, PlatformTransactionManager transactions) {
        this.history = history;
        this.parties = parties;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        ofMember(event.getAuthentication(), Action.MEMBER_SIGNED_IN);
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        ofMember(event.getAuthentication(), Action.MEMBER_SIGNED_OUT);
    }

    @EventListener
    void refused(AuthenticationFailureBadCredentialsEvent event) {
        var username = event.getAuthentication().getName().strip().toLowerCase(Locale.ROOT);
        acting.asSystem(() -> transaction.executeWithoutResult(status -> parties.members().stream()
                .filter(member -> member.username().equals(username))
                .findFirst()
                .ifPresent(member -> record(member, Action.MEMBER_SIGN_IN_REFUSED, event.getAuthentication()))));
    }

    /**
     * What signing in with a provider has changed, in its transaction; or that it was refused. Somebody without an account
     * here belongs to no party: any administrator may be the one to ask.
     */
    @EventListener
    void byProvider(ProviderSignedIn event) {
        acting.asSystem(() -> transaction.executeWithoutResult(status -> {
            var id = event.memberId();
            var readers = id == null
                    ? parties.all().stream().map(Party::code).toList()
                    : List.of(parties.member(id).partyCode());
            if (!readers.isEmpty()) {
                history.record(
                        new Entry(
                                "member:" + (id == null ? 0 : id),
                                event.action(),
                                event.who(),
                                null,
                                null,
                                null,
                                event.before(),
                                event.after(),
                                Releasability.to(readers)),
                        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                                ? request.getRequest().getRemoteAddr()
                                : null);
            }
        }));
    }

    /** In the member's own name, save where the account has been closed meanwhile: then the system writes it. */
    private void ofMember(Authentication authentication, Action action) {
        if (authentication.getPrincipal() instanceof ActingMember signedIn) {
            acting.asMember(
                    signedIn.memberId(),
                    () -> acting.asSystem(() -> transaction.execute(status -> {
                        record(parties.member(signedIn.memberId()), action, authentication);
                        return true;
                    })));
        }
    }

    private void record(Member member, Action action, Authentication authentication) {
        history.record(
                Entry.ofMember(member.id(), member.name(), action, member.partyCode())
                        .noting("passkey", action == Action.MEMBER_SIGNED_IN ? passkey(authentication) : null),
                address(authentication));
    }

    private static @Nullable String passkey(Authentication authentication) {
        return authentication.getPrincipal() instanceof SignedInMember member ? member.passkey() : null;
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null;
    }
}
