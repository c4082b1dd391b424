package org.pacta.reading;

import java.util.Set;
import java.util.regex.Pattern;

/** The words by which {@link KindRules} tells one kind of action from another. */
final class KindWords {

    static final Set<String> INSTRUMENTS = Lexicon.entries("kinds.tsv", "instrument");

    static final Pattern INSTRUMENT = Pattern.compile(
            "\\b(?:treat(?:y|ies)|memorand(?:um|a)|mous?|mocs?|agreements?|frameworks?|vision(?: statement)?|work"
                    + " ?plans?|action plans?|implementation plans?|plans? of action|program(?:me)?s? of work|road"
                    + " ?maps?|arrangements?|conventions?|protocols?|declarations?|codes? of"
                    + " conduct|charters?|accords?|pacts?|negotiations|exchange of notes|notes verbales|terms of reference|compacts?|guidelines|joint"
                    + " statement|letters? of intent|statements? of intent)\\b");

    /** What one does with a treaty besides making it: "use the agreement". */
    static final Set<String> NOT_WRITING = Lexicon.entries("kinds.tsv", "not-writing");

    static final Set<String> ACCEDING = Lexicon.entries("kinds.tsv", "acceding");

    /** "Revise the terms of reference": instruments whose name goes over a preposition. */
    static final Pattern WRITTEN = Pattern.compile(
            "\\w+(?: (?:the|their|its|our|a|an|new|joint|updated|revised|draft|detailed|final|common|agreed|existing|trilateral|bilateral))* (?:terms of reference|rules of procedure|codes? of conduct|rules of engagement|rules of the road|statements? of (?:intent|principles)|letters? of intent|exchange of (?:notes|letters)|plans? of action|declaration of intent|heads of (?:terms|agreement)|records? of discussion)\\b");

    static final Set<String> DRAFTING = Lexicon.entries("kinds.tsv", "drafting");

    static final Set<String> PAPERS = Lexicon.entries("kinds.tsv", "paper");

    /** "Reconvene in Honolulu", "gather again": those who meet are told by the verb alone. */
    static final Pattern GATHER_THERE = Pattern.compile(
            "(?:re)?(?:conven|gather|assembl|meet|sit)(?:e|ing|ting)?(?: for the first time| again| next| once more| virtually| in person)*(?:$| (?:in|on|at|during|by|before|after|for|every|each|annually|regularly|within|no later)\\b)");

    static final Set<String> CONCLUDING = Lexicon.entries("kinds.tsv", "concluding");

    static final Pattern CONCLUSION =
            Pattern.compile("\\b(?:conclusion|signing|signature|negotiations?|finali[sz]ation|ratification|entry into"
                    + " force|renewal|extension|completion) (?:of|on|for|toward|towards) (?:\\S+ ){0,10}?"
                    + INSTRUMENT.pattern() + "|\\b(?:conclusion|completion) of (?:\\S+ ){0,10}?negotiations\\b");

    static final Pattern TO_CONCLUDE = Pattern.compile(
            "\\bto (?:sign|negotiate|conclude|finali[sz]e|ratify|establish|develop|adopt|put forward|draw up)"
                    + " (?:(?:a|an|the|our|their|its|new|bilateral|comprehensive|ambitious|joint|trilateral|mutual|this)"
                    + " )*(?:\\S+ ){0,2}?(?:treaty|memorandum|mou|agreements?|framework|convention|work ?plan|action"
                    + " plan|road ?map|arrangement)\\b");

    static final Set<String> FULFILLING = Lexicon.entries("kinds.tsv", "fulfilling");

    static final Pattern OBLIGATION = Pattern.compile(
            "^\\w+ (?:\\S+ ){0,3}?(?:goals?|obligations?|commitments?|provisions?|terms|areas|pillars|elements)"
                    + " (?:of|under|in) (?:\\S+"
                    + " ){0,5}?(?:treaty|agreement|convention|memorandum|accord|protocol|charter|road ?map)\\b");

    static final Pattern THROUGH_CONCLUSION =
            Pattern.compile("\\b(?:through|by|with) (?:the )?(?:signature|signing|conclusion) of (?:\\S+"
                    + " ){0,3}?(?:treaty|memorandum|mou|agreement|arrangement|convention|framework)\\b");

