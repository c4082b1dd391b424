package org.pacta.comparison.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.Recurrence;
import org.pacta.reading.Strength;

/** Whether the same thing is undertaken as firmly as before. */
final class Change {

    private static final Pattern AMOUNT = Pattern.compile(
            "(?:[$€£¥]\\s?([\\d.,]+)|\\b([\\d.,]*\\d))\\s?(thousand|million|billion|trillion)?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TENTATIVE = Pattern.compile(
            "\\b(?:explor\\w+|consider\\w*|discuss\\w*|examin\\w+|identify\\w*|seek\\w*|look into|study|possibilit\\w+|options)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLETING = Pattern.compile(
            "\\b(?:operationali[sz]e|finali[sz]e|complete|conclude|sign|institutionali[sz]e|deliver|activate|implement fully|fully implement)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DOUBLED =
            Pattern.compile("\\b(?:redoubl\\w+|intensif\\w+|accelerat\\w+|step up)\\b", Pattern.CASE_INSENSITIVE);

    private final List<Alignment.Reason> reasons = new ArrayList<>();
    private int sum;

    private Change() {}

    static Change between(Undertaking earlier, Undertaking later) {
        var change = new Change();
        change.strength(earlier.strength(), later.strength());
        change.deadline(earlier, later);
        change.recurrence(rank(earlier), rank(later));
        change.amount(amount(earlier.clause()), amount(later.clause()));
        change.verb(earlier.title(), later.title());
        return change;
    }

    Outcome outcome() {
        return sum > 0 ? Outcome.STRENGTHENED : sum < 0 ? Outcome.WEAKENED : Outcome.RESTATED;
    }

    /** Those that speak for the outcome. */
    List<Alignment.Reason> reasons() {
        return reasons.isEmpty() ? List.of(Alignment.Reason.SAME_THING) : List.copyOf(reasons);
    }

    private void note(int weight, Alignment.Reason reason) {
        sum += weight;
        reasons.add(reason);
    }

    private void strength(Strength earlier, Strength later) {
        boolean was = earlier == Strength.FIRM;
        boolean is = later == Strength.FIRM;
        if (!was && is) {
            note(2, Alignment.Reason.NOW_FIRM);
        } else if (was && !is) {
            note(-2, Alignment.Reason.NO_LONGER_FIRM);
        }
    }

    private void deadline(Undertaking earlier, Undertaking later) {
        var was = earlier.latest();
        var is = later.latest();
        if (was == null && is != null) {
            note(2, Alignment.Reason.DATE_ADDED);
        } else if (was != null && is == null) {
            note(-2, Alignment.Reason.DATE_GONE);
        } else if (was != null && is != null && is.isBefore(was)) {
            note(2, Alignment.Reason.SOONER);
        } else if (was != null && is != null && is.isAfter(was)) {
            note(-2, Alignment.Reason.LATER);
        }
    }

    private void recurrence(int was, int is) {
        if (is > was) {
            note(1, Alignment.Reason.MORE_OFTEN);
        } else if (is < was) {
            note(-1, Alignment.Reason.LESS_OFTEN);
        }
    }

    private void amount(OptionalDouble was, OptionalDouble is) {
        if (was.isEmpty() && is.isPresent()) {
            note(1, Alignment.Reason.AMOUNT_ADDED);
        } else if (was.isPresent() && is.isEmpty()) {
            note(-1, Alignment.Reason.AMOUNT_GONE);
        } else if (was.isPresent() && is.isPresent() && was.getAsDouble() != is.getAsDouble()) {
            boolean more = is.getAsDouble() > was.getAsDouble();
            note(more ? 1 : -1, more ? Alignment.Reason.LARGER_AMOUNT : Alignment.Reason.SMALLER_AMOUNT);
        }
    }

    private void verb(String was, String is) {
        int change = grade(is) - grade(was);
        if (change > 0) {
            note(1, Alignment.Reason.STRONGER_VERB);
        } else if (change < 0) {
            note(-1, Alignment.Reason.WEAKER_VERB);
        }
    }

    private static int grade(String title) {
        var words = title.split("\\s+", 4);
        var head = String.join(" ", List.of(words).subList(0, Math.min(3, words.length)));
        if (TENTATIVE.matcher(head).find()) {
            return 0;
        }
        return COMPLETING.matcher(head).find() || DOUBLED.matcher(head).find() ? 2 : 1;
    }

    /** Frequency words count also where they are not read as the action's own rhythm ("to continue their regular talks"). */
    private static int rank(Undertaking undertaking) {
        var said = Recurrence.in(undertaking.clause()).map(Recurrence.Phrase::recurrence);
        return Math.max(rank(undertaking.recurrence()), rank(said.orElse(Recurrence.NONE)));
    }

    private static int rank(Recurrence recurrence) {
        return switch (recurrence) {
            case NONE -> 0;
            case REGULAR -> 1;
            case ANNUAL -> 2;
            case SEMIANNUAL -> 3;
        };
    }

    /** The largest sum of money, or number with "million" and the like, that the text names. */
    private static OptionalDouble amount(String text) {
        var found = AMOUNT.matcher(text);
        double largest = -1;
        while (found.find()) {
            boolean money = found.group(1) != null;
            if (money || found.group(3) != null) {
                largest = Math.max(largest, number(money ? found.group(1) : found.group(2), found.group(3)));
            }
        }
        return largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest);
    }

    private static double number(String digits, @Nullable String unit) {
        double times = switch (unit == null ? "" : unit.toLowerCase(Locale.ROOT)) {
            case "thousand" -> 1e3;
            case "million" -> 1e6;
            case "billion" -> 1e9;
            case "trillion" -> 1e12;
            default -> 1;
        };
        try {
            return Double.parseDouble(digits.replace(",", "").replaceFirst("\\.$", "")) * times;
        } catch (NumberFormatException unreadable) {
            return 0;
        }
    }
}
