package org.pacta.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;

/** Whether one can later check, yes or no, that an action was done. */
final class StrengthRules {

    private static final Set<String> SOFT = Lexicon.words("""
        continue strengthen enhance deepen cooperate collaborate coordinate support promote foster work
        advance bolster intensify reinforce explore consider examine discuss pursue address ensure maintain
        encourage improve expand increase facilitate contribute engage help seek look protect uphold align
        tackle counter combat redouble accelerate build develop reduce prevent leverage consult share take
        make respond broaden identify assist drive elevate raise use act achieve defend do forge focus
        """);
    private static final Set<String> HARD = Lexicon.words("""
        hold host convene reconvene meet establish launch create sign conclude publish deliver operate
        deploy sell complete institutionalize institutionalise update join finalize finalise ratify adopt
        submit appoint open donate purchase procure embed enforce operationalize implement prepare conduct
        eliminate remove impose invest provide extend designate release transfer allocate double triple form
        set stand institute organize begin start participate attend visit negotiate draft integrate phase
        end exchange report present initiate
        """);
    private static final Pattern COUNTABLE = Pattern.compile("[$€£¥]\\s?\\d|\\b\\d+(?:[.,]\\d+)* ?(?:percent|per"
            + " cent|%|million|billion|trillion|troops)|\\b\\d+(?:st|nd|rd|th)\\b(?! centur)|\\bnet[-"
            + " ]zero\\b|\\bthe number of\\b");
    private static final Pattern NAMED =
            Pattern.compile("(?<![.?!] )(?<!^)\\b\\p{Lu}[\\w’'-]+ (?:\\p{Lu}[\\w’'-]+|\\()");
    private static final Pattern LOOSE = Pattern.compile(
            "^\\S+ (?:\\S+"
                    + " ){0,2}?(?:support|assistance|efforts|steps|action|actions|measures|progress|opportunities|cooperation|ways)\\b");

    private StrengthRules() {}

    static Strength of(
            Verdict verdict, Kind kind, String object, @Nullable DeadlinePhrase deadline, Recurrence recurrence) {
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
        boolean hard = HARD.contains(verb) && !LOOSE.matcher(object).find();
        boolean soft = SOFT.contains(verb);
        return switch (kind.key()) {
            case "exercise", "meeting" -> soft && !kind.equals(Kind.MEETING) ? Strength.GENERAL : Strength.FIRM;
            case "standing", "agreement" ->
                soft && !verb.equals("develop") && !verb.equals("improve") ? Strength.GENERAL : Strength.FIRM;
            case "dialogue" ->
                hard
                                || recurrence != Recurrence.NONE
                                || !soft && NAMED.matcher(object).find()
                        ? Strength.FIRM
                        : Strength.GENERAL;
            default -> hard ? Strength.FIRM : Strength.GENERAL;
        };
    }
}
