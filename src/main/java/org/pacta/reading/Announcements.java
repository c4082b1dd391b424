package org.pacta.reading;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;
import org.pacta.reading.due.VagueDates;

/** Things announced or set up that will work from now on (rule 2 of the labelling guide). */
final class Announcements {

    static final String BODY =
            "(?:working groups?|task ?forces?|groups?|committees?|councils?|secretariats?|mechanisms?|networks?|cent(?:er|re)s?|panels?|bod(?:y|ies)"
                    + "|work ?streams?|forums?|partnerships?|platforms?|funds?|initiatives?|dialogues?|consorti(?:um|a)|alliances?|coalitions?|hubs?"
                    + "|tracks?|frameworks?|programs?|programmes?|facilit(?:y|ies)|offices?|teams?|cells?|hotlines?|commissions?|boards?|clubs?"
                    + "|compacts?|packages?|campaigns?|challenges?|pilots?|projects?|roundtables?|pledges?|fellowships?|institutes?|systems?|simulations?|exercises?|channels?|trusts?|accelerators?|roadmaps?|efforts?|arrangements?|tools?kits?|corridors?|awards?|prizes?|scholarships?|grants?|missions?|schemes?|portals?|databases?|registr(?:y|ies)|academ(?:y|ies)|laborator(?:y|ies))";
    private static final Pattern WILL_WORK = Pattern.compile(
            "^(?:today |jointly )?(?:[\\w,'’-]+ ){0,6}?(?:the )?(establishment|launch|creation|formation|start|opening|inauguration|expansion|intent(?:ion)?s?|plans?|decision"
                    + "|commitments?|initiation|elevation|vision|ambition|convening|hosting|deployment|extension)\\b(?: (of|to|for)\\b)?");
    private static final Pattern NEW_BODY = Pattern.compile("^(?:[\\w,'’&.()“”\"‘-]+ ){0,9}?" + BODY + "\\b");
    private static final Pattern NEW_EFFORT = Pattern.compile(
            "^(?:[\\w,'’-]+ ){0,5}?(?:collaboration|cooperation|memorandum|agreement|arrangement|donations?|provision|contributions?|resumption|exercises?|measures|investments?|deployments?|termination)\\b");
    private static final Pattern MONEY = Pattern.compile(
            "[$€£¥]\\s?\\d|\\b(?:\\d+(?:[.,]\\d+)*|two|three|four|five|six|seven|eight|nine|ten|hundred) ?(?:million|billion)\\b");
    private static final Pattern DONE_BEFORE = Pattern.compile("\\b(?:have|has|had)\\b");

    private final Context context;
    private final Expectations expectations;

    Announcements(Context context) {
        this.context = context;
        this.expectations = new Expectations(context);
    }

    @Nullable
    Verdict judge(Words words, Predicate predicate, int end) {
        Actor actor = Actor.of(words, predicate.subjectStart(), predicate.subjectEnd(), context);
        if (actor == Actor.OUTSIDER || actor == Actor.THING || actor == Actor.EVENT || past(words, predicate, end)) {
            return null;
        }
        return predicate.sort() == Sort.ANNOUNCE
                ? announced(words, predicate, end)
                : established(words, predicate, end);
    }

    private @Nullable Verdict announced(Words words, Predicate predicate, int end) {
        String object = words.lowerText(predicate.verb(), end);
        if (object.startsWith("that") || object.isBlank()) {
            return null;
        }
        String first = words.lower(predicate.verb());
        if (Lexicon.isBaseVerb(first) && words.lower(predicate.verb() - 1).equals("to")) {
            return Verdict.firm(predicate, predicate.verb(), 0.85);
        }
        Matcher intended = WILL_WORK.matcher(object);
        if (intended.find()) {
            boolean toVerb = intended.group(2) != null && intended.group(2).equals("to");
            int offset = toVerb ? intended.end() + 1 : intended.start(1);
            return Verdict.firm(predicate, words.indexAtOrAfter(words.start(predicate.verb()) + offset), 0.8);
        }
        boolean works = NEW_BODY.matcher(object).find()
                || named(words, predicate)
                || NEW_EFFORT.matcher(object).find()
                || MONEY.matcher(object).find();
        return works ? Verdict.firm(predicate, predicate.verb(), 0.65) : null;
    }

