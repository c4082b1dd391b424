package org.pacta.reading;

import static org.pacta.reading.KindWords.ACCEDING;
import static org.pacta.reading.KindWords.ARRANGING;
import static org.pacta.reading.KindWords.ATTENDING;
import static org.pacta.reading.KindWords.AT_NEXT;
import static org.pacta.reading.KindWords.BODIES;
import static org.pacta.reading.KindWords.CAPACITY;
import static org.pacta.reading.KindWords.CLIMATE_MONEY;
import static org.pacta.reading.KindWords.COALITIONS;
import static org.pacta.reading.KindWords.COMBATING;
import static org.pacta.reading.KindWords.CONCLUDING;
import static org.pacta.reading.KindWords.CONCLUSION;
import static org.pacta.reading.KindWords.DATED_FORUM;
import static org.pacta.reading.KindWords.DELIVERING;
import static org.pacta.reading.KindWords.DRAFTING;
import static org.pacta.reading.KindWords.EDITION;
import static org.pacta.reading.KindWords.EXERCISE;
import static org.pacta.reading.KindWords.EXERCISES;
import static org.pacta.reading.KindWords.EXERCISE_NAMED;
import static org.pacta.reading.KindWords.EXERCISE_NAMES;
import static org.pacta.reading.KindWords.EXPERTS;
import static org.pacta.reading.KindWords.FINANCING;
import static org.pacta.reading.KindWords.FOUNDED;
import static org.pacta.reading.KindWords.FOUNDING;
import static org.pacta.reading.KindWords.FULFILLING;
import static org.pacta.reading.KindWords.GATHERING;
import static org.pacta.reading.KindWords.GATHER_THERE;
import static org.pacta.reading.KindWords.GIVEN;
import static org.pacta.reading.KindWords.GUESTS;
import static org.pacta.reading.KindWords.HANDLING;
import static org.pacta.reading.KindWords.HEALTH;
import static org.pacta.reading.KindWords.HELD;
import static org.pacta.reading.KindWords.HELD_TRAINING;
import static org.pacta.reading.KindWords.HOSTING;
import static org.pacta.reading.KindWords.INFORMING;
import static org.pacta.reading.KindWords.INSTRUMENT;
import static org.pacta.reading.KindWords.INSTRUMENTS;
import static org.pacta.reading.KindWords.INSTRUMENTS_OF;
import static org.pacta.reading.KindWords.INVITATIONS;
import static org.pacta.reading.KindWords.KEPT;
import static org.pacta.reading.KindWords.LEAVING;
import static org.pacta.reading.KindWords.LETTERS;
import static org.pacta.reading.KindWords.MARGINS;
import static org.pacta.reading.KindWords.MATERIAL;
import static org.pacta.reading.KindWords.MATERIALS;
import static org.pacta.reading.KindWords.MEANS_FOUNDED;
import static org.pacta.reading.KindWords.MEETINGS;
import static org.pacta.reading.KindWords.MONEY_FIRST;
import static org.pacta.reading.KindWords.NAMED_SERIES;
import static org.pacta.reading.KindWords.NEED;
import static org.pacta.reading.KindWords.NEXT_MEETING;
import static org.pacta.reading.KindWords.NOT_HOLDING;
import static org.pacta.reading.KindWords.NOT_WRITING;
import static org.pacta.reading.KindWords.NUMBERED;
import static org.pacta.reading.KindWords.OBLIGATION;
import static org.pacta.reading.KindWords.PAPERS;
import static org.pacta.reading.KindWords.PAPERWORK;
import static org.pacta.reading.KindWords.PEOPLE_EXCHANGES;
import static org.pacta.reading.KindWords.PREAMBLE;
import static org.pacta.reading.KindWords.PUBLIC;
import static org.pacta.reading.KindWords.RECEIVING;
import static org.pacta.reading.KindWords.REGARDING;
import static org.pacta.reading.KindWords.REHEARSING;
import static org.pacta.reading.KindWords.RUNNING;
import static org.pacta.reading.KindWords.SENDING;
import static org.pacta.reading.KindWords.SERIES;
import static org.pacta.reading.KindWords.SHARED;
import static org.pacta.reading.KindWords.SHARING;
import static org.pacta.reading.KindWords.SOCIAL;
import static org.pacta.reading.KindWords.SOFT;
import static org.pacta.reading.KindWords.STATIONING;
import static org.pacta.reading.KindWords.STUDY;
import static org.pacta.reading.KindWords.STUDYING;
import static org.pacta.reading.KindWords.SUMMITS;
import static org.pacta.reading.KindWords.TALKING;
import static org.pacta.reading.KindWords.TALKS;
import static org.pacta.reading.KindWords.TECHNICAL;
import static org.pacta.reading.KindWords.TECHNICAL_PLATFORM;
import static org.pacta.reading.KindWords.THROUGH_CONCLUSION;
import static org.pacta.reading.KindWords.THROUGH_MEETING;
import static org.pacta.reading.KindWords.THROUGH_TALKS;
import static org.pacta.reading.KindWords.TO_CONCLUDE;
import static org.pacta.reading.KindWords.TRADE;
import static org.pacta.reading.KindWords.TRAINING;
import static org.pacta.reading.KindWords.TRAINING_EVENT;
import static org.pacta.reading.KindWords.VAGUE_THINGS;
import static org.pacta.reading.KindWords.VISIT;
import static org.pacta.reading.KindWords.VISITS;
import static org.pacta.reading.KindWords.WORK_THAT_IS_HELD;
import static org.pacta.reading.KindWords.WRITTEN;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which kind of action a clause holds, in the labelling guide's order: agreement, exercise, meeting, standing, dialogue,
 * capability, action. Goes by the action's verb and the head of what it acts on, not by topics named elsewhere in the
 * sentence; only technical work, which has no verb of its own, is also known by what it is about.
 */
