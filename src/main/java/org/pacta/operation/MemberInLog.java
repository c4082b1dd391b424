package org.pacta.operation;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.pacta.database.ActingMember;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each line of the log that a request writes name the acting member's id; stands behind the security's filters. */
@Component
@Order(MemberInLog.BEHIND_SECURITY)
class MemberInLog extends OncePerRequestFilter {

    static final int BEHIND_SECURITY = -90;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof ActingMember member) {
            MDC.put(RequestLog.MEMBER_ID, String.valueOf(member.memberId()));
        }
        chain.doFilter(request, response);
    }
}
