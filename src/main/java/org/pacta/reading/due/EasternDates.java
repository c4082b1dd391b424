package org.pacta.reading.due;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads time words in Korean and Japanese: 2026년 3월 10일, 令和8年3月10日, 금년 내, 年内. The last day meant counts. */
public final class EasternDates {

    private static final Map<String, Integer> ERAS = Map.of("令和", 2018, "平成", 1988, "昭和", 1925);
    private static final Pattern FULL = Pattern.compile(
            "(?:(令和|平成|昭和)\\s?(\\d{1,2}|元)|((?:19|20)\\d\\d))\\s?[년年](?:度|도)?\\s?(?:(\\d{1,2})\\s?[월月]\\s?(?:(\\d{1,2})\\s?[일日]|(초|말|중순|上旬|中旬|下旬|末|初め))?|(초|말|상반기|하반기|중|상순|末|初頭|上半期|下半期|前半|後半))?");
    private static final Pattern MONTH_DAY = Pattern.compile(
            "(?<![\\d년年]\\s?)(\\d{1,2})\\s?[월月]\\s?(?:(\\d{1,2})\\s?[일日]|(초|말|중순|上旬|中旬|下旬|末))?(?!\\s?간)");
    private static final Pattern RELATIVE = Pattern.compile(
            "(금년|올해|연내|금년도|내년|来年度|今年度|本年度|年度内|来年|本年|今年|年内|이달|금월|今月|다음\\s?달|내달|来月)\\s?(초|말|상반기|하반기|末|上半期|下半期|前半|後半)?");
    private static final Pattern BEHIND =
            Pattern.compile("^\\s?(?:말)?(?:까지|이내에?|내에?|안에|중에?|부터|以内に?|までに|まで|中に?|内に|末までに)?");

    private EasternDates() {}

    /** In the order of the text. */
    public static List<DeadlinePhrase> find(String text, LocalDate statedOn) {
        List<DeadlinePhrase> found = new ArrayList<>();
        Matcher full = FULL.matcher(text);
        while (full.find()) {
            add(found, text, full, full(full), statedOn);
        }
        Matcher monthDay = MONTH_DAY.matcher(text);
        while (monthDay.find()) {
            if (found.stream().noneMatch(it -> it.start() < monthDay.end() && monthDay.start() < it.end())) {
                int month = Integer.parseInt(monthDay.group(1));
                Month named = month < 1 || month > 12 ? null : Month.of(month);
                Span span = named == null
                        ? null
                        : inMonth(
                                CalendarWords.yearOf(named, null, statedOn),
                                named,
                                monthDay.group(2),
                                monthDay.group(3));
                add(found, text, monthDay, span, statedOn);
            }
        }
        Matcher relative = RELATIVE.matcher(text);
        while (relative.find()) {
            add(found, text, relative, relative(relative, statedOn), statedOn);
        }
        found.sort(java.util.Comparator.comparingInt(DeadlinePhrase::start));
        return List.copyOf(found);
    }

    private static void add(
            List<DeadlinePhrase> found, String text, Matcher words, @Nullable Span span, LocalDate statedOn) {
        if (span == null) {
            return;
        }
        Matcher behind = BEHIND.matcher(text.substring(words.end(), Math.min(text.length(), words.end() + 8)));
        int end = words.end() + (behind.find() ? behind.end() : 0);
        LocalDate first = span.first().isBefore(statedOn) ? statedOn : span.first();
        found.add(new DeadlinePhrase(
                text.substring(words.start(), end),
                words.start(),
                end,
                span.last().isBefore(first) ? span.first() : first,
                span.last(),
                null,
                span.confidence()));
    }

    private static @Nullable Span full(Matcher m) {
        int year = m.group(3) != null
                ? Integer.parseInt(m.group(3))
                : ERAS.getOrDefault(m.group(1), 0) + (m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2)));
        if (m.group(4) == null) {
            boolean fiscal = m.group().contains("年度");
            return fiscal ? Span.month(year + 1, Month.MARCH, "end") : ofYear(year, m.group(7));
        }
        int month = Integer.parseInt(m.group(4));
        return month < 1 || month > 12 ? null : inMonth(year, Month.of(month), m.group(5), m.group(6));
    }

    private static @Nullable Span inMonth(int year, Month month, @Nullable String day, @Nullable String part) {
        if (day != null) {
            LocalDate date = CalendarWords.day(year, month, day);
            return date == null ? null : new Span(date, date, 0.97);
        }
        return Span.month(
                year,
                month,
                part == null
                        ? ""
                        : switch (part) {
                            case "초", "上旬", "初め" -> "early";
                            case "중순", "中旬" -> "mid";
                            default -> "end";
                        });
    }

    private static Span ofYear(int year, @Nullable String part) {
        if (part == null) {
            return Span.year(year, "");
        }
        return switch (part) {
            case "상반기", "上半期", "前半" -> Span.half(year, 1);
            case "하반기", "下半期", "後半" -> Span.half(year, 2);
            case "초", "初頭", "상순" -> Span.year(year, "early");
            default -> Span.year(year, "end");
        };
    }

    private static Span relative(Matcher m, LocalDate statedOn) {
        String which = m.group(1).replace(" ", "");
        if (which.endsWith("年度") || which.equals("年度内")) {
            int year = statedOn.getMonthValue() > 3 ? statedOn.getYear() + 1 : statedOn.getYear();
            return Span.month(which.startsWith("来") ? year + 1 : year, Month.MARCH, "end");
        }
        return switch (which) {
            case "내년", "来年" -> ofYear(statedOn.getYear() + 1, m.group(2));
            case "이달", "금월", "今月" -> Span.month(statedOn.getYear(), statedOn.getMonth(), "");
            case "다음달", "내달", "来月" -> {
                LocalDate next = statedOn.plusMonths(1);
                yield Span.month(next.getYear(), next.getMonth(), "");
            }
            default -> ofYear(statedOn.getYear(), m.group(2));
        };
    }
}
