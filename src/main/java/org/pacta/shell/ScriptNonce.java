package org.pacta.shell;

import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.Document;

/**
 * Of the scripts that stand in a page a browser runs those that the server put there, and no others: each of them carries a
 * number that the policy of the very answer names.
 *
 * @see <a href="https://www.w3.org/TR/CSP3/">Content Security Policy Level 3</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-scripts-of-pages.md">The decision</a>
 */
final class ScriptNonce {

    private static final String POLICY = "Content-Security-Policy";
    private static final String OWN = "script-src 'self'";
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ScriptNonce() {}

    /** Marks all scripts of a page that is about to be sent, and says so in the answer's policy. */
    static void mark(Document page, HttpServletResponse answer) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var nonce = Base64.getEncoder().withoutPadding().encodeToString(bytes);
        page.getElementsByTag("script").attr("nonce", nonce);
        var policy = answer.getHeader(POLICY);
        if (policy != null) {
            answer.setHeader(POLICY, policy.replace(OWN, OWN + " 'nonce-" + nonce + "'"));
        }
    }
}
