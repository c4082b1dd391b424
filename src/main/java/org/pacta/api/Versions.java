package org.pacta.api;

import java.util.ArrayList;
import java.util.List;
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

    private static final Pattern LISTED = Pattern.compile("(?:W/)?\"[\\x21\\x23-\\x7E\\x80-\\xFF]*\"");

    /**
     * The tags of a list, of which the thing's may be any: {@code "2", "3"}. A weak one is none of them, since versions are
     * compared strongly, nor is one that Pacta did not give out; empty where all are such. What is no list of tags is given back as it is.
     */
    static List<String> listed(String ifMatch) {
        var rest = ifMatch.strip();
        var tags = new ArrayList<String>();
        var tag = LISTED.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            char c = rest.charAt(at);
            if (c == ',' || c == ' ' || c == '\t') {
                at++;
            } else if (tag.region(at, rest.length()).lookingAt()
                    && (tag.end() == rest.length() || ", \t".indexOf(rest.charAt(tag.end())) >= 0)) {
                tags.add(tag.group());
                at = tag.end();
            } else {
                return List.of(ifMatch);
            }
        }
        if (tags.isEmpty() || tags.size() == 1 && !tags.getFirst().startsWith("W/")) {
            return List.of(ifMatch);
        }
        return tags.stream().filter(it -> TAG.matcher(it).matches()).distinct().toList();
    }

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