final class KindRules {

    private KindRules() {}

    /** @param object the action's verb and what it acts on, @param clause from the action to the clause's end */
    static Kind kind(String object, String clause) {
        return kind(object, clause, false);
    }

    /** @param verbal whether the action is known to open with a verb, as it does behind "will" */
    static Kind kind(String object, String clause, boolean verbal) {
        String whole = Phrasal.plain(even(clause));
        String given = Phrasal.plain(even(object))
                .replaceFirst(
                        "^(?:on|upon) (?=(?:the"
                                + " )?(?:establishment|creation|launch|formation|opening|conclusion|signing)\\b)",
                        "");
        boolean led = PREAMBLE.matcher(whole).lookingAt();
        String main = led ? Phrasal.plain(behindPreamble(whole)) : given;
        if (MONEY_FIRST.matcher(main).lookingAt()) {
            return Kind.CAPABILITY;
        }
        ObjectPhrase phrase = ObjectPhrase.of(main, verbal && !led);
        if (agreement(phrase, main, whole)) {
            return Kind.AGREEMENT;
        }
        if (exercise(phrase)) {
            return Kind.EXERCISE;
        }
        if (meeting(phrase, main, whole)) {
            return Kind.MEETING;
        }
        if (standing(phrase, main)) {
            return Kind.STANDING;
        }
        if (dialogue(phrase, main) || THROUGH_TALKS.matcher(whole).find()) {
            return Kind.DIALOGUE;
        }
        if (HELD.matcher(main).find() && !phrase.hasHead(WORK_THAT_IS_HELD)) {
            return Kind.MEETING;
        }
        return capability(phrase, main, whole) ? Kind.CAPABILITY : Kind.ACTION;
    }

