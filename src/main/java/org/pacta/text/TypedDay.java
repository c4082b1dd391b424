package org.pacta.text;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Days as people type them in English, Korean and Japanese, whatever the language of the page. What may mean two days, as
 * 3/5/2027, is none: the writer is asked and not guessed.
 */
public final class TypedDay {

    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)";
    private static final String BETWEEN = "(?:\\s*[-/.,]\\s*|\\s+|(?<=[a-z.])(?=\\d)|(?<=\\d)(?=[a-z]))";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final Pattern WEEKDAY =
            Pattern.compile("\\(\\s*(?:[월화수목금토일月火水木金土日](?:요일|曜日?)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?)\\s*\\)"
                    + "|[월화수목금토일]요일|[月火水木金土日]曜日?"
                    + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b[.,]*");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})(?:\\s*[-/.,]\\s*|\\s+)(\\d{1,2})(?:\\s*[-/.,]\\s*|\\s+)(\\d{1,2})\\s*[.,]?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern COUNTED =
            Pattern.compile("(\\d{4})\\s*[년年]\\s*(\\d{1,2})\\s*[월月]\\s*(\\d{1,2})\\s*[일日]?");
    private static final Pattern ERA =
            Pattern.compile("(令和|平成|[rh])\\s*(\\d{1,2}|元)\\s*[年./-]\\s*(\\d{1,2})\\s*[月./-]\\s*(\\d{1,2})\\s*日?");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?:the\\s+)?" + DAY + "(?:\\s+of)?" + BETWEEN + MONTH + "\\.?" + BETWEEN + "(\\d{4})\\.?");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "\\.?" + BETWEEN + "(?:the\\s+)?" + DAY + BETWEEN + "(\\d{4})\\.?");
    private static final Pattern YEAR_AND_WORD =
            Pattern.compile("(\\d{4})" + BETWEEN + MONTH + "\\.?" + BETWEEN + DAY + "\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})\\s*([-/.])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{4})\\.?");

    private TypedDay() {}

    /** The day; empty where it is none, or may be two. */
    public static Optional<LocalDate> read(String typed) {
        if (typed.length() > 60) {
            return Optional.empty();
        }
        var text = plain(typed);
        try {
            return Optional.ofNullable(day(text)).filter(day -> day.getYear() >= 1900 && day.getYear() <= 2200);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        for (var form : List.of(YEAR_FIRST, COUNTED, DIGITS)) {
            var found = form.matcher(text);
            if (found.matches()) {
                return LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
            }
        }
        var found = DAY_FIRST.matcher(text);
        if (found.matches()) {
            return LocalDate.of(number(found, 3), month(found.group(2)), number(found, 1));
        }
        found = MONTH_FIRST.matcher(text);
        if (found.matches()) {
            return LocalDate.of(number(found, 3), month(found.group(1)), number(found, 2));
        }
        found = YEAR_AND_WORD.matcher(text);
        if (found.matches()) {
            return LocalDate.of(number(found, 1), month(found.group(2)), number(found, 3));
        }
        found = ERA.matcher(text);
        if (found.matches()) {
            int before = found.group(1).equals("令和") || found.group(1).equals("r") ? REIWA : HEISEI;
            int year = found.group(2).equals("元") ? 1 : number(found, 2);
            return LocalDate.of(before + year, number(found, 3), number(found, 4));
        }
        found = YEAR_LAST.matcher(text);
        if (found.matches()) {
            int first = number(found, 1);
            int second = number(found, 3);
            if (first > 12 || first == second) {
                return LocalDate.of(number(found, 4), second, first);
            }
            return second > 12 ? LocalDate.of(number(found, 4), first, second) : null;
        }
        return null;
    }

    /** Half width, small letters, one sort of stroke and stop, and without weekdays and what is not seen. */
    private static String plain(String typed) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("\\p{Cf}", "")
                .replaceAll("[\\p{Pd}\u2212\u30FC]", "-")
                .replaceAll("[。・]", ".")
                .replace('、', ',')
                .replaceAll("[\\s\\p{Z}]+", " ")
                .toLowerCase(Locale.ROOT);
        return WEEKDAY.matcher(text).replaceAll(" ").replaceAll(" +", " ").replaceAll("^[ ,]+|[ ,]+$", "");
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3)) + 1;
    }
}