    static final Set<String> EXERCISES = Lexicon.entries("kinds.tsv", "exercise");

    static final Pattern EXERCISE = Pattern.compile(
            "\\b(?:table-?top|war ?games?|combined exercises?|joint exercises?|military exercises?)\\b");

    static final Pattern TRAINING = Pattern.compile(
            "\\b(?:military|joint|combined|multinational|trilateral|field|flight|live-fire|defen[cs]e|naval|air|troops?|cadets?|pilots?)"
                    + " (?:\\S+ )?trainings?\\b(?! (?:curricul|materials?|modules?|manuals?|standards?|academ|packages?|facilit|cent(?:er|re)s?|schools?|plans?))|\\btraining (?:activities|areas?|and exercises?)\\b|\\bexercises? and"
                    + " training\\b|\\btraining of (?:\\S+ ){0,2}(?:soldiers|troops|forces|pilots)\\b");

    static final Set<String> REHEARSING = Lexicon.entries("kinds.tsv", "rehearsing");

    /** "Exercise Silent Dolphin", "the exercise series". */
    static final Pattern EXERCISE_NAMED = Pattern.compile(
            "\\b(?:exercises?|drills?|war-?games?) (?!of\\b|equipment|facilit|grounds?|areas?|ranges?|reviews?|plan|reports?|calendars?|schedules?|concepts?|scenarios?|budgets?|evaluation|lessons|control|objectives?|costs?|data|results|findings|restraint)\\S");

    /** Exercises that are known by a name of their own. */
    static final Pattern EXERCISE_NAMES =
            Pattern.compile("\\b(?:" + String.join("|", Lexicon.entries("kinds.tsv", "exercise-name")) + ")\\b");

    static final Set<String> HELD_TRAINING = Lexicon.entries("kinds.tsv", "holding-training");

    static final Pattern TRAINING_EVENT =
            Pattern.compile("\\btrainings?(?: (?:programs?|programmes?|courses?|sessions?|events?|activities))?$");

    static final Set<String> MEETINGS = Lexicon.entries("kinds.tsv", "meeting");

    /** What one does about a meeting besides holding it: "fund the conference". */
    static final Set<String> NOT_HOLDING = Lexicon.entries("kinds.tsv", "not-holding");

    static final Set<String> VISITS = Set.of("visit", "visits");

    static final Set<String> ARRANGING =
            Set.of("organise", "organize", "arrange", "conduct", "undertake", "make", "exchange", "hold", "schedule");

    static final Set<String> INVITATIONS = Set.of("invitation", "invitations");

    static final Pattern VAGUE_THINGS = Pattern.compile(
            "\\b(?:situation|developments?|progress|implementation|results?|events|trends|matters?|issues?)\\b");

    static final Set<String> RECEIVING = Set.of("receive", "welcome", "host");

    /** "The delegation to Seoul", "the Prime Minister in Tokyo". */
    static final Pattern GUESTS = Pattern.compile(
            "\\b(?:delegations?|presidents?|(?:prime )?ministers?|secretary|leaders?|chancellor|premier|counterparts?) (?:to|in|at) \\S");

    static final Set<String> GATHERING = Lexicon.entries("kinds.tsv", "gathering");

    static final Set<String> ATTENDING = Lexicon.entries("kinds.tsv", "attending");

    static final Set<String> SUMMITS = Lexicon.entries("kinds.tsv", "summit");

    static final Pattern NAMED_SERIES = Pattern.compile("\\b(?:the|our|their) (?:\\S+ )+(?:dialogue|talks)\\b");

    static final Pattern NEXT_MEETING = Pattern.compile(
            "^(?:the |our |their |its )?next (?:\\S+ ){0,10}?(?:meeting|summit|conference|ministerial|session)\\b");

    static final Pattern HELD = Pattern.compile(
            "^(?:hold|convene|reconvene)(?:ing)?\\b(?!.*\\b(?:account|accountable|responsible|elections?)\\b)");

    /** What is held as work, not as a meeting. */
    static final Set<String> WORK_THAT_IS_HELD = Lexicon.entries("kinds.tsv", "work");

