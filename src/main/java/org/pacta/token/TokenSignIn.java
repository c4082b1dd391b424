package org.pacta.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.pacta.api.Bearer;
import org.pacta.api.BearerSignIn;
import org.pacta.api.Scope;
import org.pacta.database.Acting;
import org.pacta.database.Columns;
import org.pacta.id.MemberId;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Signs a request in by the token in its {@code Authorization: Bearer} header, for that request alone. It is looked up each
 * time, so a token that is revoked, or whose member is, is refused from then on, on every node.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750</a>
 */
final class TokenSignIn extends OncePerRequestFilter implements BearerSignIn {

    private static final String SCHEME = "Bearer ";

    private record Presented(Bearer bearer, boolean revoked, boolean active, List<String> roles) {}

    private final JdbcClient jdbc;
    private final Acting acting;
    private final TransactionTemplate transaction;
    private final TokenUses uses;
    private final Clock clock;

    TokenSignIn(JdbcClient jdbc, Acting acting, PlatformTransactionManager transactions, TokenUses uses, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var signedIn = header == null ? null : signIn(header, request);
        if (signedIn == null) {
            chain.doFilter(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(signedIn));
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
            var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
            uses.add(
                    signedIn.getPrincipal(),
                    request.getMethod() + " " + (pattern == null ? "(unknown)" : pattern),
                    request.getRemoteAddr());
        }
    }

    private @Nullable TokenAuthentication signIn(String header, HttpServletRequest request) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return refuse(request, Fault.MALFORMED);
        }
        var secret = header.substring(SCHEME.length()).strip();
        if (!secret.startsWith(Tokens.PREFIX) || secret.length() > 100) {
            return refuse(request, Fault.UNKNOWN);
        }
        var found = find(secret);
        if (found.isEmpty()) {
            return refuse(request, Fault.UNKNOWN);
        }
        var token = found.get();
        if (token.revoked()) {
            return refuse(request, Fault.REVOKED);
        }
        if (!clock.instant().isBefore(token.bearer().expiresAt())) {
            return refuse(request, Fault.EXPIRED);
        }
        if (!token.active()) {
            return refuse(request, Fault.INACTIVE);
        }
        return new TokenAuthentication(token.bearer(), token.roles(), request.getRemoteAddr());
    }

    private static @Nullable TokenAuthentication refuse(HttpServletRequest request, Fault fault) {
        request.setAttribute(FAULT, fault);
        return null;
    }

    private Optional<Presented> find(String secret) {
        return acting.asSystem(() -> transaction.execute(status -> jdbc.sql(TokenSql.PRESENTED)
                .param("digest", DigestUtils.sha256(secret))
                .query(TokenSignIn::presented)
                .optional()));
    }

    private static Presented presented(ResultSet row, int n) throws SQLException {
        Instant expires = row.getTimestamp("expires_at").toInstant();
        return new Presented(
                new Bearer(
                        row.getLong("id"),
                        row.getString("name"),
                        Scope.valueOf(row.getString("scope")),
                        expires,
                        new MemberId(row.getLong("member_id")),
                        row.getString("username"),
                        row.getString("party_code")),
                row.getTimestamp("revoked_at") != null,
                row.getBoolean("active"),
                Columns.strings(row, "roles"));
    }
}
