package org.pacta.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.party.Parties;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of somebody whose account was closed, who has ended it elsewhere or whose time is over, with the next
 * request, which nobody then has signed in for; and lets roles that were changed hold from the next request on.
 */
final class SessionGuard extends OncePerRequestFilter {

    private final Parties parties;
    private final Sessions sessions;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SessionGuard(Parties parties, Sessions sessions) {
        this.parties = parties;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedInMember member) {
            if (!parties.active(member.memberId()) || !sessions.goesOn(member, request)) {
                end(request);
            } else if (member.follow(parties.member(member.memberId()).roles())) {
                follow(authentication, member, request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    private void follow(
            Authentication authentication,
            SignedInMember member,
            HttpServletRequest request,
            HttpServletResponse response) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication.toBuilder()
                .authorities(authorities -> {
                    authorities.clear();
                    authorities.addAll(member.getAuthorities());
                })
                .build());
        SecurityContextHolder.setContext(context);
        if (request.getSession(false) != null) {
            contexts.saveContext(context, request, response);
        }
    }

    /** What every page loads alike is nobody's. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return path.startsWith("/VAADIN/build/") || path.startsWith("/VAADIN/static/") || path.endsWith(".css");
    }
}
