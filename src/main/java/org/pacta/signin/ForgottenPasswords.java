package org.pacta.signin;

import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.pacta.command.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * Mails a link to whoever has lost his or her password and asks for one on the sign-in page. What is answered, and how soon,
 * never tells whether there is such an account: looking for it begins after the answer.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 6.3.8, 6.4.3</a>
 */
@Service
public class ForgottenPasswords {

    /** As long as a mail address can be. */
    private static final int LONGEST = 254;

    private static final Logger log = LoggerFactory.getLogger(ForgottenPasswords.class);

    private final SignInLinks links;
    private final SignInThrottle throttle;
    private final Executor afterwards;

    @Autowired
    ForgottenPasswords(SignInLinks links, SignInThrottle throttle) {
        this(links, throttle, Executors.newVirtualThreadPerTaskExecutor());
    }

    ForgottenPasswords(SignInLinks links, SignInThrottle throttle, Executor afterwards) {
        this.links = links;
        this.throttle = throttle;
        this.afterwards = afterwards;
    }

    /** Whether links are mailed; if not, an administrator is to be asked. */
    public boolean isPossible() {
        return links.mails();
    }

    /** Mails a link to whom a user name or mail address means, if anybody.
     *
     * @param address where the request comes from
     * @throws Refused where it was asked for too often, whether there is such an account or not
     */
    public void ask(String who, String address) {
        var asked = who.strip().toLowerCase(Locale.ROOT);
        if (asked.isEmpty() || asked.length() > LONGEST) {
            throw new Refused("forgotten.who", "who");
        }
        var key = "forgotten " + asked;
        var from = "forgotten " + address;
        // Five for each name wherever they come from: nobody is sent more mails than that.
        if (!throttle.takes(key, from) || !throttle.takes(key + " from anywhere", "")) {
            throw new Refused("password.throttled", "who");
        }
        afterwards.execute(() -> send(asked));
    }

    private void send(String who) {
        try {
            links.forgotten(who);
        } catch (RuntimeException failed) {
            log.error("A link to a new password could not be sent", failed);
        }
    }
}
