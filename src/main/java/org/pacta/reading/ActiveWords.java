package org.pacta.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An action in active words, as a title tells it. */
final class ActiveWords {

    private static final Pattern HELD_THING = Pattern.compile(
            "(?i)\\b(?:meeting|talks|dialogue|summit|exercise|drill|conference|round|session|workshop|visit|consultations|plenary|symposium|seminar|forum|call|signing|launch|ceremony|training|patrol|rehearsal|hearing|kick-off|opening|retreat|briefing|hackathon|webinar|roundtable|event|gathering|mission|festival|games|fair|expo)s?\\b");
    private static final Pattern NEXT_LINE =
            Pattern.compile("^(?i:(?:date of (?:the )?)?next) ((?:\\w+ ){0,3}?\\w+) ?[:–—-] ?(?=(\\p{Lu}[a-z]+,)?)");
    private static final Pattern CONTINUED =
            Pattern.compile("\\b(?:(?:continue|work (?=together|jointly|closely)|cooperate|collaborate)(?:"
                    + " ?(?:closely|together|jointly|with \\w+ \\w+))*? to (?:\\w+ly )?)+$");
    private static final String BEFORE_NAME = "^(?:(?!(?:the|an?|our|their)\\b)\\p{Ll}[\\p{L}-]* )+";

    private static final Pattern PAPER = Pattern.compile(
            "(?is).*\\b(?:reports?|drafts?|papers?|submissions?|proposals?|comments|plans?|notes?|answers?|replies|inputs?|contributions?|document|review|nominations|amendments|annex(?:es)?|questionnaires?|responses?|texts?|lists?|invoices?|applications?|forms?|minutes|edits)$");
    private static final Pattern HAPPENS = Pattern.compile(
            "(?i)(?:take place|go ahead|go forward|proceed|occur|happen|convene|begin|commence|start|kick off|run(?= (?:from|between|in|on|through|for))|last(?= from))\\b");
    private static final Pattern AGENT = Pattern.compile(
            " (?:jointly )?by (?:(?:the|both|and|,) ?|\\p{Lu}[\\p{L}.'’-]*,? ?(?:of )?)+(?=$|[,;]| ?\\b(?:in|by|on|from|before|until|at|to|with|during|no)\\b)");
    private static final Pattern PARTICLE =
            Pattern.compile(" (?:up|out|off|down|over|back|away|in place|into force|on hold)\\b(?! to\\b)");
    private static final Pattern REACHES =
            Pattern.compile("^(?i)(?:reach|arrive at|arrive with|be with|get to|go to)\\b");

    private final Words words;
    private final Context context;

    ActiveWords(Words words, Context context) {
        this.words = words;
        this.context = context;
    }

