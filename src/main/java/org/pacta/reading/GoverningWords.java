package org.pacta.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** The words by which {@link PredicateFinder} tells which verbs govern a sentence. */
final class GoverningWords {

    static final Set<String> BE = Set.of("is", "are", "was", "were", "am");

    static final Set<String> AHEAD = Set.of("forward", "ahead");

    static final Set<String> BEGINS =
            Set.of("starts", "begins", "commences", "opens", "convenes", "takes", "kicks", "resumes", "reconvenes");

    /** The same verbs of several: "talks resume on 4 May". */
    static final Set<String> BEGIN = Set.of("start", "begin", "commence", "open", "convene", "resume", "reconvene");

    /** "Neither side will raise fees": who is named so undertakes not to. */
    static final Set<String> NONE = Set.of("neither", "none", "no");

    static final Set<String> HAVE = Set.of("has", "have", "had");

    static final Set<String> REMAIN = Set.of("remain", "remains", "remained");

    static final Set<String> NOT_FINITE_AFTER = Lexicon.words("""
        to will would shall can could may might should must cannot not never do did does
        """);

    static final Set<String> DETERMINERS = Lexicon.words("""
        the a an this these those our their its his her any some no of in for with on by from at as through
        under such new joint shared strong continued mutual full own remain remains remained previously newly recently be been being
        is are was were that previous into other
        """);

    static final Set<String> ALSO_NOUNS = Lexicon.words("""
        plan pledge support call welcome form review exchange stress honor share note request need demand
        hope launch promise regret praise resolve thank voice repeat recall institute elect continue stand
        condemn direct charge task mandate
        """);

    static final Set<String> SPEAKERS = Lexicon.words("""
        we they it he she i both all sides countries leaders ministers secretaries presidents governments officials
        delegations participants representatives members nations parties states principals partners allies
        g7 g20 quad
        """);

    static final Set<String> NOT_WILL = Lexicon.words("""
        political the free abiding good collective shared their our firm people's iron
        """);

    static final Set<String> PLEASED = Lexicon.words("""
        pleased proud delighted honored glad happy excited prepared ready
        """);

    static final Set<String> SET_TO = Lexicon.words("""
        scheduled expected planned set due slated planning projected foreseen envisaged envisioned fixed arranged
        intended anticipated timetabled pencilled
        """);

    static final Set<String> SET_FOR = Set.of("for", "in", "on", "by", "at", "during", "before");

    static final Set<String> DECIDED = Set.of(
            "decided",
            "agreed",
            "resolved",
            "reached",
            "determined",
            "found",
            "settled",
            "intended",
            "planned",
            "envisaged",
            "foreseen");

    /** "Took the decision to": what one does with a decision. */
    static final Set<String> DECIDING =
            Set.of("adopted", "adopt", "took", "take", "reached", "made", "approved", "passed");

    static final Set<String> EVENTS = Lexicon.entries("actors.tsv", "event");

    static final Set<String> PEOPLE = Lexicon.entries("actors.tsv", "people");

    static final Set<String> IMPERSONAL = Set.of("it", "agreement", "consensus", "understanding", "accord", "decision");

    static final Set<String> TASKED = Set.of(
            "tasked", "charged", "mandated", "instructed", "directed", "entrusted", "assigned", "asked", "requested");

    static final Set<String> AUXILIARIES = Set.of("have", "has", "had", "do", "are", "is", "am");

    static final Set<String> OF_AGREED_THINGS =
            Set.of("mutually", "previously", "commonly", "internationally", "newly", "recently");

    static final Set<String> OBJECT_SIGNS = Lexicon.words("""
        the our their that to on all each its a for
        """);

    static final Set<String> UNSURE = Lexicon.words("""
        believe believed hope hoped expect expected recall recalled demand demanded urge urged
        """);

    static final Set<String> ASSURED = Set.of("confident", "assured", "certain");

    /** Verbs that only tell who says what follows. */
    static final Set<String> SAYING = Lexicon.words(
            "said says say indicated informed replied responded mentioned advised clarified promised assured");

    static final Set<String> JOINING = Set.of("and", "or", "but", "as", "then");

    static final Set<String> PAST_FORMS = Set.of("was", "were", "met", "held", "undertook", "sought", "stood");

    static final Pattern ASSURANCE =
            Pattern.compile("\\b(?:message|signal|assurances?|pledge|understanding)(?: to [^,;]{3,50})?$");

    static final int LONGEST_INSERTION = 24;

    static final Set<String> NO_NOUNS = Set.of("and", "but", "while", "or", "year", "decade", "end", "forward");

    static final Set<String> OPENING_PREPOSITIONS = Set.of(
            "through",
            "in",
            "at",
            "during",
            "with",
            "by",
            "to",
            "under",
            "over",
            "on",
            "following",
            "as",
            "for",
            "within",
            "across");

    private GoverningWords() {}
}
