package org.pacta.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which kind of action a clause holds, in the labelling guide's order: agreement, exercise, meeting, standing, dialogue,
 * capability, action. Goes by the action's verb and the head of what it acts on, not by topics named elsewhere in the
 * sentence; only technical work, which has no verb of its own, is also known by what it is about.
 */
final class KindRules {

    private static final Set<String> INSTRUMENTS = Lexicon.words("""
            treaty treaties memorandum memoranda mou mous moc agreement agreements framework vision workplan
            roadmap roadmaps arrangement arrangements convention conventions protocol protocols declaration
            declarations charter accord accords pact pacts negotiations compact guidelines letter moca soc tor ipef acsa gsomia raa sofa mlat
            """);
    private static final Pattern INSTRUMENT = compile(
            "\\b(?:treat(?:y|ies)|memorand(?:um|a)|mous?|mocs?|agreements?|frameworks?|vision(?: statement)?|work ?plans?|action plans?|implementation plans?|plans? of action"
                    + "|program(?:me)?s? of work|road ?maps?|arrangements?|conventions?|protocols?|declarations?|codes? of conduct|charters?|accords?|pacts?"
                    + "|negotiations|terms of reference|compacts?|guidelines|joint statement|letters? of intent|statements? of intent)\\b");
    private static final Set<String> WRITING = Lexicon.words("""
            sign negotiate conclude finalize finalise update ratify adopt mature draft renew amend enter reach revise
            formulate develop complete honor create prepare establish pursue resume initial agree commit implement
            extend launch work cooperate start begin continue write publish review decide
            """);
    private static final Set<String> CONCLUDING = Lexicon.words("""
            sign negotiate conclude finalize finalise ratify adopt update draft amend
            """);
    private static final Pattern CONCLUSION = compile(
            "\\b(?:conclusion|signing|signature|negotiations?|finali[sz]ation|ratification|entry into force|renewal|extension|completion) (?:of|on|for|toward|towards) (?:\\S+ ){0,10}?"
                    + INSTRUMENT.pattern() + "|\\b(?:conclusion|completion) of (?:\\S+ ){0,10}?negotiations\\b");
    private static final Pattern TO_CONCLUDE = compile(
            "\\bto (?:sign|negotiate|conclude|finali[sz]e|ratify|establish|develop|adopt|put forward|draw up) (?:(?:a|an|the|our|their|its|new|bilateral|comprehensive|ambitious|joint|trilateral|mutual|this) )*(?:\\S+ ){0,2}?"
                    + "(?:treaty|memorandum|mou|agreements?|framework|convention|work ?plan|action plan|road ?map|arrangement)\\b");
    private static final Set<String> FULFILLING = Set.of("implement", "meet", "fulfil", "fulfill", "honor", "honour");
    private static final Pattern OBLIGATION = compile(
            "^\\w+ (?:\\S+ ){0,3}?(?:goals?|obligations?|commitments?|provisions?|terms|areas|pillars|elements) (?:of|under|in) (?:\\S+ ){0,5}?(?:treaty|agreement|convention|memorandum|accord|protocol|charter|road ?map)\\b");
    private static final Pattern THROUGH_CONCLUSION = compile(
            "\\b(?:through|by|with) (?:the )?(?:signature|signing|conclusion) of (?:\\S+ ){0,3}?(?:treaty|memorandum|mou|agreement|arrangement|convention|framework)\\b");
    private static final Set<String> EXERCISES = Lexicon.words("""
            exercise exercises drill drills wargame wargames simulation simulations ttx
            """);
    private static final Pattern EXERCISE =
            compile("\\b(?:table-?top|war ?games?|combined exercises?|joint exercises?|military exercises?)\\b");
    private static final Pattern TRAINING = compile(
            "\\b(?:military|joint|combined|multinational|trilateral|field|flight|live-fire|defen[cs]e|naval|air|troops?|cadets?|pilots?) (?:\\S+ )?trainings?\\b"
                    + "|\\btraining (?:activities|areas?|and exercises?)\\b|\\bexercises? and training\\b|\\btraining of (?:\\S+ ){0,2}(?:soldiers|troops|forces|pilots)\\b");
    private static final Set<String> HELD_TRAINING = Set.of("hold", "conduct", "organize", "organise");
    private static final Pattern TRAINING_EVENT =
            compile("\\btrainings?(?: (?:programs?|programmes?|courses?|sessions?|events?|activities))?$");
    private static final Set<String> MEETINGS = Lexicon.words("""
            meeting meetings summit summits conference conferences ministerial ministerials symposium symposia
            gathering gatherings workshop workshops plenary session sessions round rounds roundtable roundtables
            seminar seminars webinar webinars event events assembly convening consultation-meeting
            """);
    private static final Set<String> HOLDING = Lexicon.words("""
            hold host convene reconvene attend schedule organize organise co-host cohost participate conduct plan
            co-convene co-chair chair welcome meet cooperate work continue support see visit arrange coordinate
            """);
    private static final Set<String> GATHERING = Lexicon.words("""
            hold host co-host cohost convene reconvene attend organize organise
            """);
    private static final Set<String> ATTENDING = Set.of("welcome", "participate", "attend", "visit", "receive", "join");
    private static final Set<String> SUMMITS = Set.of("summit", "conference", "ministerial");
    private static final Pattern NAMED_SERIES = compile("\\b(?:the|our|their) (?:\\S+ )+(?:dialogue|talks)\\b");
    private static final Pattern NEXT_MEETING = compile(
            "^(?:the |our |their |its )?next (?:\\S+ ){0,10}?(?:meeting|summit|conference|ministerial|session)\\b");
    private static final Pattern HELD =
            compile("^(?:hold|convene|reconvene)(?:ing)?\\b(?!.*\\b(?:account|accountable|responsible|elections?)\\b)");
    /** What is hosted without anybody meeting. */
    private static final Pattern KEPT = compile(
            "\\b(?:tours?|trainings?|courses?|fellows|troops|forces|facilit(?:y|ies)|bases?|cent(?:re|er)s?|assets|aircraft|ships?|students|secretariat)\\b");

