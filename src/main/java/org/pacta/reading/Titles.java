package org.pacta.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Short imperative titles for people: "Hold the 15th Defense Trilateral Talks in the ROK". */
final class Titles {

    private static final int LONGEST = 110;
    private static final Set<String> LOOSE_ENDS = Lexicon.words(
            "for and of in with to on the a an by at from or no later than as well including before until within between"
                    + " during");
    private static final Pattern EVENT = Pattern.compile(
            "(?i)\\b(?:meetings?|talks|dialogues?|summits?|conferences?|rounds?|sessions?|workshops?|ministerial|consultations|exercises?|forum)\\b");
    private static final Pattern CUT = Pattern.compile(
            ", (?:which|including|complementing|with|recogni[sz]ing|as well as|particularly|in )|;| (?:in order to|so"
                    + " that|which|with the aim) ");
    private static final Pattern HOSTING = Pattern.compile("^[^.;]{2,60}?\\b(hosting|holding|convening) (?:of )?");
    private static final Pattern MONEY =
            Pattern.compile("(?:USD|EUR|JPY|KRW)?[$€£¥ ]\\s?\\d|(?:USD|EUR|JPY|KRW) ?\\d|\\b(?:million|billion)\\b");
    private static final Pattern TAKES_PLACE =
            Pattern.compile(",? which (?:will|is to|are to) (?:take place|be (?:held|hosted|convened))\\b[^,;]*");
    private static final Pattern JOINED_OBJECT = Pattern.compile(
            " (?:the|a|an|our|their|its|all|each|new|more|further|decisive|concrete|greater|stronger|joint|common)\\b");
    private static final Pattern JOINED = Pattern.compile("( (?:and|or) (?:further |jointly )?)([a-z-]+ing)\\b");
    private static final Pattern COUNT =
            Pattern.compile("(?:\\d[\\d.,]*|(?i:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)) \\p{L}");
    private static final Pattern NEW =
            Pattern.compile("^(?i:an? |the )?(?:new|first|inaugural)\\b|\\b" + Announcements.BODY + "\\b");

    private Titles() {}

    /** @param action from the action's first word to the clause's end, @param deadline to be left out, if any */
    static String of(String action, @Nullable String deadline, boolean verbal) {
        String text = action.replaceAll("\\s+", " ").strip().replaceFirst("^(?:on|upon|to) ", "");
        if (deadline != null) {
            text = without(text, deadline.replaceAll("\\s+", " "));
        }
        text = TAKES_PLACE.matcher(text).replaceFirst("");
        Matcher hosting = HOSTING.matcher(text);
        if (hosting.find()) {
            text = hosting.group(1) + " " + text.substring(hosting.end());
        }
        String title = shortened(
                imperative(text.replaceAll(" (?:to be|being) (?:held|hosted|convened)(?= in\\b|,|$)", ""), verbal));
        return title.isBlank()
                ? shortened(capital(action.replaceAll("\\s+", " ").strip()))
                : title;
    }

    /** What the words themselves say, where no action is found in them that could name it. */
    static String ofWords(String words) {
        String plain = capital(words.replaceAll("\\s+", " ").strip());
        String title = shortened(plain);
        return title.isBlank() ? plain : title;
    }

    static String ofMember(String verb, String member) {
        return shortened(capital(Lexicon.base(verb)) + " " + member.replaceAll("\\s+", " "));
    }

    private static String imperative(String text, boolean verbal) {
        String first = text.split("[^\\p{L}-]+", 2)[0];
        String rest = text.substring(first.length());
        String ing = Lexicon.ingBase(first);
        if (first.isEmpty()) {
            return COUNT.matcher(text).lookingAt() || MONEY.matcher(text).lookingAt() ? "Provide " + text : text;
        }
        if (ing == null && first.endsWith("ing") && !rest.isBlank() && !rest.startsWith(" of ")) {
            ing = Forms.base(first);
        }
        if (ing != null && !rest.isBlank()) {
            return capital(ing) + joined(rest.replaceFirst("^ of ", " "));
        }
        String act = Nominals.asVerb(text);
        if (!act.equals(text)) {
            return capital(act);
        }
        if (Lexicon.isBaseVerb(first)) {
            return capital(first) + rest;
        }
        String past = Lexicon.participleBase(first);
        if (past != null) {
            return capital(past) + rest;
        }
        if (acts(first, rest, verbal)) {
            return capital(text);
        }
        if (EVENT.matcher(text).find()) {
            return "Hold " + lowered(text.replaceFirst("^(?:This|These|That) ", "the "));
        }
        return (MONEY.matcher(text).find() || COUNT.matcher(text).lookingAt()
                        ? "Provide "
                        : NEW.matcher(text).find() ? "Launch " : "Carry out ")
                + lowered(text);
    }

