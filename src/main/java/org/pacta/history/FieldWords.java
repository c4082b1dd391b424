package org.pacta.history;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.Dates;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;

/**
 * What stands in a line of the history, in the reader's words: fields and choices by their labels, days and moments as the
 * reader writes them. What a person wrote stays as it was written, whatever it looks like: what a value means is told from its
 * field, never from the value.
 */
public final class FieldWords {

    private static final Set<String> DAYS = Set.of("dueOn", "dayOn", "issuedOn", "latest", "from", "until");
    private static final Set<String> MOMENTS = Set.of("silenceUntil", "dueAt", "expires", "from", "until");
    private static final Set<String> YES_OR_NO = Set.of("procedure", "officersToo", "deputy");

    /** Where the words of a field's values stand. */
    private static final Map<String, List<String>> FAMILIES = Map.ofEntries(
            Map.entry("place", List.of("place.")),
            Map.entry("status", List.of("status.")),
            Map.entry("state", List.of("state.", "taskState.", "mail.state.")),
            Map.entry("kind", List.of("kind.")),
            Map.entry("strength", List.of("strength.")),
            Map.entry("because", List.of("history.because.")),
            Map.entry("ending", List.of("ending.outcome.")),
            Map.entry("level", List.of("answer.level.")),
            Map.entry("weight", List.of("commitment.weight.")),
            Map.entry("outcome", List.of("outcome.")),
            Map.entry("roles", List.of("role.")),
            Map.entry("final", List.of("history.final.")));

    private final Messages texts;
    private final Locale locale;
    private final ZoneId zone;

    /** @param zone where the reader is */
    public FieldWords(Messages texts, Locale locale, ZoneId zone) {
        this.texts = texts;
        this.locale = locale;
        this.zone = zone;
    }

    /** What a field is called. */
    public String label(String field) {
        var key = "history.field." + field;
        return texts.has(key, locale) ? texts.getTranslation(key, locale) : field;
    }

    /** A value of a line's field. */
    public String value(History.Line line, String field, Object value) {
        var raw = value.toString();
        if (value instanceof Boolean || YES_OR_NO.contains(field) && (raw.equals("true") || raw.equals("false"))) {
            return texts.getTranslation("history.final." + raw, locale);
        }
        if (field.equals("answers")) {
            return answers(line, raw);
        }
        if (field.equals("question")) {
            return ModelWords.say(raw, locale);
        }
        if (FAMILIES.containsKey(field)) {
            return Arrays.stream(raw.split(", "))
                    .map(choice -> chosen(field, choice))
                    .collect(Collectors.joining(", "));
        }
        var day = DAYS.contains(field) ? day(raw) : null;
        var moment = day == null && MOMENTS.contains(field) ? moment(raw) : null;
        return day != null ? day : moment != null ? moment : raw;
    }

    private String chosen(String field, String choice) {
        return FAMILIES.getOrDefault(field, List.of()).stream()
                .map(family -> family + choice)
                .filter(key -> texts.has(key, locale))
                .map(key -> texts.getTranslation(key, locale))
                .findFirst()
                .orElse(choice);
    }

    /** What was filled in, field by field; as it was recorded where the form can no longer be seen. */
    private String answers(History.Line line, String raw) {
        var form = line.form();
        if (form == null) {
            return raw.replaceAll("^\\{|\\}$", "");
        }
        return form.answers().entrySet().stream()
                .map(answer -> answer(form, answer.getKey(), answer.getValue()))
                .collect(Collectors.joining(", "));
    }

    private String answer(Form form, String field, String answer) {
        var words = said(form, field, answer);
        var label = form.label(field, locale);
        return field.equals("answer") || label == null
                ? words
                : texts.getTranslation("history.answer", locale, label, words);
    }

    private String said(Form form, String field, String answer) {
        var choice = form.choice(field, answer, locale);
        if (choice != null) {
            return choice;
        }
        return switch (form.type(field)) {
            case "boolean" -> texts.getTranslation("history.final." + answer, locale);
            case "date" -> {
                var day = day(answer);
                yield day == null ? answer : day;
            }
            case "enum" ->
                texts.has("answer." + answer, locale) ? texts.getTranslation("answer." + answer, locale) : answer;
            default -> answer;
        };
    }

    private @Nullable String moment(String raw) {
        try {
            return Dates.of(Instant.parse(raw), locale, zone);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable String day(String raw) {
        try {
            return Dates.of(LocalDate.parse(raw), locale);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