    private static final Pattern VISIT =
            compile("^(?:(?:an?|the|his|her|their) )?(?:(?:official|state|working|return) )*visit to\\b");
    private static final Pattern NUMBERED = compile(
            "\\b(?:next|\\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|inaugural|upcoming|another|forthcoming)\\b");
    private static final Set<String> SERIES = Lexicon.words("""
            talks dialogue dialogues consultations committee group council mechanism forum commission ncg consultation
            discussions track task-force force body edsc edscg panel
            """);
    private static final Pattern NEED = compile(
            "^meet\\w* (?:\\S+ ){0,6}?(?:needs?|challenges?|targets?|goals?|obligations?|commitments?|standards?|demands?|requirements?|criteria|threats?|objectives?|ambitions?|costs?|deadlines?|moment)\\b");
    private static final Pattern AT_NEXT = compile(
            "\\b(?:at|during) (?:the|their|our|a) (?:next|upcoming|forthcoming) (?:\\S+ ){0,4}?(?:meeting|summit|conference|session|ministerial|round)\\b");
    /** The means is the act: "address it through an event this week", "deepen it through a dialogue this year". */
    private static final Pattern THROUGH_MEETING = compile(
            "^[^,;]{0,90} through (?:an?|our next|their next|the next) (?:(?!of\\b)\\S+ ){0,3}?(?:event|meeting|summit|conference|workshop|ministerial)\\b|, including (?:through )?(?:regular|annual) meetings\\b");

