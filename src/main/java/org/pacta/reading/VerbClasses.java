package org.pacta.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.reading.Predicate.Sort;

/** The verbs that govern statements, each form with its sort. */
final class VerbClasses {

    private static final Set<String> ATTITUDES = Lexicon.words("""
            result be stand remain have need require seek hope disagree believe see want know recognize recognise
            mean depend become endure prevail succeed like welcome condemn urge reflect represent demonstrate
            call matter applaud thank note
            """);
    private static final Map<String, Sort> FORMS = new HashMap<>();

    static {
        put(
                Sort.UNDERTAKE,
                "agree",
                "decide",
                "pledge",
                "commit",
                "resolve",
                "concur",
                "undertake",
                "vow",
                "promise",
                "opt",
                "elect",
                "accept");
        put(Sort.INTEND, "intend", "plan");
        put(Sort.TASK, "charge", "task", "direct", "instruct", "mandate", "entrust", "assign", "commission", "empower");
        put(Sort.ANNOUNCE, "announce", "unveil", "proclaim");
        put(
                Sort.ESTABLISH,
                "establish",
                "launch",
                "create",
                "form",
                "inaugurate",
                "initiate",
                "institute",
                "embark",
                "commence");
        put(Sort.WELCOME, "welcome", "applaud", "commend", "appreciate", "praise", "laud", "hail", "salute");
        put(
                Sort.RESTATE,
                "reaffirm",
                "reiterate",
                "restate",
                "affirm",
                "confirm",
                "renew",
                "emphasize",
                "emphasise",
                "underscore",
                "underline",
                "stress",
                "express",
                "recommit",
                "rededicate",
                "reconfirm",
                "repeat",
                "recall",
                "declare",
                "voice");
        put(
                Sort.VIEW,
                "condemn",
                "urge",
                "call",
                "discuss",
                "exchange",
                "recognize",
                "recognise",
                "acknowledge",
                "note",
                "share",
                "highlight",
                "deplore",
                "denounce",
                "demand",
                "review",
                "consult",
                "regret",
                "believe",
                "hope",
                "oppose",
                "reject",
                "support",
                "celebrate",
                "congratulate",
                "thank",
                "remember",
                "honor",
                "encourage",
                "remind",
                "consider",
                "endorse",
                "assess",
                "examine",
                "identify",
                "observe",
                "invite",
                "request",
                "ask",
                "seek",
                "need",
                "expect",
                "met",
                "convene",
                "explore",
                "stand",
                "remain",
                "continue");
        for (String form : List.of("undertook", "undertaken", "sought", "stood", "met", "held")) {
            FORMS.put(form, form.startsWith("undert") ? Sort.UNDERTAKE : Sort.VIEW);
        }
        for (String form : List.of("stated", "conveyed", "signaled", "signalled")) {
            FORMS.put(form, Sort.RESTATE);
        }
        put(Sort.FORWARD, "anticipate", "await");
        FORMS.put("expects", Sort.INTEND);
        FORMS.put("expect", Sort.INTEND);
        FORMS.put("planned", Sort.INTEND);
        FORMS.put("planning", Sort.INTEND);
        FORMS.put("committed", Sort.UNDERTAKE);
        FORMS.put("committing", Sort.UNDERTAKE);
        FORMS.put("concurred", Sort.UNDERTAKE);
    }

    private VerbClasses() {}

    static @Nullable Sort sort(String lower) {
        return FORMS.get(lower);
    }

    /** Whether the verb tells what one is, feels or holds, not what one does. */
    static boolean isAttitude(String base) {
        return ATTITUDES.contains(base);
    }

    private static void put(Sort sort, String... verbs) {
        for (String verb : verbs) {
            FORMS.put(verb, sort);
            if (verb.endsWith("e")) {
                FORMS.put(verb + "s", sort);
                FORMS.put(verb + "d", sort);
                FORMS.put(verb.substring(0, verb.length() - 1) + "ing", sort);
            } else {
                boolean hiss = verb.endsWith("s") || verb.endsWith("ch") || verb.endsWith("sh");
                FORMS.put(verb + (hiss ? "es" : "s"), sort);
                FORMS.put(verb.endsWith("y") ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed", sort);
                FORMS.put(verb + "ing", sort);
            }
        }
    }
}
