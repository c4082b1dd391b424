package org.pacta.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.pacta.reading.text.ReadableText;

/**
 * Reads a statement in English: parts it into passages and finds in them, clause by clause, what its parties undertake.
 * Works by rules over words, with no model and no network; the same text always gives the same reading. Thread-safe.
 *
 * <p>What counts as an undertaking, its kind and its strength follow the project's labelling guide.
 */
public final class StatementReader {

    private static final Pattern REPORTS = Pattern.compile(
            "\\b(?:reaffirmed|reiterated|emphasized|discussed|welcomed|underscored|agreed|committed|expressed|affirmed|condemned|stressed|noted|recognized|highlighted|decided|pledged|instructed|exchanged|confirmed)\\b");
    private static final Pattern SPEAKS = Pattern.compile(
            "\\b(?:reaffirm|reiterate|emphasize|discuss|welcome|underscore|agree|commit|express|affirm|condemn|stress|note|recognize|highlight|decide|pledge|instruct|exchange|confirm)\\b|\\b[Ww]e"
                    + " (?:will|intend|are)\\b");

    /** What a paper sets out from, before it comes to what is agreed. */
    private static final Pattern RECITAL =
            Pattern.compile("(?:Whereas|WHEREAS)\\b|(?:[A-Z]{5,}ING|Mindful|MINDFUL)\\b[^.]{10,}[;,](?: and)?$");

    /**
     * @param text of the statement as given; offsets in the reading count in it
     * @param issuedOn day on which the statement was issued; its time words are counted from it
     */
    public Reading read(String text, LocalDate issuedOn) {
        return read(text, issuedOn, () -> {});
    }

    /**
     * Like {@link #read(String, LocalDate)}, for somebody who may not want to wait for the end of a long text.
     *
     * @param unlessStopped asked before each passage; what it throws ends the reading
     */
    public Reading read(String text, LocalDate issuedOn, Runnable unlessStopped) {
        ReadableText readable = ReadableText.of(text);
        String even = Capitals.lowered(readable.text());
        Reading reading = readEven(even, issuedOn, unlessStopped);
        return readable.asGiven() && even.equals(text) ? reading : new AsGiven(text, readable).of(reading);
    }

    private static Reading readEven(String text, LocalDate issuedOn, Runnable unlessStopped) {
        List<ReadPassage> passages = PassageSplitter.split(text);
        TextLanguage language = TextLanguage.of(text);
        if (language == TextLanguage.KOREAN || language == TextLanguage.JAPANESE) {
            return EasternReader.read(passages, issuedOn, unlessStopped);
        }
        if (!language.isRead()) {
            return new Reading(passages, List.of(), List.of());
        }
        List<String> parties = StatementParties.of(passages);
        Context context = new Context(parties, issuedOn, reported(text), new Stems());
        List<ReadFinding> findings = new ArrayList<>();
        ItemOwners owners = new ItemOwners();
        for (ReadPassage passage : passages) {
            unlessStopped.run();
            owners.next(passage);
            switch (passage.role()) {
                case SENTENCE, LIST_ITEM -> {
                    if (!RECITAL.matcher(passage.text()).lookingAt()) {
                        new PassageReader(passage, context)
                                .findings()
                                .forEach(it -> findings.add(owners.of(it, parties)));
                    }
                }
                case LEAD_IN -> findings.addAll(new PassageReader(passage, context).stemFindings());
                default -> {}
            }
        }
        return new Reading(passages, findings, parties);
    }

    private static boolean reported(String text) {
        return count(REPORTS, text) > count(SPEAKS, text);
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }
}