    private static String lowered(String text) {
        return text.replaceFirst("^A ", "a ").replaceFirst("^An ", "an ").replaceFirst("^The ", "the ");
    }

    /** "And deepening our ties", behind a gerund that became an infinitive: and deepen our ties. */
    private static String joined(String rest) {
        Matcher also = JOINED.matcher(rest);
        if (!also.find()) {
            return rest;
        }
        boolean near = also.start() == 0;
        String base = near ? Forms.base(also.group(2)) : Lexicon.ingBase(also.group(2));
        boolean object =
                near || JOINED_OBJECT.matcher(rest.substring(also.end())).lookingAt();
        return base == null || !object
                ? rest
                : rest.substring(0, also.start()) + also.group(1) + base + rest.substring(also.end());
    }

    /** Whether the first word is a verb though no list knows it: it follows "to", or an object follows it. */
    private static boolean acts(String first, String rest, boolean verbal) {
        boolean object = rest.matches("(?s) (?:the|a|an|our|their|its|this|these|all|each)\\b.*");
        boolean plain = first.matches("[a-z-]+") || first.matches("\\p{Lu}[a-z-]+") && object;
        return plain && Forms.mayBeVerb(first.toLowerCase(Locale.ROOT)) && (verbal || object);
    }

    private static String without(String text, String deadline) {
        if (deadline.matches("\\d{4}")) {
            return text;
        }
        int at = text.indexOf(deadline);
        if (at < 0) {
            int space = deadline.indexOf(' ');
            boolean verb = deadline.matches("(?:scheduled|planned|slated|due) .*");
            return verb ? without(text, deadline.substring(space + 1)) : text;
        }
        String left = text.substring(0, at).strip();
        String right = text.substring(at + deadline.length()).strip();
        String joined = right.startsWith(",") || right.isEmpty() ? left + right : left + " " + right;
        return joined.replaceAll("\\(\\s*\\)", "")
                .replaceAll(" *,(?: *,)+", ",")
                .replaceAll("^[, ]+|[, ]+$", "");
    }

    private static String shortened(String title) {
        String text = trimmed(title);
        if (text.length() <= LONGEST) {
            return text;
        }
        Matcher cut = CUT.matcher(text);
        while (cut.find()) {
            if (cut.start() > 25 && cut.start() <= LONGEST) {
                return trimmed(text.substring(0, cut.start()));
            }
        }
        int space = text.lastIndexOf(' ', LONGEST - 1);
        return trimmed(text.substring(0, space > 0 ? space : LONGEST - 1)) + "…";
    }

    /** Without the marks and little words that a cut leaves at the end. */
    private static String trimmed(String text) {
        String rest = text;
        while (true) {
            int end = rest.length();
            while (end > 0 && ".,;:!?–—- ".indexOf(rest.charAt(end - 1)) >= 0 && !dotted(rest, end)) {
                end--;
            }
            int word = rest.lastIndexOf(' ', end - 1) + 1;
            if (word > 0 && LOOSE_ENDS.contains(rest.substring(word, end).toLowerCase(Locale.ROOT))) {
                end = word;
            } else {
                return rest.substring(0, end);
            }
            rest = rest.substring(0, end);
        }
    }

    /** "The U.S.": the stop is the word's own. */
    private static boolean dotted(String text, int end) {
        return end > 3
                && text.charAt(end - 1) == '.'
                && text.charAt(end - 3) == '.'
                && Character.isUpperCase(text.charAt(end - 2));
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
