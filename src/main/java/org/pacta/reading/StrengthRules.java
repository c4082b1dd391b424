package org.pacta.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** Whether one can later check, yes or no, that an action was done. */
final class StrengthRules {

    /** Verbs of acts that are done once, and of those that only go on; each with an example in the file. */
    private static final Set<String> HARD = Lexicon.entries("strength.tsv", "done");

    private static final Set<String> SOFT = Lexicon.entries("strength.tsv", "soft");
    /** "Develop a campaign", "pursue a pilot project": one thing that will be there or not. */
    private static final Pattern ONE_THING = Pattern.compile(
            "^\\S+ (?:a|an|one) (?:(?:series|set|suite|number) of )?(?:(?!(?:of|to|for|and|on|in|that|with|at)\\b)[\\w’',/-]+ ){0,7}?"
                    + "(?:projects?|campaigns?|pilots?|initiatives?|programs?|programmes?|mechanisms?|facility|portal|toolkits?|database|registry|hotline"
                    + "|dialogues?|sub-dialogues|memorandum|plan|roadmap|strategy|centers?|centres?|funds?|tours?|events?|workshops?|networks?|platforms?|corridor|package|consortium|group|force)\\b"
                    + "(?!['’-])");

    /** "Adopt and maintain high levels": what is adopted only goes on. */
    private static final Pattern AND_KEEP = Pattern.compile(
            "^\\w+ and (?:maintain|sustain|strengthen|uphold|promote|deepen|expand|continue|preserve|protect)\\b(?! an? )");

    /** "Gift a patrol vessel": one thing that is there or not. */
    private static final Pattern A_THING = Pattern.compile(
            "\\S+ (?:a|an|one) (?!(?:range|variety|number|series|set|wide|broad|comprehensive|more|better|greater|stronger|common)\\b)\\S");

    private static final Pattern COUNTED = Pattern.compile(
            "^\\S+ (?:up to |at least |about |some |another |an additional |more than )?(?:[$€£¥]\\s?\\d|\\d[\\d.,]*(?!(?:st|nd|rd|th)\\b)\\b"
                    + "|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundreds?|dozens?)\\b)");
    private static final Pattern COUNTABLE = Pattern.compile("[$€£¥]\\s?\\d|\\b\\d+(?:[.,]\\d+)* ?(?:percent|per"
            + " cent|%|million|billion|trillion|troops)|\\b\\d+(?:st|nd|rd|th)\\b(?! centur)|\\bnet[-"
            + " ]zero\\b|\\bthe number of\\b");
    private static final Pattern NAMED =
            Pattern.compile("(?<![.?!] )(?<!^)\\b\\p{Lu}[\\w’'-]+ (?:\\p{Lu}[\\w’'-]+|\\()");
    private static final Pattern LOOSE = Pattern.compile(
            "^\\S+ (?:\\S+"
                    + " ){0,2}?(?:support|assistance|efforts|steps|action|actions|measures|progress|opportunities|cooperation|ways)\\b");

    private StrengthRules() {}

    /** Whether the action's verb tells what only goes on. */
    static boolean goesOn(String object) {
        return SOFT.contains(Lexicon.base(object.split("[^\\p{L}-]+", 2)[0]));
    }

    /** Whether somebody did what he undertook not to do can be told of any act that is one. */
    static Strength ofForbearance(Verdict verdict, String object, @Nullable DeadlinePhrase until) {
        if (verdict.expectation()) {
            return Strength.EXPECTATION;
        }
        String verb = Lexicon.base(object.split("[^\\p{L}-]+", 2)[0]);
        boolean dated = until != null && until.latest() != null;
        return dated || !SOFT.contains(verb) ? Strength.FIRM : Strength.GENERAL;
    }

    static Strength of(
            Verdict verdict, Kind kind, String object, @Nullable DeadlinePhrase deadline, Recurrence recurrence) {
        return of(verdict, kind, object, deadline, recurrence, false);
    }

    /** @param continued whether the act is one that goes on: "will continue to impose" */
    static Strength of(
            Verdict verdict,
            Kind kind,
            String action,
            @Nullable DeadlinePhrase deadline,
            Recurrence recurrence,
            boolean continued) {
        String object = Phrasal.plain(action);
        if (verdict.expectation()) {
            return Strength.EXPECTATION;
        }
        if (deadline != null && deadline.latest() != null || verdict.restated()) {
            return Strength.FIRM;
        }
        if (recurrence == Recurrence.ANNUAL
                || recurrence == Recurrence.SEMIANNUAL
                || COUNTABLE.matcher(object).find()) {
            return Strength.FIRM;
        }
        String verb = Lexicon.base(object.split("[^\\p{L}-]+", 2)[0]);
        boolean soft = SOFT.contains(verb);
        boolean loose = LOOSE.matcher(object).find();
        boolean keeps = AND_KEEP.matcher(object).lookingAt();
        boolean counted = !soft && COUNTED.matcher(object).find();
        boolean hard = HARD.contains(verb) && !loose && !keeps
                || counted
                || !continued && ONE_THING.matcher(object).find();
        return switch (kind.key()) {
            case "exercise", "meeting" -> soft && !kind.equals(Kind.MEETING) ? Strength.GENERAL : Strength.FIRM;
            case "standing", "agreement" ->
                soft && (continued || !verb.equals("develop") && !verb.equals("improve"))
                        ? Strength.GENERAL
                        : Strength.FIRM;
            case "dialogue" ->
                hard
                                || recurrence != Recurrence.NONE
                                || !soft && NAMED.matcher(object).find()
                        ? Strength.FIRM
                        : Strength.GENERAL;
            case "capability" ->
                hard && !continued
                                || !soft
                                        && !continued
                                        && A_THING.matcher(object).lookingAt()
                        ? Strength.FIRM
                        : Strength.GENERAL;
            default -> hard && !continued ? Strength.FIRM : Strength.GENERAL;
        };
    }
}
