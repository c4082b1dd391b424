package org.pacta.history.ui;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.history.FieldWords;
import org.pacta.history.History;
import org.pacta.text.Messages;

/** The history's lines in words: what was done, and what changed from what to what. */
class HistoryWords {

    /** Characters of a value that the list shows; the whole stands in the cell's title. */
    private static final int SHORT = 160;

    private final Messages texts;
    private final Locale locale;
    private final DateTimeFormatter times;
    private final FieldWords words;

    HistoryWords(Messages texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(locale)
                .withZone(zone);
        words = new FieldWords(texts, locale, zone);
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
                    words.label(field),
                    value(line, field, line.before().get(field)),
                    value(line, field, line.after().get(field))));
        }
        return changes;
    }

    static String shortened(String value) {
        return value.length() <= SHORT ? value : value.substring(0, SHORT) + " …";
    }

    private @Nullable String value(History.Line line, String field, @Nullable Object value) {
        return value == null ? null : words.value(line, field, value);
    }
}
