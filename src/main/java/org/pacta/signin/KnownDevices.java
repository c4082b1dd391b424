package org.pacta.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.pacta.id.MemberId;
import org.pacta.operation.BaseUrl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Devices on which somebody has signed in: each has tries of its own, so that whoever guesses elsewhere, however often, does
 * not keep the person out. A cookie says so, signed with what is kept of the account's password: it holds for that account
 * alone, on all nodes, until the password changes or half a year is over. It signs nobody in.
 *
 * @see <a href="https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies">OWASP, device cookies</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-known-devices.md">The decision</a>
 */
@Component
class KnownDevices implements SessionAuthenticationStrategy {

    static final String COOKIE = "pacta-device";

    private static final Duration KEPT = Duration.ofDays(180);
    private static final int ACCOUNTS = 3;
    private static final String BETWEEN = "~";

    /** Member, day, a random name, signature. */
    private static final Pattern ENTRY = Pattern.compile(
            "(?<said>(?<member>\\d{1,18})\\.(?<day>\\d{1,6})\\.(?<device>[\\w-]{22}))\\.(?<signature>[\\w-]{43})");

    private final SecureRandom random = new SecureRandom();
    private final Passwords passwords;
    private final Clock clock;
    private final boolean overTls;

    KnownDevices(Passwords passwords, BaseUrl baseUrl, Clock clock) {
        this.passwords = passwords;
        this.clock = clock;
        this.overTls = baseUrl.of("").startsWith("https:");
    }

    /** Gives the device a cookie when somebody has signed in on it. */
    @Override
    public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
        if (signedIn.getPrincipal() instanceof SignedInMember member) {
            passwords.hashOf(member.memberId()).ifPresent(hash -> {
                var value = Stream.concat(
                                Stream.of(entry(member.memberId(), hash)), others(said(request), member.memberId()))
                        .limit(ACCOUNTS)
                        .collect(Collectors.joining(BETWEEN));
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        ResponseCookie.from(COOKIE, value)
                                .path(request.getContextPath() + "/login")
                                .maxAge(KEPT)
                                .httpOnly(true)
                                .secure(overTls || request.isSecure())
                                .sameSite("Strict")
                                .build()
                                .toString());
            });
        }
    }

    /** By which name a device is counted that is known to this account; empty where it is not.
     *
     * @param said what its cookie says
     */
    Optional<String> device(Passwords.Kept account, @Nullable String said) {
        long today = clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
        return entries(said)
                .filter(entry -> entry.group("member").equals(account.memberId().toString()))
                .filter(entry -> Math.abs(today - Long.parseLong(entry.group("day"))) <= KEPT.toDays())
                .filter(entry -> MessageDigest.isEqual(
                        signature(entry.group("said"), account.hash()).getBytes(StandardCharsets.US_ASCII),
                        entry.group("signature").getBytes(StandardCharsets.US_ASCII)))
                .map(entry -> entry.group("device"))
                .findFirst();
    }

    /** What the cookie of a request says; null where it has none. */
    static @Nullable String said(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    private String entry(MemberId memberId, String hash) {
        var device = new byte[16];
        random.nextBytes(device);
        var said = memberId + "."
                + clock.instant().atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay() + "." + text(device);
        return said + "." + signature(said, hash);
    }

    private static Stream<String> others(@Nullable String said, MemberId memberId) {
        return entries(said)
                .filter(entry -> !entry.group("member").equals(memberId.toString()))
                .map(MatchResult::group);
    }

    private static Stream<MatchResult> entries(@Nullable String said) {
        return said == null || said.length() > 1_000
                ? Stream.empty()
                : Stream.of(said.split(BETWEEN, ACCOUNTS + 1))
                        .map(ENTRY::matcher)
                        .filter(Matcher::matches)
                        .map(Matcher::toMatchResult);
    }

    private static String signature(String said, String hash) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hash.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text(mac.doFinal(("pacta known device " + said).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
