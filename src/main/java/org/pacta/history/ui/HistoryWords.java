package org.pacta.history.ui;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.history.History;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;

/** The history's lines in words: what was done, and what changed from what to what. */
class HistoryWords {

    /** Characters of a value that the list shows; the whole stands in the cell's title. */
    private static final int SHORT = 160;

    /** One of several answers, as the record has them: {@code field=words, field=words}. */
    private static final Pattern ANSWER = Pattern.compile("(\\w+)=(.*?)(?=, \\w+=|$)", Pattern.DOTALL);

    private final Messages texts;
    private final Locale locale;
    private final DateTimeFormatter times;
    private final DateTimeFormatter dates;

    HistoryWords(Messages texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    /** One field of a line. {@code was} is null where the line only notes what is there now. */
    record Change(
            String field, @Nullable String was, @Nullable String is) {}

    String time(History.Line line) {
        return times.format(line.happenedAt());
    }

    String action(Action action) {
        return texts.getTranslation(action.textKey(), locale);
    }

    /** Who did it, of which party; the system where nobody did. */
    String who(History.Line line) {
        return line.member() == null
                ? texts.getTranslation("history.system", locale)
                : line.insteadOf() == null
                        ? texts.getTranslation("history.who", locale, line.member(), line.party())
                        : texts.getTranslation(
                                "history.who.insteadOf", locale, line.member(), line.party(), line.insteadOf());
    }

    List<Change> changes(History.Line line) {
        var fields = new LinkedHashSet<String>();
        fields.addAll(line.before().keySet());
        fields.addAll(line.after().keySet());
        fields.remove("insteadOf");
        var changes = new ArrayList<Change>();
        for (var field : fields) {
            changes.add(new Change(
                    textOr("history.field." + field, field),
                    value(field, line.before().get(field)),
                    value(field, line.after().get(field))));
        }
        return changes;
    }

    static String shortened(String value) {
        return value.length() <= SHORT ? value : value.substring(0, SHORT) + " …";
    }

    private @Nullable String value(String field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        var raw = value.toString();
        return switch (field) {
            case "dueOn", "dayOn", "from", "until" -> date(raw);
            case "status", "state", "kind", "place" -> textOr(field + "." + raw, raw);
            case "strength" -> textOr("strength." + raw, raw);
            case "ending" -> textOr("ending.outcome." + raw, raw);
            case "level" -> textOr("answer.level." + raw, raw);
            case "because" -> textOr("history.because." + raw, raw);
            case "weight" -> textOr("commitment.weight." + raw, raw);
            case "final" -> textOr("history.final." + raw, raw);
            case "silenceUntil", "dueAt" -> moment(raw);
            case "answers" -> answers(raw);
            case "question" -> ModelWords.say(raw, locale);
            default -> raw;
        };
    }

    /** What was filled in, by the names of the fields; choices in words, where they have some. */
    private String answers(String raw) {
        return ANSWER.matcher(raw.replaceAll("^\\{|\\}$", ""))
                .results()
                .map(it -> {
                    var words = textOr("answer." + it.group(2), it.group(2));
                    return it.group(1).equals("answer")
                            ? words
                            : texts.getTranslation("history.answer", locale, it.group(1), words);
                })
                .collect(Collectors.joining(", "));
    }

    private String moment(String raw) {
        try {
            return times.format(Instant.parse(raw));
        } catch (DateTimeException e) {
            return raw;
        }
    }

    private String date(String raw) {
        try {
            return dates.format(LocalDate.parse(raw));
        } catch (DateTimeException e) {
            return raw;
        }
    }

    private String textOr(String key, String otherwise) {
        return texts.has(key, locale) ? texts.getTranslation(key, locale) : otherwise;
    }
}