    private static final Pattern THROUGH_TALKS = compile(
            "^[^,;]{0,90} through (?:an?|regular|annual) (?:(?!of\\b)\\S+ ){0,3}?(?:dialogue|consultations|talks)\\b");
    private static final Pattern HOSTING =
            compile("^(?:\\S+ ){0,6}?(?:hosting|chairing) (?:of )?(?!refugees|displaced|migrants)\\S");
    private static final Set<String> BODIES = Lexicon.words("""
            group groups taskforce taskforces committee committees council councils secretariat secretariats mechanism
            mechanisms network networks centre centres center centers panel panels body bodies workstream workstreams
            forum forums consortium consortia hub hubs office offices team teams cell cells commission commissions board
            boards club clubs roundtable subgroup subgroups sub-group hotline hotlines force unit units embassy
            consulate institute institutes channel channels column tracks
            """);
    private static final Set<String> COALITIONS = Lexicon.words("""
            partnership partnerships alliance alliances coalition coalitions initiative initiatives platform platforms
            """);
    private static final Set<String> FOUNDING = Lexicon.words("""
            establish launch create form set stand institute inaugurate reestablish re-establish initiate announce build
            found constitute start open revive reconstitute
            """);
    private static final Set<String> RUNNING = Lexicon.words("""
            improve operationalize operationalise reinvigorate strengthen maintain expand use utilize utilise run sustain
            activate appoint lead reactivate
            """);
    private static final Pattern FOUNDED = compile(
            "^(?:(?:announce|announcing) )?(?:the )?(?:establishment|launch|creation|formation|inauguration|evolution|transformation) of (?:(?!of\\b)\\S+ ){0,10}?"
                    + "(?:group|force|committee|council|secretariat|mechanism|network|cent(?:er|re)|panel|body|workstreams?|forum|partnership|alliance|coalition|initiative|platform|hub|office|team|commission)s?\\b");
    private static final Pattern MEANS_FOUNDED =
            compile("\\b(?:through|with|by) (?=(?:the )?(?:establishment|creation|launch) of )"
                    + FOUNDED.pattern().substring(1));
    private static final Set<String> TALKS = Lexicon.words("""
            dialogue dialogues consultation consultations talks discussion discussions conversation conversations
            sub-dialogue sub-dialogues information-sharing deliberations exchanges decision-making
            """);
    private static final Set<String> TALKING = Lexicon.words("""
            consult discuss converse exchange confer communicate institutionalize institutionalise
            """);
    private static final Pattern GIVEN = compile(
            "\\b(?:officers|personnel|students|scholars|prisoners|instruments|letters|notes verbales|teachers)\\b");
    private static final Set<String> SHARED = Lexicon.words("""
            information practices practice experience experiences lessons expertise intelligence views knowledge
            perspectives ideas assessments insights analysis notes
            """);
    private static final Pattern SHARING = compile(
            "\\b(?:information|intelligence|experience|knowledge)[ -](?:sharing|exchanges?)\\b|\\b(?:sharing|exchanges?|exchanging) (?:of )?(?:\\S+ ){0,4}?(?:information|views|practices|experiences?|lessons|expertise|intelligence|knowledge)\\b");
    private static final Pattern PEOPLE_EXCHANGES = compile(
            "\\b(?:cultural|educational|education|professional|professionals|people-to-people|student|students|academic|youth|sports?|personnel|scholars?|person-to-person|person|scientific|parliamentary|business|trade)(?:,? and \\S+|, \\S+)* exchanges?\\b|\\bexchange programs?\\b");
    private static final Set<String> COMBATING = Lexicon.words("""
            adhere comply abide uphold respect honor honour avoid refrain prohibit combat counter fight reduce prevent dismantle disrupt target tackle address deter curb eliminate respond
            condemn prosecute punish sanction impose enforce oppose resist protect remove end stop stem suppress confront
            mitigate degrade defeat limit thwart hinder cut restrict avert diversify
            """);
    private static final Set<String> SOFT = Lexicon.words("""
            strengthen enhance deepen continue cooperate collaborate work support promote coordinate advance bolster
            intensify reinforce foster maintain ensure improve accelerate engage seek uphold align help contribute
            encourage facilitate explore forge broaden redouble take make achieve leverage use mobilize mobilise drive
            assist identify focus elevate increase expand build sharpen step boost empower harness consider pursue
            """);
    private static final Pattern TECHNICAL = compile(
            "\\b(?:missile defen[cs]e|warning data|early[ -]warning|data[ -]sharing|capacity[ -]building|build(?:ing)? (?:the )?(?:\\S+ )?capacity|capacity|capacities|capabilit(?:y|ies)|technical assistance|equipment|funding|funds?"
                    + "|procurement|deployments?|forensic|training|development assistance|security assistance|[$€£]\\d\\S*|million|billion|pilots?|port visits|rotations?|rotational|investigators|technical"
                    + "|scientific|innovation and deployment|development and (?:\\S+ )?(?:deployment|employment)|military (?:\\S+ )?(?:aid|support|assistance|equipment)|air policing|(?:maritime|naval|joint|air|coordinated) patrols?|(?:situational|domain) awareness|recogni[sz]ed (?:air|maritime) picture|de-?mining|unmanned|uncrewed|drones?|hypersonics?|missiles?(?! (?:threats?|program(?:me)?s?|launch(?:es)?|tests?|activit))|liaison officers|operational concepts?|interceptors?|weapons|ammunition|munitions|air defen[cs]e|monitoring|verification|stockpiles?"
                    + "|co-production|co-development|production of|satellites?|sensors?|information systems|weapon systems?|strategic assets|military assets|joint execution|joint planning|research and development|r&d|data exchange"
                    + "|supply of|supplies (?:of|to)|deliver(?:y|ies) (?:of|to)|tenders?|joint purchas\\w+|submarines?|icebreakers?|software|machine learning|security requirements|study tours?|ssns?|aircraft|radars?|laborator(?:y|ies)|labs|undersea cables?|grants?|modernization|modernisation|joint (?:operations|patrols|research)|research cooperation|communications? infrastructure)\\b");
    private static final Pattern MATERIAL = compile(
            TECHNICAL.pattern()
                    + "|\\b(?:data|systems?|missiles?|ssn-aukus|sale|sales|delivery|ships?|vessels?|infrastructure|research|technolog(?:y|ies)|software|platforms?|prototyp\\w*|loans?|investments?|training|scholarships?"
                    + "|fellowships?|maintenance|industrial bases?|assets|cables?|reactors?|visits|production|semiconductors?|open-?ran|5g|6g|demonstrations?|projects?|tools?|standards|database|portal|repositor(?:y|ies)|personnel|fund|funds|mechanism for|"
                    + "tests?|testing|trials?|experiments?|experimentation|workforce|program(?:me)?s?|facility|facilities|system|troops|operations|battalion|brigade|patrols?|battlegroups?)\\b");
    private static final Set<String> DELIVERING = Lexicon.words("""
            procure sell operate embed deploy donate purchase train equip supply install
            build-out test station rotate transfer fly acquire manufacture co-produce field pre-position preposition
            operationalize operationalise integrate modernize modernise
            """);
    private static final Set<String> HANDLING = Lexicon.words("""
            launch establish create develop provide share open build contribute fund finance invest deliver dispatch
            offer manage conduct implement begin start complete extend stand upgrade carry undertake send give
            announce release publish test pilot design produce prototype set allocate layer roll run
            """);
    private static final Pattern SOCIAL = compile(
            "\\b(?:exchange programs?|exchanges|education|social programs?|visitor programs?|people-to-people|sports|cultural|youth|students?)\\b");
    private static final Pattern HEALTH =
            compile("\\b(?:vaccin\\w+|doses|covax|cepi|pandemics?|epidemics?|immuni[sz]ation)\\b");
    private static final Pattern STATIONING = compile(
            "\\bthrough (?:the )?(?:\\S+ ){0,3}?(?:stationing|deployments?|rotations?|deliver(?:y|ies)|provision) of\\b|\\b(?:through|by) (?:\\S+ ){0,8}?monitoring(?:,| and|, reporting and|, reporting,? and) verification\\b|\\b(?:through|by) (?:\\S+ ){0,8}?monitoring, reporting,? and verification\\b");
    private static final Pattern CAPACITY =
            compile("\\b(?:capacity[ -]building|build(?:ing)? (?:\\S+ ){0,3}capacity|technical assistance)\\b");
    private static final Pattern PREAMBLE = compile(
            "^(?:make|making) (?:every|all|best|its|their|our|the)? ?(?:\\S+ )?efforts? to |^(?:tak\\w+) (?:\\S+ ){0,2}(?:steps|measures|action|actions) to |^(?:consider|explor)\\w* (?=\\w+ing\\b)"
                    + "|^(?:consider|explor)\\w* (?:the )?(?:possibility|possibilities|feasibility|options?|opportunities|ways) (?:of|for|to) |^(?:help|seek) (?:to )?(?=\\w+ )|^(?:begin|start)\\w* (?:\\S+ )?(?:work|efforts) to |^commit\\w* to |^join(?:ing)? (?:forces|hands|efforts) (?:to |in )|^(?:an? |our |the )?(?:(?!of\\b)\\S+ ){0,2}?(?:ambition|efforts?) (?:of \\S+ \\S+ )?to (?:continue )?|^coordinat\\w* (?:our|their|its) (?:\\S+ ){0,2}?(?:resources|efforts) to |^engag\\w* in (?:further |deeper |close |regular )?(?=\\S+)");