    /** What is hosted without anybody meeting. */
    static final Pattern KEPT = Pattern.compile(
            "\\b(?:tours?|trainings?|courses?|fellows|analysts|experts|officers|interns|trainees|scientists|refugees|troops|forces|facilit(?:y|ies)|bases?|cent(?:re|er)s?|assets|aircraft|ships?|students|secretariat)\\b");

    static final Pattern VISIT =
            Pattern.compile("^(?:(?:an?|the|his|her|their) )?(?:(?:official|state|working|return) )*visit to\\b");

    static final Pattern DATED_FORUM = Pattern.compile(
            "(?:the |our |its )?(?:upcoming |next )?(?:20\\d\\d|\\d{1,2}(?:st|nd|rd|th)) (?:\\S+ ){0,5}?forum");

    static final Pattern NUMBERED = Pattern.compile(
            "\\b(?:next|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|upcoming|another|forthcoming)\\b");

    static final Set<String> SERIES = Lexicon.entries("kinds.tsv", "series");

    static final Pattern NEED = Pattern.compile(
            "^meet\\w* (?:\\S+"
                    + " ){0,6}?(?:needs?|challenges?|targets?|goals?|obligations?|commitments?|pledges?|promises?|quotas?|standards?|demands?|requirements?|criteria|threats?|objectives?|ambitions?|costs?|deadlines?|moment)\\b");

    static final Pattern AT_NEXT =
            Pattern.compile("\\b(?:at|during) (?:the|their|our|a) (?:next|upcoming|forthcoming) (?:\\S+"
                    + " ){0,4}?(?:meeting|summit|conference|session|ministerial|round)\\b");

    /** The means is the act: "address it through an event this week", "deepen it through a dialogue this year". */
    static final Pattern THROUGH_MEETING =
            Pattern.compile("^[^,;]{0,90} through (?:an?|our next|their next|the next) (?:(?!of\\b)\\S+"
                    + " ){0,3}?(?:event|meeting|summit|conference|workshop|ministerial)\\b|^[^,;]{0,90} by (?:convening|holding|hosting|organi[sz]ing) (?:an?|the) (?:\\S+ ){0,8}?(?:event|meeting|summit|conference|workshop|ministerial|symposium|round)\\b|, including (?:through"
                    + " )?(?:regular|annual) meetings\\b");

    static final Pattern THROUGH_TALKS = Pattern.compile(
            "^[^,;]{0,90} through (?:an?|regular|annual) (?:(?!of\\b)\\S+ ){0,3}?(?:dialogue|consultations|talks)\\b");

    static final Pattern HOSTING =
            Pattern.compile("^(?:\\S+ ){0,6}?(?:hosting|chairing) (?:of )?(?!refugees|displaced|migrants)\\S");

    static final Set<String> BODIES = Lexicon.entries("kinds.tsv", "body");

    static final Set<String> COALITIONS = Lexicon.entries("kinds.tsv", "coalition");

    static final Set<String> FOUNDING = Lexicon.entries("kinds.tsv", "founding");

    static final Set<String> RUNNING = Lexicon.entries("kinds.tsv", "running");

    static final Pattern FOUNDED = Pattern.compile(
            "^(?:(?:announce|announcing) )?(?:the"
                    + " )?(?:establishment|launch|creation|formation|inauguration|evolution|transformation) of"
                    + " (?:(?!of\\b)\\S+ ){0,10}?"
                    + "(?:group|force|committee|council|secretariat|mechanism|network|cent(?:er|re)|panel|body|workstreams?|forum|partnership|alliance|coalition|initiative|platform|hub|office|team|commission)s?\\b");

    static final Pattern MEANS_FOUNDED =
            Pattern.compile("\\b(?:through|with|by) (?=(?:the )?(?:establishment|creation|launch) of )"
                    + FOUNDED.pattern().substring(1));

    static final Set<String> TALKS = Lexicon.entries("kinds.tsv", "talks");

    static final Set<String> TALKING = Lexicon.entries("kinds.tsv", "talking");

    static final Pattern GIVEN = Pattern.compile(
            "\\b(?:officers|personnel|inspectors|experts|observers|advisers|engineers|students|scholars|prisoners|instruments|letters|notes verbales|teachers)\\b");

    static final Set<String> INFORMING = Lexicon.entries("kinds.tsv", "informing");

