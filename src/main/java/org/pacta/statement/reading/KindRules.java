package org.pacta.statement.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which kind of action a clause holds, in the labelling guide's order: agreement, exercise, meeting, standing, dialogue,
 * capability, action. Looks first at the action's verb and its object, then at the whole clause.
 */
final class KindRules {

    private static final String INSTRUMENT =
            "(?:treat(?:y|ies)|memorand(?:um|a)|mous?|agreements?|frameworks?|vision|work ?plans?|action plans?|plans? of action|program(?:me)?s? of work|road ?maps?|arrangements?"
                    + "|conventions?|protocols?|declarations?|codes? of conduct|charters?|accords?|pacts?|negotiations|terms of reference|compacts?"
                    + "|guidelines|joint statement|resolutions?|vision statement|letters? of intent|mo[uc]s?|standards)";
    private static final String UP_TO =
            "(?: (?!(?:through|under|within|consistent|pursuant|by|via|with|including|as|at|in accordance)\\b)[^ ;]+){0,9}? ";
    private static final Pattern AGREEMENT = compile(
            "^(?:sign|negotiat|conclud|finali[sz]|updat|implement|ratif|adopt|matur|draft|renew|amend|enter into|bring(?:ing)? into force|extend|reach"
                    + "|revis|commit to|draw up|formulat|endors|develop|complet|advanc(?:e|ing) negotiations|launch(?:ing)? negotiations|honou?r|creat|agree"
                    + "|prepar|establish|updat|work on|pursu|resum)\\w*(?: (?:and|or) \\w+)?" + UP_TO + INSTRUMENT
                    + "\\b");
    private static final Pattern AGREEMENT_NOUN = compile(
            "\\b(?:conclusion|signing|signature|negotiation|finali[sz]ation|ratification|entry into force|completion) of"
                    + UP_TO + INSTRUMENT + "\\b" + "|\\bnegotiations? (?:of|on|for|toward|towards)" + UP_TO
                    + INSTRUMENT);
    private static final Pattern EXERCISE = compile(
            "(?<!to )\\b(?:exercises?|drills?|war ?games?|military training|joint training)\\b(?! (?:restraint|of|their|our|its|the))"
                    + "|^(?:conduct|hold|provid|expand|increas|host|organi[sz])\\w*(?: \\S+){0,5} training\\b|^train\\b");
    private static final String GATHERING =
            "(?:meetings?|summits?|conferences?|ministerials?(?! (?:consultations?|dialogues?|talks|level|track))|symposium|gathering|workshops?|plenary|forum|session|rounds?|roundtable)";
    private static final Pattern MEETING = compile(
            "^(?:re)?(?:meet|meeting|gather)\\b(?! (?:the )?(?:our |their |its |these |shared |ambitious |collective |respective |common |climate |emerging |all |global |new |future |growing |urgent )*(?:needs?|challenges?|targets?|goals?|obligations?"
                    + "|commitments?|standards?|demands?|requirements?|criteria|threats?|objectives?|ambitions?|energy|costs?))"
                    + "|^(?:hold|host|conven|reconven|attend|schedul|organi[sz]|co-?host|participat|conduct|plan)\\w*(?: \\S+){0,10}? "
                    + GATHERING + "\\b"
                    + "|^(?:hold|host|conven|reconven)\\w* (?:\\S+ ){0,3}?(?:next|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|inaugural|upcoming|another)\\b.*\\b"
                    + "(?:talks|dialogue|round|consultations|committee|group|council|mechanism|ncg)\\b");
    private static final Pattern HOSTING = compile("\\bhosting (?:of )?(?:the )?[a-z0-9]");
    private static final Pattern EVENT_NAMED =
            compile("^(?:the |a |an |our |their |its )?(?:[\\w&().'’-]+ ){0,10}?" + GATHERING + "\\b");
    private static final Pattern STANDING = compile(
            "^(?:establish|launch|creat|form|set|stand|join|conven|run|improv|operationali[sz]|institut|inaugurat|build|maintain|reviv|re-?establish|expand|initiat|start"
                    + "|reinvigorat|use|utili[sz])\\w*(?: (?!(?:to|through|for|by|in order)\\b)[^ ;]+){0,10}? "
                    + "(?:working groups?|task ?forces?|groups?|committees?|councils?|secretariats?|mechanisms?|networks?|cent(?:er|re)s?|panels?|bod(?:y|ies)|work ?streams?"
                    + "|forums?|partnerships?|platforms?|consorti(?:um|a)|alliances?|coalitions?|hubs?|offices?|teams?|cells?|commissions?|boards?|clubs?|roundtables?"
                    + "|initiatives?|secretariat)\\b"
                    + "|^(?:the )?(?:establishment|launch|creation|formation|inauguration) of (?!.{0,60}\\b(?:fund|dialogue|system|project)\\b)"
                    + "|^join\\w* the\\b");
    private static final Pattern BODY_NAMED = compile(
            "^(?:a |an |the )?(?:new )?(?:[\\w-]+ ){0,5}?(?:working group|task force|secretariat|mechanism|network|council|committee)s?\\b");
    private static final Pattern DIALOGUE = compile(
            "\\b(?:consult|consults|consulting|consultations?|dialogues?|talks|discuss|discussing|discussions|exchang(?:e|ing) (?:of )?(?:\\w+ ){0,2}(?:information|views|experiences?|practices"
                    + "|lessons|expertise|ideas|intelligence|notes|best)|information[ -](?:sharing|exchange)s?|shar(?:e|ing) (?:\\w+ ){0,2}(?:information|best practices|practices|experiences?|lessons"
                    + "|expertise|intelligence|views)|exchanges|institutionali[sz]e|(?:ministers?|ministerial|dialogue|1\\.5) track|engagements? between)\\b");
    private static final Pattern SOFT_VERB = compile(
            "^(?:strengthen|enhanc|deepen|continu|cooperat|collaborat|work|support|promot|coordinat|advanc|bolster|intensif|reinforc|foster|maintain|ensur|address"
                    + "|combat|counter|protect|improv|reduc|prevent|eliminat|tackl|expand|increas|accelerat|build|engag|pursu|seek|uphold|align|help|contribut"
                    + "|encourag|facilitat|explor|forg|broaden|redoubl|tak|mak|respond|achiev|defend|hold|leverag|us|mobili[sz]|driv|assist|identify|focus)\\w*\\b");
    private static final Pattern HARD_CAPABILITY = compile(
            "\\b(?:missile defen[cs]e|warning data|data[ -]sharing|capacity[ -]building|capacity|capabilit(?:y|ies)|technical assistance|equipment|funding|funds?|procurement|deployments?"
                    + "|development assistance|[$€£]\\d\\S*|million|billion|financing|pilots?|deploy|port visits|rotations?|investigators|technical"
                    + "|(?:scientific|technological|joint) (?:and \\w+ )?(?:innovation|research)|innovation and deployment|humanitarian assistance|military assistance|weapons|ammunition|munitions"
                    + "|air defen[cs]e|monitoring|verification|doses|vaccines?|stockpiles?|co-production|production of|satellites?|sensors?|information systems)\\b");
    private static final Pattern CAPABILITY = compile(HARD_CAPABILITY.pattern()
            + "|\\b(?:data|systems?|procure\\w*|missiles?|submarines?|ssns?|ssn-aukus|sell|sale|sales|deliver|delivers|delivery|aircraft|ships?|vessels?|infrastructure|research"
            + "|technolog(?:y|ies)|software|platforms?|investigators|laborator(?:y|ies)|labs|prototyp\\w*|operate|embed|loans?|grants?|investments?|invest|supply of|training"
            + "|scholarships?|fellowships?|maintenance|industrial bases?|assets|cables?|reactors?|radar|visits to|production|semiconductors?|r&d|open-?ran|5g|6g|demonstration"
            + "|projects?|programs?|programmes?|donate|purchase|train|tools?|standards|database|portal|personnel)\\b");
    private static final Pattern CONVENED = compile(
            "^(?:hold|conven|reconven)\\w* (?:\\S+ ){0,9}?(?:groups?|committees?|councils?|task forces?|forums?|mechanisms?|panels?|commissions?)\\b");