    private KindRules() {}

    /** @param object the action's verb and what it acts on, @param clause from the action to the clause's end */
    static String kind(String object, String clause) {
        String whole = even(clause);
        String main = PREAMBLE.matcher(whole).lookingAt() ? behindPreamble(whole) : even(object);
        ObjectPhrase phrase = ObjectPhrase.of(main);
        if (agreement(phrase, main, whole)) {
            return "agreement";
        }
        if (exercise(phrase)) {
            return "exercise";
        }
        if (meeting(phrase, main, whole)) {
            return "meeting";
        }
        if (standing(phrase, main)) {
            return "standing";
        }
        if (dialogue(phrase, main) || THROUGH_TALKS.matcher(whole).find()) {
            return "dialogue";
        }
        if (HELD.matcher(main).find()) {
            return "meeting";
        }
        return capability(phrase, main, whole) ? "capability" : "action";
    }

    /** The action behind what only leads up to it: "commit to a collaborative effort to continue". */
    private static String behindPreamble(String action) {
        String rest = action;
        for (int step = 0; step < 3 && PREAMBLE.matcher(rest).lookingAt(); step++) {
            rest = PREAMBLE.matcher(rest).replaceFirst("");
        }
        return rest;
    }

    private static boolean agreement(ObjectPhrase phrase, String main, String whole) {
        boolean written = phrase.hasHead(INSTRUMENTS)
                || INSTRUMENT.matcher(phrase.object()).find()
                        && !phrase.object().contains("under")
                        && INSTRUMENT.matcher(lastWords(phrase.object())).find();
        if (written && (phrase.verb().isEmpty() || WRITING.contains(phrase.verb()))) {
            return !phrase.verb().equals("implement") || !phrase.object().contains("policy");
        }
        boolean concludes =
                CONCLUDING.contains(phrase.verb()) && INSTRUMENT.matcher(main).find();
        return concludes
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
        return phrase.hasHead(EXERCISES)
                || HELD_TRAINING.contains(phrase.verb())
                        && TRAINING_EVENT.matcher(phrase.object()).find()
                || EXERCISE.matcher(phrase.object()).find()
                || TRAINING.matcher(phrase.object()).find()
                || !COMBATING.contains(phrase.verb())
                        && phrase.complementHeads().stream().limit(1).anyMatch(EXERCISES::contains)
                || phrase.verb().equals("train")
                        && phrase.object()
                                .matches(
                                        ".*\\b(?:forces|troops|soldiers|pilots|personnel|military|crews?|units?)\\b.*");
    }