    /** Who is told what is going on without a dialogue: "brief the press". */
    static final Pattern PUBLIC = Pattern.compile(
            "\\b(?:press|media|public|parliaments?|congress|diet|reporters|citizens|court|owners?|customers|users|passengers|applicants?)\\b");

    static final Set<String> SHARED = Lexicon.entries("kinds.tsv", "shared");

    static final Pattern SHARING = Pattern.compile("\\b(?:information|intelligence|experience|knowledge)["
            + " -](?:sharing|exchanges?)\\b|\\b(?:sharing|exchanges?|exchanging) (?:of )?(?:\\S+"
            + " ){0,4}?(?:information|views|practices|experiences?|lessons|expertise|intelligence|knowledge)\\b");

    static final Pattern PEOPLE_EXCHANGES = Pattern.compile(
            "\\b(?:cultural|educational|education|professional|professionals|people-to-people|student|students|academic|youth|sports?|personnel|scholars?|person-to-person|person|scientific|parliamentary|business|trade)(?:,?"
                    + " and \\S+|, \\S+)* exchanges?\\b|\\bexchange programs?\\b");

    static final Set<String> COMBATING = Lexicon.entries("kinds.tsv", "combating");

    /** What grows by an amount without anybody paying it: "raise trade to one billion". */
    static final Set<String> TRADE =
            Set.of("trade", "turnover", "exports", "imports", "tourism", "arrivals", "tourists");

    static final Set<String> SOFT = Lexicon.entries("kinds.tsv", "soft");

    static final Pattern TECHNICAL = Pattern.compile(
            "[$€£¥]\\s?\\d|\\b(?:missile defen[cs]e|warning data|early[ -]warning|data[ -]sharing|capacity[ -]building|build(?:ing)?"
                    + " (?:the )?(?:\\S+ )?capacity|capacity|capacities|capabilit(?:y|ies)|technical"
                    + " assistance|equipment|funding|funds?|procurement|deployments?|forensic|training|development"
                    + " assistance|security assistance|[$€£]\\d\\S*|(?:usd|eur|aud|cad|jpy|krw|gbp|nzd|us\\$) ?\\d\\S*|\\d\\S* (?:million|billion|trillion) (?:usd|us|euros?|dollars?|yen|won|pounds|aud|cad)|(?:million|billion) (?:in|of) (?:\\S+ ){0,2}?(?:funding|support|assistance|investments?|loans|grants|financ\\w+|aid)|pilots?|port"
                    + " visits|rotations?|rotational|investigators|technical (?:assistance|support|cooperation|training|advice|expertise|data|capacity|aid|teams?|projects?|experts?|exchanges?|collaboration)|scientific|innovation and"
                    + " deployment|development and (?:\\S+ )?(?:deployment|employment)|military (?:\\S+"
                    + " )?(?:aid|support|assistance|equipment)|air policing|(?:maritime|naval|joint|air|coordinated)"
                    + " patrols?|(?:situational|domain) awareness|recogni[sz]ed (?:air|maritime)"
                    + " picture|de-?mining|unmanned|uncrewed|drones?|hypersonics?|missiles?(?!"
                    + " (?:threats?|program(?:me)?s?|launch(?:es)?|tests?|activit))|liaison officers|operational"
                    + " concepts?|interceptors?|weapons|ammunition|munitions|air"
                    + " defen[cs]e|monitoring|verification|stockpiles?|co-production|co-development|production"
                    + " of|satellites?|sensors?|information systems|weapon systems?|strategic assets|military assets|joint"
                    + " execution|joint planning|research and development|r&d|data exchange|supply of|supplies"
                    + " (?:of|to)|deliver(?:y|ies) (?:of|to)|tenders?|joint"
                    + " purchas\\w+|submarines?|icebreakers?|software|machine learning|security requirements|study"
                    + " tours?|ssns?|cubesats?|telescopes?|spacecraft|observatories|aircraft|radars?|laborator(?:y|ies)|labs|undersea"
                    + " cables?|grants?|modernization|modernisation|joint (?:operations|patrols|research)|research"
                    + " cooperation|communications? infrastructure|mapping|workforce|(?:project |concessional |blended )?financing|loan guarantees|guarantees|offtake|cables|pipelines?|hydrogen|(?:mineral|seabed|geological) (?:resources?|surveys?)|tests on|hotspots?|prototypes?|broadband|ev chargers|charging (?:stations|infrastructure)|near-shoring|nuclear energy|reactors?|renewable energy projects?|energy storage|joint challenge|economic corridors?|laying of|pipes?)\\b");

