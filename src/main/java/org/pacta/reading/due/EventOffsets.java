package org.pacta.reading.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Time counted from something else than the day of the statement: "within 90 days of signature", "no later than three
 * months after the exercise". It has its event as anchor and no day until the event has one.
 */
final class EventOffsets {

    private static final Pattern COUNTED = Pattern.compile(
            "\\b(?i:((?:within|in|no later than|not later than|no more than|up to|at most|not more than) (?:a period of"
                    + " |the )?)?"
                    + CalendarWords.NUMBER
                    + "(?: \\(\\d{1,3}\\))? (?:(?:calendar|working|business|consecutive)"
                    + " )?(days?|weeks?|months?|years?|hours?) (of|after|from|following|before|prior to|upon))"
                    + " (?!(?:now|today)\\b)((?:(?i:the|its|their|our|each|any|an?|receipt of) )?(?:[\\p{L}\\p{N}’'-]+"
                    + " ?){1,12})");
    /** Where the name of the event is over. */
    private static final Pattern OVER =
            Pattern.compile("[ ](?:and|to|with|for|which|that|who|in order|so|by|through|they|the participants|the"
                    + " parties|we|will|shall|at which|each)\\b");

    private static final Pattern THIS = Pattern.compile(
            "(?i)^(?:(?:the )?(?:date|signing|signature|adoption|issuance|release|publication|conclusion) of"
                    + " )?(?:this|today's|the present) (?:statement|joint"
                    + " statement|framework|declaration|memorandum|communiqu[eé]|document|agreement|arrangement|announcement|fact"
                    + " sheet|meeting|day)|^(?:the )?date (?:of this|hereof)|^(?:its|the) date$");

    private EventOffsets() {}

    /** In the order of the text; those that count from the statement itself are resolved. */
    static List<DeadlinePhrase> in(String even, String text, LocalDate statedOn) {
        List<DeadlinePhrase> found = new ArrayList<>();
        Matcher counted = COUNTED.matcher(even);
        int from = 0;
        while (counted.find(from)) {
            boolean bare = counted.group(1) == null;
            if (bare && !counted.group(4).matches("(?i)after|before|following|prior to")) {
                from = counted.start() + 1;
                continue;
            }
            String rest = counted.group(5);
            Matcher over = OVER.matcher(rest);
            int length = over.find() ? over.start() : rest.stripTrailing().length();
            String event = rest.substring(0, length);
            int end = counted.start(5) + length;
            boolean before = counted.group(4).matches("(?i)before|prior to");
            found.add(phrase(text, counted, event, end, before, statedOn));
            from = end;
        }
        return found;
    }

    private static DeadlinePhrase phrase(
            String text, Matcher counted, String event, int end, boolean before, LocalDate statedOn) {
        String words = text.substring(counted.start(), end);
        boolean days = !counted.group(3).toLowerCase(java.util.Locale.ROOT).startsWith("hour");
        if (THIS.matcher(event).find() && days && !before) {
            Span span = CalendarWords.lasting(statedOn, counted.group(2), counted.group(3), 0.9);
            return new DeadlinePhrase(words, counted.start(), end, statedOn, span.last(), null, 0.9);
        }
        List<DeadlinePhrase> day = event.matches(".*\\d.*") ? VagueDates.find(event, statedOn) : List.of();
        if (days && day.size() == 1 && day.getFirst().latest() != null) {
            LocalDate from = day.getFirst().latest();
            Span span = CalendarWords.lasting(from, counted.group(2), counted.group(3), 0.9);
            LocalDate last = before ? from.minusDays(span.last().toEpochDay() - from.toEpochDay()) : span.last();
            return new DeadlinePhrase(words, counted.start(), end, null, last, null, 0.85);
        }
        return new DeadlinePhrase(words, counted.start(), end, null, null, event, 0.6);
    }
}
