package org.pacta.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose statement it is: the countries and bodies that its title or its opening names as those who speak, not those
 * spoken about.
 */
final class StatementParties {

    private static final Pattern TOPIC = Pattern.compile(
            "(?i)\\b(?:on|regarding|about|concerning|condemning|commending|welcoming|supporting|marking|against|countering|counter|combating|amid|support"
                    + " for|support of|responding to|response to|following)\\b(?! (?:the )?occasion)(?!(?<=(?i:following)) (?:the )?(?:\\w+ )?(?:meeting|summit|talks|visit|consultations|dialogue|session))");
    private static final Pattern ACT = Pattern.compile(
            "(?i)\\b(?:met|convened|held|hosted|conducted|concluded|launched|reaffirm\\w*|condemn\\w*|announce\\w*|welcome\\w*|gathered"
                    + "|strongly|deeply|reiterate\\w*|express\\w*|stand|recogni[sz]e\\w*|released|issued|are|have|has|jointly|commend|call|urge"
                    + "|discussed|celebrat\\w*|today|attended|participated|agreed|decided|intend|commit\\w*|pledge\\w*|resolve\\w*|affirm\\w*|declare\\w*|mark|assessed|reviewed)\\b");
    private static final Pattern RELEASED_BY =
            Pattern.compile("(?i)\\b(?:released|issued|made|given|agreed) (?:jointly )?by\\b|\\bbetween\\b|\\bstatement"
                    + " (?:by|of|from)\\b");
    private static final Pattern PLACE =
            Pattern.compile("\\b(?:[Ii]n|[Aa]t|[Nn]ear|[Vv]isit to) (?:the )?(?:\\p{Lu}[\\p{L}.’'-]+,? ){0,3}$");
    private static final Pattern COMPOUND =
            Pattern.compile("[\\p{Lu}][\\p{L}.]+(?: ?[-–—/] ?[\\p{Lu}][\\p{L}.]+(?: [\\p{Lu}][\\p{L}.]+)*)+");
    private static final Pattern OBSERVERS =
            Pattern.compile("(?i)\\W*(?:observers?|also present|guests?|regrets|apologies)\\b.{0,20}:");
    private static final Pattern BY = Pattern.compile("\\bby\\b");
    /** What may stand between the names of a row: marks, "and", titles and persons. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:[\\s,;()“”\"’'.-]|\\b(?:and|the|of|s|as well as|representing)\\b|\\p{Lu}[\\p{L}.’-]*)*");

    private static final int LISTED_WITHIN = 10;
    private static final int ROW_BEGINS = 90;
    private static final int OPENING = 4;

    private StatementParties() {}

    static List<String> of(List<ReadPassage> passages) {
        String title = passages.stream()
                .limit(OPENING)
                .filter(it -> it.role() == PassageRole.TITLE)
                .findFirst()
                .map(ReadPassage::text)
                .orElse("");
        Set<String> parties = new LinkedHashSet<>(fromTitle(title));
        List<String> opening = fromOpening(passages, OPENING);
        List<String> group = PartyNames.groupIn(title);
        List<String> first = fromOpening(passages, 1);
        if (!parties.isEmpty() && first.containsAll(parties) || !group.isEmpty() && opening.containsAll(group)) {
            first.stream().filter(it -> it.length() == 3).forEach(parties::add);
        }
        if (parties.size() < 2) {
            parties.addAll(group.isEmpty() ? opening : group);
        }
        if (parties.size() < 2) {
            passages.stream().limit(OPENING + 2).forEach(it -> parties.addAll(PartyNames.groupIn(it.text())));
        }
        if (parties.size() < 2) {
            passages.stream().limit(OPENING).forEach(it -> parties.addAll(compounds(it.text())));
        }
        if (parties.size() < 2) {
            List<String> listed = listed(passages);
            if (!listed.isEmpty()) {
                parties.clear();
                parties.addAll(listed);
            }
        }
        parties.removeIf(it -> it.startsWith(PartyNames.OUTSIDE));
        return List.copyOf(parties);
    }

    /** Those whom one of the first sentences names in a row at its beginning: "We, the leaders of Barbados, Canada, …". */
    private static List<String> listed(List<ReadPassage> passages) {
        for (ReadPassage passage : passages.subList(0, Math.min(passages.size(), LISTED_WITHIN))) {
            boolean said = passage.role() == PassageRole.SENTENCE || passage.role() == PassageRole.LEAD_IN;
            if (!said || OBSERVERS.matcher(passage.text()).lookingAt()) {
                continue;
            }
            List<PartyNames.Named> named = PartyNames.in(passage.text());
            Set<String> row = new LinkedHashSet<>();
            int end = -1;
            for (PartyNames.Named one : named) {
                boolean first = end < 0 && one.start() < ROW_BEGINS;
                boolean next = end >= 0
                        && BETWEEN.matcher(passage.text().substring(end, one.start()))
                                .matches();
                if (!first && !next) {
                    break;
                }
                row.add(one.code());
                end = one.end();
            }
            if (row.size() >= 3) {
                return List.copyOf(row);
            }
        }
        return List.of();
    }

    private static List<String> fromTitle(String title) {
        Set<String> parties = new LinkedHashSet<>();
        Matcher topic = TOPIC.matcher(title);
        String speaking = topic.find() ? title.substring(0, topic.start()) : title;
        parties.addAll(acting(speaking));
        Matcher by = BY.matcher(title);
        if (parties.isEmpty() && by.find()) {
            parties.addAll(acting(title.substring(by.end()))); // "On Air Defenses, by President …".
        }
        parties.addAll(compounds(title));
        return new ArrayList<>(parties);
    }

    /** Those named, without the place where they met: "in Phnom Penh, Cambodia". */
    private static List<String> acting(String text) {
        Set<String> codes = new LinkedHashSet<>();
        for (PartyNames.Named named : PartyNames.in(text)) {
            if (!PLACE.matcher(text.substring(Math.max(0, named.start() - 60), named.start()))
                    .find()) {
                codes.add(named.code());
            }
        }
        return List.copyOf(codes);
    }

    /** Those joined by a dash: "the U.S.-UAE partnership". */
    private static Set<String> compounds(String text) {
        Set<String> parties = new LinkedHashSet<>();
        Matcher compound = COMPOUND.matcher(text);
        while (compound.find()) {
            List<String> codes = PartyNames.codes(compound.group());
            if (codes.size() > 1) {
                parties.addAll(codes);
            }
        }
        return parties;
    }

    private static List<String> fromOpening(List<ReadPassage> passages, int sentences) {
        Set<String> parties = new LinkedHashSet<>();
        int seen = 0;
        for (ReadPassage passage : passages) {
            if (passage.role() == PassageRole.TITLE
                    || passage.role() == PassageRole.DATE_LINE
                    || passage.text().contains("REL TO")
                    || OBSERVERS.matcher(passage.text()).lookingAt()) {
                continue;
            }
            if (++seen > sentences || parties.size() > 1) {
                break;
            }
            parties.addAll(speakersIn(passage.text()));
        }
        return List.copyOf(parties);
    }

    private static List<String> speakersIn(String sentence) {
        Matcher by = RELEASED_BY.matcher(sentence);
        if (by.find()) {
            return PartyNames.codes(sentence.substring(by.end()));
        }
        Matcher act = ACT.matcher(sentence);
        int from = 0;
        while (act.find(from)) {
            List<String> codes = acting(sentence.substring(0, act.start()));
            if (codes.size() > 1) {
                return codes;
            }
            from = act.end();
        }
        return List.of();
    }
}