    static final Pattern MATERIAL = Pattern.compile(
            TECHNICAL.pattern()
                    + "|\\b(?:data|systems?|missiles?|ssn-aukus|sale|sales|delivery|ships?|vessels?|infrastructure|research|technolog(?:y|ies)|software|platforms?|prototyp\\w*|loans?|investments?|training|scholarships?|fellowships?|maintenance|industrial"
                    + " bases?|assets|cables?|reactors?|visits|production|semiconductors?|open-?ran|5g|6g|demonstrations?|projects?|tools?|standards|database|portal|repositor(?:y|ies)|personnel|fund|funds|mechanism"
                    + " for|"
                    + "tests?|testing|trials?|experiments?|experimentation|workforce|program(?:me)?s?|facility|facilities|system|troops|operations|battalion|brigade|patrols?|battlegroups?)\\b");

    static final Set<String> SENDING = Lexicon.entries("kinds.tsv", "sending");

    static final Pattern EXPERTS = Pattern.compile(
            "\\b(?:experts?|specialists?|advis[eo]rs?|trainers?|instructors?|engineers?|technicians?|analysts?|observers|liaison officers?|teachers?|doctors|medics|teams?|personnel|staff|inspectors?|officers?|units?|troops|forces|contingents?|warships?|aircraft|ships?)\\b");

    /** "A feasibility study on battery manufacturing". */
    static final Pattern STUDY = Pattern.compile(
            "\\b(?:feasibility|technical|scoping|baseline|pre-feasibility|geological|hydrographic|engineering|pilot|environmental|vulnerability|risk) (?:\\S+ )?(?:stud(?:y|ies)|assessments?|surveys?|audits?|reviews?)\\b|^(?:an? |the |its |their |our )?(?:new |joint |common |first |second |further |detailed |independent |trilateral |bilateral )*(?:stud(?:y|ies)|surveys?)\\b");

    static final Set<String> STUDYING =
            Set.of("commission", "conduct", "launch", "undertake", "task", "fund", "carry", "finance");

    /** "Instruments of ratification". */
    static final Pattern INSTRUMENTS_OF = Pattern.compile(
            "\\b(?:instruments? of (?:ratification|acceptance|accession|approval)|ratification instruments?)\\b");

    static final Pattern LETTERS =
            Pattern.compile("\\b(?:letters|notes verbales|diplomatic notes|side letters|instruments)\\b");

    /** "Withdraw from the convention". */
    static final Pattern LEAVING = Pattern.compile(
            "(?:withdraw|withdrawing) from (?:the )?(?:\\S+ ){0,6}?(?:treaty|convention|agreement|protocol|pact|accord|memorandum)\\b");

    /** "Hold the second edition of the dialogue". */
    static final Pattern EDITION = Pattern.compile(
            "(?:hold|holding|host|hosting|convene|convening|organi[sz]e|organi[sz]ing) (?:the|an?|its|their|our) (?:\\S+ ){0,2}?(?:edition|iteration|instal?lment|round|session|meeting) of\\b");

    /** What one does about a thing without making or moving it. */
    static final Set<String> REGARDING = Lexicon.words(
            "review examine revisit visit welcome see name rename price tax regulate exempt register record list count report"
                    + " retire close decommission scrap shut mothball demolish");

    /** "Pledged an additional $85 million", "provide EUR 15 million": what is given is money, whatever for. */
    static final Pattern MONEY_FIRST = Pattern.compile(
            "(?:(?:provid|donat|contribut|pledg|disburs|commit|allocat|grant|giv|invest|channel|deliver)\\w* )?(?:(?:an?|additional|another|new|further|up|to|more|than|at|least|about|approximately|initial|over|some|first|extra) )*"
                    + "(?:(?:usd|eur|aud|cad|jpy|krw|gbp|nzd|chf|sek|nok|dkk|us|inr|[a-z]{2,3}) ?)?(?:[$€£¥] ?\\d|(?<=(?:usd|eur|aud|cad|jpy|krw|gbp|nzd|chf|sek|nok|dkk) )\\d)");

