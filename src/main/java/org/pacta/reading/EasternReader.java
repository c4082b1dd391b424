package org.pacta.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.due.DeadlinePhrase;
import org.pacta.reading.due.EasternDates;

/**
 * Reads Korean and Japanese sentences by their endings, which say whether something is undertaken: …하기로 하였다,
 * …することで一致した. The words stand in {@code reading/eastern}, each ending with an example.
 */
final class EasternReader {

    /** @param pattern what a sentence ends with, @param example one that it is found in */
    record Ending(Pattern pattern, String example) {}

    private record KindSign(Kind kind, Pattern words) {}

    static final List<Ending> ENDINGS = Lexicon.lines("/reading/eastern/endings.tsv").stream()
            .map(line -> line.split("\t"))
            .map(cells -> new Ending(Pattern.compile(cells[1]), cells[2]))
            .toList();
    private static final List<KindSign> KINDS = Lexicon.lines("/reading/eastern/kinds.tsv").stream()
            .map(line -> line.split("\t"))
            .map(cells -> new KindSign(new Kind(cells[0]), Pattern.compile(cells[1])))
            .toList();
    private static final Set<Kind> EVENTS = Set.of(Kind.AGREEMENT, Kind.EXERCISE, Kind.MEETING, Kind.STANDING);
    private static final Pattern SOFT = Pattern.compile("강화|지속|계속|노력|증진|확대|심화|검토|強化|継続|努め|促進|拡大|深化|検討|努力");
    private static final Pattern SUBJECT = Pattern.compile("^(.{1,40}?)(?:은|는|이|가|は|が)(?=[\\s、,])|^(.{1,24}?)(?:は|が)");
    private static final Pattern ANNUAL = Pattern.compile("매년|연례|毎年|年次");
    private static final Pattern SEMIANNUAL = Pattern.compile("반기별|연 2회|半年ごと|年2回|年に2回");
    private static final Pattern REGULAR = Pattern.compile("정기적|정례|매월|매주|분기별|定期的|定例|毎月|毎週|四半期");
    private static final Pattern NOT = Pattern.compile("지 ?(?:않|아니)(?:하)?(?:기로|을|할)|ないこと(?:で|を|に|と)");
    private static final int LONGEST_TITLE = 110;
    private static final int OPENING = 4;

    private final List<String> parties;
    private final LocalDate issuedOn;

    private EasternReader(List<String> parties, LocalDate issuedOn) {
        this.parties = parties;
        this.issuedOn = issuedOn;
    }

    static Reading read(List<ReadPassage> passages, LocalDate issuedOn, Runnable unlessStopped) {
        Set<String> named = new LinkedHashSet<>();
        for (ReadPassage passage : passages.subList(0, Math.min(OPENING, passages.size()))) {
            if (named.size() < 2) {
                named.addAll(EasternNames.codes(passage.text()));
            }
        }
        EasternReader reader = new EasternReader(List.copyOf(named), issuedOn);
        List<ReadFinding> findings = new ArrayList<>();
        for (ReadPassage passage : passages) {
            unlessStopped.run();
            if (passage.role() != PassageRole.TITLE && passage.role() != PassageRole.DATE_LINE) {
                ReadFinding finding = reader.finding(passage);
                if (finding != null) {
                    findings.add(finding);
                }
            }
        }
        return new Reading(passages, findings, reader.parties);
    }

    private @Nullable ReadFinding finding(ReadPassage passage) {
        String text = passage.text();
        Matcher ending = ending(text);
        if (ending == null) {
            return null;
        }
        DeadlinePhrase due = EasternDates.find(text, issuedOn).stream()
                .filter(it -> it.latest() != null && !it.latest().isBefore(issuedOn))
                .findFirst()
                .map(it -> it.shifted(passage.start()))
                .orElse(null);
        Recurrence recurrence = recurrence(text);
        Kind kind = NOT.matcher(text).find() ? Kind.ACTION : kind(text);
        boolean firm = due != null
                || recurrence == Recurrence.ANNUAL
                || recurrence == Recurrence.SEMIANNUAL
                || EVENTS.contains(kind) && !SOFT.matcher(text).find();
        List<ReadFinding.Cue> cues = new ArrayList<>();
        cues.add(new ReadFinding.Cue(
                ending.group(), passage.start() + ending.start(), passage.start() + ending.end(), "undertaking"));
        if (due != null) {
            cues.add(new ReadFinding.Cue(due.phrase(), due.start(), due.end(), "deadline"));
        }
        cues.sort(java.util.Comparator.comparingInt(ReadFinding.Cue::start));
        return new ReadFinding(
                passage.ordinal(),
                new ReadFinding.Wording(passage.start(), passage.end(), text),
                kind,
                firm ? Strength.FIRM : Strength.GENERAL,
                bound(text),
                due,
                recurrence,
                0.7,
                cues,
                due == null ? null : "sentence",
                title(text));
    }

    private static @Nullable Matcher ending(String text) {
        Matcher last = null;
        for (Ending ending : ENDINGS) {
            Matcher found = ending.pattern().matcher(text);
            while (found.find()) {
                if (last == null || found.end() > last.end()) {
                    last = ending.pattern().matcher(text);
                    last.find(found.start());
                }
            }
        }
        return last;
    }

    private static Kind kind(String text) {
        return KINDS.stream()
                .filter(it -> it.words().matcher(text).find())
                .map(KindSign::kind)
                .findFirst()
                .orElse(Kind.ACTION);
    }

    private static Recurrence recurrence(String text) {
        if (SEMIANNUAL.matcher(text).find()) {
            return Recurrence.SEMIANNUAL;
        }
        if (ANNUAL.matcher(text).find()) {
            return Recurrence.ANNUAL;
        }
        return REGULAR.matcher(text).find() ? Recurrence.REGULAR : Recurrence.NONE;
    }

    /** Those that the sentence's subject names, else all. */
    private List<String> bound(String text) {
        Matcher subject = SUBJECT.matcher(text);
        if (subject.find()) {
            List<String> named =
                    EasternNames.codes(subject.group(1) != null ? subject.group(1) : subject.group(2)).stream()
                            .filter(it -> parties.isEmpty() || parties.contains(it))
                            .toList();
            if (!named.isEmpty()) {
                return named;
            }
        }
        return parties;
    }

    private static String title(String text) {
        String title = text.replaceAll("\\s+", " ").strip().replaceAll("[.。]+$", "");
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE - 1) + "…";
    }
}
