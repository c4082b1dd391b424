package org.pacta.comparison.matching;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.comparison.matching.CompletedActions.Deed;
import org.pacta.comparison.matching.CompletedActions.DeedKind;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Kind;
import org.pacta.reading.PassageRole;
import org.pacta.reading.Strength;

/** Whether the newer statement reports that what was undertaken has been done, or is itself the proof. */
final class Fulfilment {

    private static final double ENOUGH = 0.38;
    private static final double WEIGHT = 3.8;
    private static final int OPENING = 4;
    private static final Set<String> NEVER_DONE = Terms.words("""
        strengthen deepen enhance expand improve promote advance support continue work cooperate coordinate align
        ensure uphold maintain pursue address foster bolster increase seek adhere comply collaborate engage champion
        respond remain keep help explore identify discuss redouble intensify close further
        """);
    private static final Set<String> SETTING_GOING =
            Set.of("activ", "operational", "deploy", "implement", "install", "begin");
    private static final Set<String> GIVING = Set.of("deliver", "provid", "donat", "share", "contribut", "allocat");
    private static final Pattern NEXT = Pattern.compile(
            "\\bnext\\b(?!"
                    + " (?:year|month|week|spring|summer|autumn|fall|winter|generation|step))|\\b(?:meet|convene|gather|consult)"
                    + " again\\b|\\bmeet in\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Set<Kind> BODIES = Set.of(Kind.STANDING, Kind.DIALOGUE);
    private static final Set<DeedKind> GATHERED = Set.of(DeedKind.HOLD, DeedKind.FOUND);

    private final NewerStatement newer;
    private final List<Place> places;
    private final List<Place> opening;
    private final Set<String> titleKeys;
    private final Set<Integer> titleNumbers;

    Fulfilment(NewerStatement newer, List<Place> places, Vocabulary vocabulary) {
        this.newer = newer;
        this.places = places;
        this.opening = places.stream()
                .filter(it -> it.passage().speaks())
                .limit(OPENING)
                .toList();
        this.titleKeys = Place.keys(vocabulary.terms(newer.title()));
        this.titleKeys.add(newer.series());
        this.titleNumbers = Terms.numbers(titleKeys);
    }

    /** The strongest report of it. */
    Optional<Evidence> of(Subject subject) {
        var itself = thisMeeting(subject);
        return itself.isPresent() ? itself : reported(subject);
    }

    private Optional<Evidence> thisMeeting(Subject subject) {
        var undertaking = subject.undertaking();
        if (BODIES.contains(undertaking.kind())
                && CompletedActions.sort(verb(undertaking)) == DeedKind.FOUND
                && subject.weights().containsKey(newer.series())) {
            return first(subject, Alignment.Reason.THIS_BODY, 0.8);
        }
        if (!gathers(undertaking)) {
            return Optional.empty();
        }
        boolean series = subject.weights().containsKey(newer.series()) || subject.covered(titleKeys) >= 0.5;
        for (int number : subject.ordinals()) {
            boolean same = number == newer.number() || titleNumbers.contains(number);
            if (series && (same || number > 1 && number < newer.number())) {
                return first(
                        subject,
                        same ? Alignment.Reason.THIS_MEETING : Alignment.Reason.LATER_MEETING,
                        same ? 0.95 : 0.6);
            }
        }
        boolean next = NEXT.matcher(undertaking.clause()).find() && undertaking.recurrence() == Recurrence.NONE;
        return next && series && subject.ordinals().isEmpty()
                ? first(subject, Alignment.Reason.THIS_MEETING, 0.75)
                : Optional.empty();
    }

    private Optional<Evidence> first(Subject subject, Alignment.Reason reason, double score) {
        for (var place : opening) {
            for (var report : place.reports()) {
                if (GATHERED.contains(report.deed().sort())) {
                    return Optional.of(evidence(subject, place, report.deed(), place.keys(), score, reason));
                }
            }
        }
        return places.stream()
                .filter(it ->
                        it.passage().role() == PassageRole.TITLE || it.passage().speaks())
                .findFirst()
                .map(it -> evidence(subject, it, null, it.keys(), score - 0.2, reason));
    }

    private Optional<Evidence> reported(Subject subject) {
        if (ongoing(subject.undertaking())) {
            return Optional.empty();
        }
        boolean gathering = gathers(subject.undertaking());
        double tooSoon = tooSoon(subject.undertaking()) ? 0.25 : 0;
        Evidence best = null;
        for (var place : places) {
            if (!place.passage().speaks() || subject.covered(place.keys()) < ENOUGH - 0.1) {
                continue;
            }
            double more = (gathering && opening.contains(place) ? 0.1 : 0) - tooSoon;
            for (var report : place.reports()) {
                double score = subject.covered(report.keys()) + more;
                if (score >= ENOUGH
                        && (best == null || score > best.score())
                        && subject.named(report.keys())
                        && subject.tells(report.keys(), WEIGHT)
                        && like(subject, report.deed())
                        && !subject.otherNumber(report.numbers())
                        && !awaited(place, report.deed())) {
                    best = evidence(
                            subject, place, report.deed(), report.keys(), score, Alignment.Reason.REPORTED_DONE);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** What is due in years has hardly been done already. */
    private boolean tooSoon(Undertaking undertaking) {
        return undertaking.latest() != null
                && undertaking.latest().isAfter(newer.issuedOn().plusYears(3));
    }

    /** What a text looks forward to has not happened yet, however it is worded. */
    private boolean awaited(Place place, Deed deed) {
        return newer.findings().stream()
                .filter(it -> it.passage() == place.id() && it.strength() == Strength.EXPECTATION)
                .anyMatch(it -> {
                    int at = place.passage().text().indexOf(it.clause());
                    return at <= deed.start() && deed.start() < at + it.clause().length();
                });
    }

    private static Evidence evidence(
            Subject subject,
            Place place,
            @Nullable Deed deed,
            Set<String> keys,
            double score,
            Alignment.Reason reason) {
        return new Evidence(Outcome.FULFILLED, place, null, score, List.of(reason), place.cues(subject, keys, deed));
    }

    /** Nobody is ever done with strengthening cooperation. */
    private static boolean ongoing(Undertaking undertaking) {
        return undertaking.strength() == Strength.GENERAL && NEVER_DONE.contains(verb(undertaking));
    }

    private static boolean gathers(Undertaking undertaking) {
        return undertaking.kind().equals(Kind.MEETING)
                || undertaking.kind().equals(Kind.DIALOGUE)
                || CompletedActions.sort(verb(undertaking)) == DeedKind.HOLD;
    }

    /** Whether the deed is what was undertaken: signing for signing, holding for holding, completing for anything. */
    private static boolean like(Subject subject, Deed deed) {
        var verb = verb(subject.undertaking());
        var stem = Stemmer.stem(verb);
        var wanted = CompletedActions.sort(verb);
        if (deed.sort() == DeedKind.FINISH || stem.equals(deed.stem())) {
            return true;
        }
        return switch (wanted) {
            case HOLD -> GATHERED.contains(deed.sort());
            case FOUND ->
                deed.sort() == DeedKind.FOUND || deed.sort() == DeedKind.HOLD || SETTING_GOING.contains(deed.stem());
            case CONCLUDE, FINISH -> deed.sort() == DeedKind.CONCLUDE || deed.sort() == DeedKind.NAME;
            case NAME -> deed.sort() == DeedKind.NAME || deed.sort() == DeedKind.CONCLUDE;
            case PUT_TO_WORK ->
                SETTING_GOING.contains(deed.stem())
                        || GIVING.contains(stem) && GIVING.contains(deed.stem())
                        || gathers(subject.undertaking()) && GATHERED.contains(deed.sort());
        };
    }

    static String verb(Undertaking undertaking) {
        var words = undertaking.title().strip().split("[^\\p{L}-]+", 2);
        return words[0].toLowerCase(java.util.Locale.ROOT);
    }
}