    /** Things that one has, builds or hands over: ships, systems, works. */
    static final Set<String> MATERIALS = Lexicon.entries("kinds.tsv", "material");

    /** "Meet in the margins of the Assembly". */
    static final Pattern MARGINS = Pattern.compile("\\b(?:in|on|at) the (?:margins?|sidelines?|fringes) of\\b");

    /** "A digital platform" is a system, "a cooperation platform" a body. */
    static final Pattern TECHNICAL_PLATFORM = Pattern.compile(
            "\\b(?:virtual|online|digital|data|web|e-\\w+|electronic|satellite|it|cloud|computing|learning|single) (?:[\\w-]+ )?(?:platforms?|hubs?|networks?|exchange|corridors?|twins?|library|libraries|wallets?|windows?)\\b");

    static final Pattern CLIMATE_MONEY = Pattern.compile(
            "\\b(?:climate|adaptation|development|public|biodiversity|forest|disaster|grant) (?:\\S+ )?(?:finance|funding)\\b");

    /** What is delivered without being a thing: "deliver the report". */
    static final Set<String> PAPERWORK = Lexicon.entries("kinds.tsv", "paperwork");

    static final Set<String> DELIVERING = Lexicon.entries("kinds.tsv", "delivering");

    /** "Mobilize private capital": money is brought in, whatever for. */
    static final Pattern FINANCING = Pattern.compile(
            "^(?:mobili[sz]|invest|financ|fund|underwrit|unlock)\\w*(?: in)? (?:\\S+ ){0,6}?(?:capital|financ\\w+|funding|funds|investments?|support|loans?|grants?|technolog(?:y|ies)|infrastructure)\\b");

    static final Set<String> HANDLING = Lexicon.entries("kinds.tsv", "handling");

    static final Pattern SOCIAL =
            Pattern.compile("\\b(?:exchange programs?|exchanges|education|social programs?|visitor"
                    + " programs?|people-to-people|sports|cultural|youth|students?)\\b");

    static final Pattern HEALTH =
            Pattern.compile("\\b(?:vaccin\\w+|doses|covax|cepi|pandemics?|epidemics?|immuni[sz]ation)\\b");

    static final Pattern STATIONING = Pattern.compile(
            "\\bthrough (?:the )?(?:\\S+ ){0,3}?(?:stationing|deployments?|rotations?|deliver(?:y|ies)|provision)"
                    + " of\\b|\\b(?:through|by) (?:\\S+ ){0,8}?monitoring(?:,| and|, reporting and|, reporting,? and)"
                    + " verification\\b|\\b(?:through|by) (?:\\S+ ){0,8}?monitoring, reporting,? and verification\\b");

    static final Pattern CAPACITY =
            Pattern.compile("\\b(?:capacity[ -]building|build(?:ing)? (?:\\S+ ){0,3}capacity|technical assistance)\\b");

    static final Pattern PREAMBLE = Pattern.compile(
            "^(?:make|making) (?:every|all|best|its|their|our|the)? ?(?:\\S+ )?efforts? to |^(?:tak\\w+) (?:\\S+"
                    + " ){0,2}(?:steps|measures|action|actions) to |^(?:consider|explor)\\w*"
                    + " (?=\\w+ing\\b)|^(?:consider|explor)\\w* (?:the"
                    + " )?(?:possibility|possibilities|feasibility|options?|opportunities|ways) (?:of|for|to)"
                    + " |^(?:help|seek) (?:to )?(?=\\w+ )|^(?:begin|start)\\w* (?:\\S+ )?(?:work|efforts) to |^commit\\w*"
                    + " to |^join(?:ing)? (?:forces|hands|efforts) (?:to |in )|^(?:an? |our |the )?(?:(?!of\\b)\\S+"
                    + " ){0,2}?(?:ambition|efforts?) (?:of \\S+ \\S+ )?to (?:continue )?|^coordinat\\w* (?:our|their|its)"
                    + " (?:\\S+ ){0,2}?(?:resources|efforts) to |^engag\\w* in (?:further |deeper |close |regular"
                    + " )?(?=\\S+)");

    private KindWords() {}
}
