package org.pacta.api;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;

/**
 * Versions as entity tags: a thing's version 7 is {@code ETag: "7"}, and whoever changes it sends {@code If-Match: "7"}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#name-if-match">RFC 9110, If-Match</a>
 */
public final class Versions {

    private static final Pattern TAG = Pattern.compile("\"(0|[1-9][0-9]{0,8})\"");

    /** The entity tag of a version. */
    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that a request was decided on.
     *
     * @throws VersionMissing where the header is not there, or is {@code *}, which would overwrite whatever is there
     * @throws Refused where it is no tag that Pacta gave out
     */
    public static int read(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            throw new VersionMissing();
        }
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Refused(
                    Refused.Category.MALFORMED,
                    "api.version",
                    "If-Match",
                    ifMatch.length() > 40 ? ifMatch.substring(0, 40) : ifMatch);
        }
        return Integer.parseInt(tag.group(1));
    }

    /** A change that does not say which version it was decided on: 428. */
    public static final class VersionMissing extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private VersionMissing() {
            super("If-Match is missing.");
        }
    }

    private Versions() {}
}