    /**
     * The action in active words: "the next meeting will take place in Tokyo" is to hold the next meeting in Tokyo, "a fund
     * will be established" is to establish a fund.
     */
    String acted(Clause clause, String action) {
        Predicate predicate = clause.verdict().predicate();
        if (predicate.aside() && clause.verdict().expectation()) {
            int which = predicate.at();
            while (which > 0 && !words.is(which, Set.of("which", "that"))) {
                which--;
            }
            int end = words.lower(which - 1).equals(",") ? which - 1 : which;
            String event = words.text(SubjectWalk.start(words, Math.max(end, 0)), Math.max(end, 0));
            int at = event.lastIndexOf(" at the ");
            String named = (at < 0 ? event : event.substring(at + 4)).replaceFirst(BEFORE_NAME, "");
            return "hold " + lowerArticle(named);
        }
        Matcher next = NEXT_LINE.matcher(action);
        if (next.find()) {
            return "hold the next " + next.group(1) + (next.group(2) == null ? " " : " in ")
                    + action.substring(next.end());
        }
        boolean bidden = predicate.sort() == Predicate.Sort.UNDERTAKE || predicate.sort() == Predicate.Sort.TASK;
        if (bidden && words.lower(clause.action() - 1).equals("be")) {
            return passive(clause, action);
        }
        boolean scheduled = switch (predicate.sort()) {
            case MODAL, WOULD, SCHEDULED, DUTY -> predicate.subjectStart() < predicate.subjectEnd();
            default -> false;
        };
        if (!scheduled) {
            return action;
        }
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd());
        boolean passive = words.lower(predicate.verb()).equals("be")
                || words.lower(clause.action() - 1).equals("be");
        boolean there = words.lower(predicate.verb()).equals("be")
                && clause.action() == words.skipAdverbs(predicate.verb() + 1);
        if ((predicate.sort() == Predicate.Sort.SCHEDULED || there)
                && words.is(clause.action(), Set.of("for", "in", "on", "by", "at", "during", "before"))) {
            return setFor(predicate, action);
        }
        Matcher reaches = REACHES.matcher(action);
        if (reaches.find() && isPaper(subject)) {
            return "submit " + lowerFirst(subject) + " to" + action.substring(reaches.end());
        }
        String bare = action.replaceFirst("^(?i)be\\s+", "");
        String first = bare.split("[^\\p{L}-]+", 2)[0];
        String verb = first.endsWith("ing") ? null : Forms.base(first);
        if (passive && verb != null) {
            Matcher particle = PARTICLE.matcher(bare.substring(first.length()));
            String with = particle.lookingAt() ? particle.group() : "";
            String rest = bare.substring(first.length() + with.length());
            boolean told = !BoundParties.agents(predicate, words, context).isEmpty();
            return verb + with + " " + lowerArticle(subject)
                    + (told ? AGENT.matcher(rest).replaceFirst("") : rest);
        }
        Actor actor = Actor.of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        if (actor == Actor.EVENT && action.matches("(?is)(?:explore|discuss|examine|identify)\\b.*")) {
            return "hold " + lowerArticle(subject) + " to " + action;
        }
        if (actor == Actor.BODY && action.matches("(?is)(?:continue|resume|begin|start) (?:with )?its work\\b.*")) {
            return "run " + lowerArticle(subject) + action.replaceFirst("^(?is)\\w+ (?:with )?its work", "");
        }
        Matcher happens = HAPPENS.matcher(action);
        boolean held = actor == Actor.EVENT || HELD_THING.matcher(subject).find();
        boolean takesPlace = actor != Actor.PARTY && action.matches("(?is)(?:take place|occur|happen)\\b.*");
        return happens.lookingAt() && (held || takesPlace)
                ? "hold " + lowerArticle(subject) + action.substring(happens.end())
                : action;
    }

    /** "That a task force be formed by June": to form a task force by June. */
    private String passive(Clause clause, String action) {
        int be = clause.action() - 1;
        int from = clause.verdict().predicate().verb();
        from += words.lower(from).equals("that") ? 1 : 0;
        String first = action.split("[^\\p{L}-]+", 2)[0];
        String verb = Forms.base(first);
        if (verb == null) {
            return action;
        }
        Matcher particle = PARTICLE.matcher(action.substring(first.length()));
        String with = particle.lookingAt() ? particle.group() : "";
        return verb + with + " " + words.text(from, be) + action.substring(first.length() + with.length());
    }

    /** "The next meeting is scheduled for May in Tokyo": hold it; "the report is due in May": submit it. */
    private String setFor(Predicate predicate, String action) {
        String subject = words.text(predicate.subjectStart(), predicate.subjectEnd())
                .replaceFirst("^(?i)(?:the )?dates? (?:of|for) ", "");
        Actor actor = Actor.of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        boolean paper = isPaper(subject);
        boolean held = actor == Actor.EVENT || HELD_THING.matcher(subject).find();
        String act = Nominals.asVerb(subject);
        if (!act.equals(subject)) {
            return act + " " + action;
        }
        if (!held && !paper && words.is(predicate.at(), GoverningWords.BEGINS)) {
            return "start " + lowerArticle(subject) + " " + action;
        }
        return (held ? "hold " : paper ? "submit " : "complete ") + lowerArticle(subject) + " " + action;
    }

    /** Whether the words name a paper that somebody has to hand in. */
    static boolean isPaper(String subject) {
        return PAPER.matcher(subject).matches();
    }

    private static String lowerFirst(String subject) {
        boolean plain = subject.length() > 1 && Character.isLowerCase(subject.charAt(1));
        return plain ? Character.toLowerCase(subject.charAt(0)) + subject.substring(1) : subject;
    }

    private static String lowerArticle(String subject) {
        return subject.replaceFirst("^The ", "the ").replaceFirst("^A ", "a ").replaceFirst("^An ", "an ");
    }

    /** "Continue to", "work together to": part of what is promised, though the verb behind tells what is done. */
    String continued(Clause clause) {
        int from = Math.max(clause.verdict().predicate().at(), clause.action() - 12);
        Matcher lead = CONTINUED.matcher(words.lowerText(from, clause.action()) + " ");
        return lead.find() ? lead.group() : "";
    }
}