    /** The action behind what only leads up to it: "commit to a collaborative effort to continue". */
    private static String behindPreamble(String action) {
        String rest = action;
        for (int step = 0; step < 3 && PREAMBLE.matcher(rest).lookingAt(); step++) {
            rest = PREAMBLE.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    /** What is a paper where it is signed, and a state of mind where it is deepened. */
    private static final Set<String> SOFT_PAPERS = Set.of("vision", "understanding", "understandings");

    private static boolean agreement(ObjectPhrase phrase, String main, String whole) {
        boolean written = phrase.hasHead(INSTRUMENTS)
                || INSTRUMENT.matcher(phrase.object()).find()
                        && !phrase.object().contains("under")
                        && INSTRUMENT.matcher(lastWords(phrase.object())).find();
        if (ACCEDING.contains(phrase.verb())
                || phrase.verb().equals("exchange")
                        && LETTERS.matcher(phrase.object()).find()
                || LEAVING.matcher(main).lookingAt()
                || INSTRUMENTS_OF
                        .matcher(phrase.object() + " " + phrase.complement())
                        .find()) {
            return true;
        }
        boolean other = NOT_WRITING.contains(phrase.verb())
                || TALKING.contains(phrase.verb())
                || INFORMING.contains(phrase.verb())
                || phrase.hasHead(SOFT_PAPERS) && SOFT.contains(phrase.verb());
        if (written && !other) {
            return !phrase.verb().equals("implement") || !phrase.object().contains("policy");
        }
        boolean multiword = !other
                && !phrase.verb().equals("circulate")
                && WRITTEN.matcher(main).lookingAt();
        boolean concludes =
                CONCLUDING.contains(phrase.verb()) && INSTRUMENT.matcher(main).find();
        return concludes
                || multiword
                || DRAFTING.contains(phrase.verb()) && phrase.hasHead(PAPERS)
                || FULFILLING.contains(phrase.verb())
                        && OBLIGATION.matcher(main).find()
                || THROUGH_CONCLUSION.matcher(whole).find()
                || CONCLUSION.matcher(main).find()
                || TO_CONCLUDE.matcher(whole).find();
    }

    private static String lastWords(String object) {
        String[] words = object.split(" ");
        return words.length < 3
                ? object
                : words[words.length - 3] + " " + words[words.length - 2] + " " + words[words.length - 1];
    }

    private static boolean exercise(ObjectPhrase phrase) {
        if (phrase.verb().equals("exercise")) {
            return phrase.object().isEmpty();
        }
        boolean combats = COMBATING.contains(phrase.verb());
        return phrase.hasHead(EXERCISES)
                || REHEARSING.contains(phrase.verb())
                || !combats && EXERCISE_NAMED.matcher(phrase.object()).find()
                || !combats
                        && EXERCISE_NAMES
                                .matcher(phrase.object() + " " + phrase.complement())
                                .find()
                || HELD_TRAINING.contains(phrase.verb())
                        && TRAINING_EVENT.matcher(phrase.object()).find()
                || EXERCISE.matcher(phrase.object()).find()
                || TRAINING.matcher(phrase.object()).find()
                || !COMBATING.contains(phrase.verb())
                        && phrase.complementHeads().stream().limit(1).anyMatch(EXERCISES::contains)
                || phrase.verb().equals("train") && phrase.object().isEmpty()
                || phrase.verb().equals("train")
                        && phrase.object()
                                .matches(
                                        ".*\\b(?:forces|troops|soldiers|pilots|personnel|military|crews?|units?)\\b.*");
    }

    private static boolean meeting(ObjectPhrase phrase, String main, String whole) {
        String verb = phrase.verb();
        if (GATHER_THERE.matcher(main).lookingAt()) {
            return true;
        }
        if (EDITION.matcher(main).lookingAt()) {
            return true;
        }
        if (MARGINS.matcher(main).find()
                && Set.of("take", "gather", "convene", "review", "see", "confer")
                        .contains(verb)) {
            return true;
        }
        if (verb.equals("meet") || verb.equals("gather")) {
            return !NEED.matcher(main).find()
                    && (verb.equals("meet") || phrase.object().isEmpty() || phrase.hasAnyHead(MEETINGS));
        }
        if (DATED_FORUM.matcher(phrase.object()).matches()) {
            return true;
        }
        if (verb.equals("visit") || verb.isEmpty() && VISIT.matcher(main).find()) {
            return true;
        }
        if (verb.equals("see") && main.matches("^see\\w* (?:one another|each other|again|you)\\b.*")) {
            return true;
        }
        if (phrase.hasHead(MEETINGS)
                || verb.isEmpty() && Stream.of(phrase.object().split(" ")).anyMatch(MEETINGS::contains)) {
            return !NOT_HOLDING.contains(verb) && !(FOUNDING.contains(verb) && phrase.hasHead(BODIES));
        }
        boolean visits = ARRANGING.contains(verb) && phrase.hasHead(VISITS) && !main.contains("port visit");
        if (visits
                || verb.isEmpty() && (phrase.hasHead(VISITS) || phrase.hasHead(INVITATIONS))
                || verb.equals("travel") && main.startsWith("travel to ")
                || RECEIVING.contains(verb) && GUESTS.matcher(main).find()) {
            return true;
        }
        boolean gathers = GATHERING.contains(verb);
        if (gathers) {
            boolean numbered = NUMBERED.matcher(phrase.object()).find()
                    && !(phrase.object().matches(".*\\b(?:inaugural|first)\\b.*") && phrase.hasHead(TALKS));
            boolean body = phrase.hasHead(BODIES);
            return body
                    || (numbered
                                    || NAMED_SERIES.matcher(phrase.object()).find()
                                            && !(phrase.object().matches(".*\\b(?:inaugural|first)\\b.*")
                                                    && phrase.hasHead(TALKS)))
                            && (phrase.hasHead(SERIES) || phrase.hasHead(TALKS))
                    || phrase.hasAnyHead(MEETINGS)
                    || verb.endsWith("host") && !KEPT.matcher(phrase.object()).find()
                    || phrase.heads().isEmpty();
        }
        boolean attends = verb.isEmpty() || ATTENDING.contains(verb);
        if (verb.isEmpty() && NEXT_MEETING.matcher(whole).find()
                || attends
                        && (main.contains("leaders' week")
                                || phrase.complementHeads().stream().anyMatch(SUMMITS::contains))) {
            return true;
        }
        if (verb.isEmpty() && NUMBERED.matcher(phrase.object()).find() && phrase.hasHead(SERIES)) {
            return true;
        }
        return verb.isEmpty() && HOSTING.matcher(main).find()
                || THROUGH_MEETING.matcher(whole).find()
                || verb.equals("host") && !KEPT.matcher(phrase.object()).find()
                || AT_NEXT.matcher(main).find() && !CONCLUDING.contains(verb);
    }

    private static boolean standing(ObjectPhrase phrase, String main) {
        String verb = phrase.verb();
        if (verb.equals("join")) {
            return phrase.object().startsWith("the ") || phrase.hasHead(BODIES) || phrase.hasHead(COALITIONS);
        }
        if (FOUNDING.contains(verb) || verb.isEmpty()) {
            boolean founded = phrase.hasHead(BODIES)
                    || phrase.object().endsWith("task forces")
                    || phrase.object().contains("working part")
                    || phrase.hasHead(COALITIONS) && !phrase.object().startsWith("on ");
            return founded
                            && !(verb.equals("build") && phrase.hasHead(COALITIONS))
                            && !TECHNICAL_PLATFORM.matcher(phrase.object()).find()
                    || FOUNDED.matcher(main).find();
        }
        if (verb.equals("develop") && phrase.hasHead(BODIES) && !phrase.object().endsWith("force")) {
            return true;
        }
        if (MEANS_FOUNDED.matcher(main).find()) {
            return true;
        }
        return RUNNING.contains(verb)
                && phrase.hasHead(BODIES)
                && !phrase.object().contains("armed forces");
    }

    private static boolean dialogue(ObjectPhrase phrase, String main) {
        String verb = phrase.verb();
        if (PEOPLE_EXCHANGES.matcher(main).find() && !TALKING.contains(verb)) {
            return false;
        }
        if (verb.equals("exchange") && GIVEN.matcher(phrase.object()).find()) {
            return false;
        }
        if (TALKING.contains(verb)
                || SHARING.matcher(main.split(" by (?=\\w+ing\\b)", 2)[0]).find()) {
            return true;
        }
        if (INFORMING.contains(verb) && !PUBLIC.matcher(phrase.object()).find()) {
            return true;
        }
        if ((verb.equals("share") || verb.equals("sharing"))
                        && (phrase.hasHead(SHARED) || phrase.heads().isEmpty())
                || verb.equals("compare") && !phrase.heads().isEmpty()) {
            return true;
        }
        if (main.matches(
                "^(?:stay|remain|keep|maintain|be) (?:\\S+ ){0,4}?(?:contact|touch|communications?|consultation)\\b(?!"
                        + " infrastructure| systems?| mechanisms?| channels?).*")) {
            return true;
        }
        boolean tells = Set.of("provide", "supply", "furnish", "transmit").contains(verb)
                && (phrase.hasHead(SHARED)
                        || phrase.complement().startsWith("with ")
                                && phrase.complementHeads().stream().limit(1).anyMatch(SHARED::contains));
        boolean helped = Set.of("support", "encourage", "promote", "facilitate").contains(verb)
                && phrase.heads().equals(List.of("exchanges"));
        boolean talks = phrase.hasHead(TALKS) && !COMBATING.contains(verb) && !helped || tells;
        boolean tracks = phrase.object().matches(".*\\b(?:ministers?|ministerial|dialogue|1\\.5) track\\b.*");
        boolean about = !COMBATING.contains(verb)
                && !Set.of("support", "encourage", "promote").contains(verb)
                && phrase.complementHeads().stream().limit(1).anyMatch(TALKS::contains);
        return talks || tracks || about || main.matches("^(?:engage\\w*|continu\\w+) (?:\\S+ )?(?:in )?consult.*");
    }

    private static boolean capability(ObjectPhrase phrase, String main, String whole) {
        if (CAPACITY.matcher(whole).find() || STATIONING.matcher(whole).find()) {
            return true;
        }
        String verb = phrase.verb();
        if (COMBATING.contains(verb)) {
            return false;
        }
        if (SOCIAL.matcher(main).find()
                || phrase.hasHead(TRADE)
                || HEALTH.matcher(phrase.object() + " " + phrase.complement()).find()) {
            return false;
        }
        boolean goesOn = SOFT.contains(verb) || TALKING.contains(verb) || INFORMING.contains(verb);
        boolean watches =
                verb.equals("monitor") && !VAGUE_THINGS.matcher(phrase.object()).find();
        if (watches
                || DELIVERING.contains(verb) && !phrase.hasHead(PAPERWORK) && !main.matches("deliver\\w* on .*")
                || !goesOn && !REGARDING.contains(verb) && phrase.hasHead(MATERIALS)
                || FINANCING.matcher(main).find()
                || SENDING.contains(verb) && EXPERTS.matcher(phrase.object()).find()
                || STUDY.matcher(phrase.object()).find() && STUDYING.contains(verb)
                || TECHNICAL_PLATFORM.matcher(phrase.object()).find()
                || CLIMATE_MONEY.matcher(phrase.object()).find()) {
            return true;
        }
        if (verb.equals("develop") && phrase.hasHead(COALITIONS)) {
            return true;
        }
        String about = phrase.object() + " "
                + (SOFT.contains(verb) ? phrase.complement().split(" , ", 2)[0] : phrase.complement());
        return (HANDLING.contains(verb) ? MATERIAL : TECHNICAL).matcher(about).find();
    }

    private static String even(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‑', '-');
    }
}
