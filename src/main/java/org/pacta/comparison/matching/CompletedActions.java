package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Where a text reports that something was done: "held", "the signing of", "we are launching today". */
final class CompletedActions {

    /** What sort of doing a verb is; like does for like. */
    enum DeedKind {
        HOLD,
        FOUND,
        CONCLUDE,
        PUT_TO_WORK,
        FINISH,
        NAME
    }

    /** One report of something done. */
    record Deed(DeedKind sort, String stem, int start, int end) {}

    private static final String PAST =
            "held|convened|hosted|met|co-hosted|conducted|executed|exercised|staged|took place|carried out|participated"
                    + "|signed|concluded|adopted|endorsed|ratified|entered into force|brought into force"
                    + "|launched|established|created|formed|inaugurated|opened|set up|stood up|founded|initiated|began|begun|commenced|started"
                    + "|activated|operationali[sz]ed|deployed|delivered|implemented|shared|provided|donated|joined|installed|deepened access"
                    + "|institutionali[sz]ed|dispatched|deposited|published|issued|released|completed|finali[sz]ed|fulfilled|achieved|accomplished"
                    + "|identified|selected|chosen|determined|appointed";
    private static final Pattern DONE = Pattern.compile("\\b(" + PAST + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_YET = Pattern.compile(
            "(?:\\b(?:be|being|to be|yet|not|if|once|when|until)|\\b(?:to|will|would|should|must|can|may)\\b[^.;,]{0,25})\\s+(?:\\w+ly\\s+)?$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN = Pattern.compile(
            "\\b(signing|launch|launching|execution|establishment|creation|completion|conclusion|holding|convening|hosting"
                    + "|operationali[sz]ation|activation|start|commencement|entry into force|adoption|deployment|delivery|inauguration"
                    + "|implementation|institutionali[sz]ation|formation|opening|conduct)\\s+of\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOUN_NOT_YET = Pattern.compile(
            "\\b(?:progress|towards?|support|for|further|ensure|expedite|accelerate|look(?:s|ed|ing)? forward|plans?|planned|upcoming"
                    + "|intend|will|would|work|working|commit\\w*|importance|need|proposed|possible|prepar\\w+|continue|effective|full|robust|facilitat\\w+|promot\\w+|strengthen\\w*|enhanc\\w+|accelerat\\w+|advanc\\w+)\\b[^.;]{0,60}$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NOW = Pattern.compile(
            "\\b[Ww]e (?:are |have )?(?:also |today |hereby |proudly |now |formally )*"
                    + "(launch|launching|inaugurate|inaugurating|establish|establishing|sign|signing|convene|begin|beginning|activate|activating|create|creating)\\b");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "\\b(announc(?:e|ed|es|ing))\\s+(?:today\\s+)?(?:our|an?|the|that)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEPT = Pattern.compile(
            "\\b(deliver(?:s|ed)? on (?:this|our|that|the) (?:commitment|promise)|fulfil(?:s|led|ling)? (?:our|this|the) (?:commitment|pledge|promise)|as (?:we )?(?:committed|promised))\\b",
            Pattern.CASE_INSENSITIVE);

    private CompletedActions() {}

    static List<Deed> in(String text) {
        List<Deed> deeds = new ArrayList<>();
        var done = DONE.matcher(text);
        while (done.find()) {
            if (!NOT_YET.matcher(text.substring(Math.max(0, done.start() - 45), done.start()))
                    .find()) {
                add(deeds, done.group(1), done.start(1), done.end(1));
            }
        }
        var noun = NOUN.matcher(text);
        while (noun.find()) {
            if (!NOUN_NOT_YET
                    .matcher(text.substring(Math.max(0, noun.start() - 80), noun.start()))
                    .find()) {
                add(deeds, noun.group(1), noun.start(1), noun.end(1));
            }
        }
        var now = NOW.matcher(text);
        while (now.find()) {
            add(deeds, now.group(1), now.start(1), now.end(1));
        }
        var announced = ANNOUNCED.matcher(text);
        while (announced.find()) {
            deeds.add(new Deed(DeedKind.NAME, "announc", announced.start(1), announced.end(1)));
        }
        var kept = KEPT.matcher(text);
        while (kept.find()) {
            deeds.add(new Deed(DeedKind.FINISH, "kept", kept.start(1), kept.end(1)));
        }
        return deeds;
    }

    private static void add(List<Deed> deeds, String word, int start, int end) {
        var lower = word.toLowerCase(Locale.ROOT);
        deeds.add(new Deed(sort(lower), Stemmer.stem(lower.split("[ -]")[0]), start, end));
    }

    /** Of a verb in any form, or a noun made of one. */
    static DeedKind sort(String verb) {
        return switch (Stemmer.stem(verb.toLowerCase(Locale.ROOT).split("[ -]")[0])) {
            case "hold", "meet", "conduct", "stag", "took", "take", "participat", "exerc", "exercis", "carried", "co" ->
                DeedKind.HOLD;
            case "found", "form", "formed", "open", "set", "stood", "begin", "initi", "join" -> DeedKind.FOUND;
            case "sign", "conclud", "conclus", "adopt", "endors", "ratif", "entered", "entry", "brought" ->
                DeedKind.CONCLUDE;
            case "identif", "select", "chosen", "determin", "appoint", "defin", "announc", "develop" -> DeedKind.NAME;
            case "complet", "final", "fulfill", "fulfil", "achiev", "accomplish" -> DeedKind.FINISH;
            default -> DeedKind.PUT_TO_WORK;
        };
    }
}