    private static final Pattern UNSPECIFIC =
            compile("^\\w+ (?:\\w+ ){0,2}?(?:efforts|steps|measures|actions|action)\\b");
    private static final Pattern GATHER = compile(
            "^(?:hold|convene|reconvene|holding|convening|reconvening)\\b(?!.*\\b(?:account|accountable|responsible)\\b)");

    private KindRules() {}

    /** @param object the action's verb and what it acts on, @param clause from the action to the clause's end */
    static String kind(String object, String clause) {
        String main = even(object);
        String whole = even(clause);
        if (AGREEMENT.matcher(main).find() || AGREEMENT_NOUN.matcher(main).find()) {
            return "agreement";
        }
        if (EXERCISE.matcher(main).find()) {
            return "exercise";
        }
        String first = main.split("[^\\p{L}-]+", 2)[0];
        boolean verbless = !Lexicon.isBaseVerb(first) && !Lexicon.isIngForm(first);
        if (MEETING.matcher(main).find()
                || verbless && EVENT_NAMED.matcher(main).find()
                || HOSTING.matcher(main).find()) {
            return "meeting";
        }
        if (STANDING.matcher(main).find()
                || verbless && BODY_NAMED.matcher(main).find()) {
            return main.matches(".*\\b(?:dialogue|talks|consultations)\\b.*")
                            && !main.matches(".*\\b(?:group|force|mechanism|council)\\b.*")
                    ? "dialogue"
                    : "standing";
        }
        if (DIALOGUE.matcher(main).find()) {
            return "dialogue";
        }
        if (GATHER.matcher(main).find()) {
            return "meeting";
        }
        boolean soft = SOFT_VERB.matcher(main).find();
        if (soft
                ? HARD_CAPABILITY.matcher(main).find()
                : CAPABILITY.matcher(main).find()) {
            return "capability";
        }
        if (soft
                && UNSPECIFIC.matcher(main).find()
                && HARD_CAPABILITY.matcher(whole).find()) {
            return "capability";
        }
        if (AGREEMENT_NOUN.matcher(whole).find()) {
            return "agreement";
        }
        return "action";
    }

    private static String even(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    private static Pattern compile(String regex) {
        return Pattern.compile(regex);
    }
}