    /** "Launching the Luzon Economic Corridor": what has a name of its own is new, whatever it is. */
    private static boolean named(Words words, Predicate predicate) {
        int at = predicate.verb();
        boolean founding = Lexicon.base(words.lower(at)).matches("launch|establish|create|form|inaugurate");
        if (founding) {
            at++;
        }
        if (!founding || !words.is(at, Set.of("the", "a", "an", "our"))) {
            return false;
        }
        return words.capital(at + 1) && words.capital(at + 2);
    }

    private @Nullable Verdict established(Words words, Predicate predicate, int end) {
        String object = words.lowerText(predicate.verb(), end);
        String verb = Lexicon.base(words.lower(predicate.at()));
        if (verb.equals("embark") || verb.equals("commence")) {
            return begun(words, predicate, object);
        }
        return NEW_BODY.matcher(object).find() ? Verdict.firm(predicate, predicate.at(), 0.65) : null;
    }

    /** "We embark on a joint effort of 18 months": begun today, to be done from now on. */
    private @Nullable Verdict begun(Words words, Predicate predicate, String object) {
        boolean speakers = Actor.subject(words, predicate, context) == Actor.PARTY;
        int first = words.skipAdverbs(predicate.verb() + (object.startsWith("on ") ? 1 : 0));
        return speakers && !object.isBlank() ? Verdict.firm(predicate, first, 0.65) : null;
    }

    private static boolean titledSpeakers(Words words, Predicate predicate) {
        return words.lowerText(predicate.subjectStart(), predicate.subjectEnd())
                .matches(".*\\b(?:president|prime minister|leaders|secretary|ministers)\\b.*");
    }

    /** "Have established a new group": done, but to work from now on. */
    private static boolean isNew(Words words, Predicate predicate, int end) {
        return words.lowerText(predicate.verb(), end).matches("(?s)an? (?:new|pilot)\\b.*");
    }

    private static boolean isPlan(Words words, Predicate predicate, int end) {
        return words.lowerText(predicate.verb(), end)
                .matches("(?s)(?:its |their |further |new )?(?:plans?|intent|intention|intentions|decision) to\\b.*");
    }

    private static boolean byTheSpeakers(Words words, Predicate predicate) {
        String subject = words.lowerText(predicate.subjectStart(), predicate.subjectEnd());
        return subject.matches(
                ".*\\b(?:they|leaders|presidents|ministers|secretaries|sides|principals|officials|president|prime minister)\\b.*");
    }

    /** A spoken statement tells of earlier acts in the past tense; a report may tell of today's. */
    private boolean past(Words words, Predicate predicate, int end) {
        String verb = words.lower(predicate.at());
        boolean pastForm = verb.endsWith("ed") || verb.equals("set");
        if (!pastForm) {
            return false;
        }
        boolean perfect = DONE_BEFORE.matcher(words.lower(predicate.at() - 1)).matches();
        String clause = words.lowerText(0, end);
        boolean today = clause.contains("today");
        boolean dayBefore = !today
                && VagueDates.find(words.text(0, predicate.at()), context.issuedOn()).stream()
                        .anyMatch(it -> it.start() == 0
                                && (it.latest() == null
                                        || it.latest()
                                                .isBefore(context.issuedOn().minusDays(1))));
        return dayBefore
                || expectations.tellsOfPast(words.text(predicate.verb(), end))
                || expectations.hasPastDate(words, predicate, end)
                || !perfect
                        && !context.reported()
                        && !today
                        && !byTheSpeakers(words, predicate)
                        && !isPlan(words, predicate, end)
                || perfect && !today && !titledSpeakers(words, predicate) && !isNew(words, predicate, end)
                || clause.matches(
                        ".*\\b(?<!\\bbe )(?:launched|announced|established) (?:at|in|during|by|under|last)\\b.*");
    }
}
