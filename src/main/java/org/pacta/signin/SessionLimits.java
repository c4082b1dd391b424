package org.pacta.signin;

import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long somebody stays signed in.
 *
 * @see <a href="https://pages.nist.gov/800-63-4/sp800-63b.html#aal2reauth">NIST SP 800-63B, 2.2.3</a>
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 7.3</a>
 */
@Component
record SessionLimits(Duration lifetime, Duration idle) {

    /**
     * @param lifetime after which one signs in again, whatever one did
     * @param idle after which one does who did nothing; that a page is open is nothing
     */
    SessionLimits(
            @Value("${pacta.session.lifetime:12h}") Duration lifetime,
            @Value("${pacta.session.idle:60m}") Duration idle) {
        this.lifetime = lifetime;
        this.idle = idle;
    }

    boolean isOver(SessionMark mark, Instant now) {
        return !now.isBefore(mark.began().plus(lifetime))
                || !now.isBefore(mark.used().plus(idle));
    }
}