    private static boolean meeting(ObjectPhrase phrase, String main, String whole) {
        String verb = phrase.verb();
        if (verb.equals("meet") || verb.equals("gather")) {
            return !NEED.matcher(main).find()
                    && (verb.equals("meet") || phrase.object().isEmpty() || phrase.hasAnyHead(MEETINGS));
        }
        if (verb.equals("visit") || verb.isEmpty() && VISIT.matcher(main).find()) {
            return true;
        }
        if (verb.equals("see") && main.matches("^see\\w* (?:one another|each other|again|you)\\b.*")) {
            return true;
        }
        if (phrase.hasHead(MEETINGS)
                || verb.isEmpty() && Stream.of(phrase.object().split(" ")).anyMatch(MEETINGS::contains)) {
            return verb.isEmpty() || HOLDING.contains(verb) || FOUNDING.contains(verb) && !phrase.hasHead(BODIES);
        }
        boolean gathers = GATHERING.contains(verb);
        if (gathers) {
            boolean numbered = NUMBERED.matcher(phrase.object()).find();
            boolean body = phrase.hasHead(BODIES);
            return body
                    || (numbered || NAMED_SERIES.matcher(phrase.object()).find())
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
                    || phrase.hasHead(COALITIONS) && !phrase.object().startsWith("on ");
            return founded && !(verb.equals("build") && phrase.hasHead(COALITIONS))
                    || FOUNDED.matcher(main).find();
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
        if ((verb.equals("share") || verb.equals("sharing"))
                && (phrase.hasHead(SHARED) || phrase.heads().isEmpty())) {
            return true;
        }
        if (main.matches(
                "^(?:stay|remain|keep|maintain|be) (?:\\S+ ){0,4}?(?:contact|touch|communications?|consultation)\\b(?! infrastructure| systems?| mechanisms?| channels?).*")) {
            return true;
        }
        boolean talks = phrase.hasHead(TALKS) && !COMBATING.contains(verb);
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
                || HEALTH.matcher(phrase.object() + " " + phrase.complement()).find()) {
            return false;
        }
        if (DELIVERING.contains(verb)) {
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

    private static Pattern compile(String regex) {
        return Pattern.compile(regex);
    }
}
