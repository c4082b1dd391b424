package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.history.History;
import org.pacta.shell.Marking;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;

/** Who did what and when, the newest first; older lines by the page. */
class HistorySection extends Composite<Section> {

    private static final int PAGE = 15;
    private static final Map<String, String> FAMILIES = Map.of(
            "place", "place",
            "status", "status",
            "state", "state",
            "kind", "kind",
            "because", "history.because",
            "ending", "ending.outcome",
            "level", "answer.level",
            "weight", "commitment.weight",
            "final", "history.final");

    /** One of several answers, as the record has them: {@code field=words, field=words}. */
    private static final Pattern ANSWER = Pattern.compile("(\\w+)=(.*?)(?=, \\w+=|$)", Pattern.DOTALL);

    /** Characters of a value that the list shows; the whole stands where it was written. */
    private static final int SHORT = 240;

    private final BiFunction<Integer, Integer, List<History.Line>> lines;
    private final Messages texts;
    private final ZoneId zone;
    private final OrderedList list = new OrderedList();
    private final Button older = new Button();
    private int shown = PAGE;

    /** @param lines by offset and limit */
    HistorySection(BiFunction<Integer, Integer, List<History.Line>> lines, Messages texts, ZoneId zone) {
        this.lines = lines;
        this.texts = texts;
        this.zone = zone;
        list.addClassName("pacta-history");
        older.setText(getTranslation("commitment.history.older"));
        older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Press.once(older, () -> {
            shown += PAGE;
            refresh();
        });
        getContent().add(list, older);
    }

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.history"));
    }

    void refresh() {
        var found = lines.apply(0, shown + 1);
        list.removeAll();
        found.stream().limit(shown).forEach(line -> list.add(item(line)));
        older.setVisible(found.size() > shown);
    }

    private ListItem item(History.Line line) {
        var what = new Div(new Span(getTranslation(line.action().textKey())));
        what.addClassName("pacta-history-what");
        Long task = line.taskId();
        if (task != null) {
            what.add(new Anchor(
                    "tasks/" + task, ModelWords.say(line.subject().replaceFirst("^[^·]*· ", ""), getLocale())));
        }
        int side = line.chain().indexOf('/');
        if (side > 0) {
            what.add(new Marking(List.of(line.chain().substring(side + 1))));
        }
        var at = new Written(getLocale()).moment(line.happenedAt(), zone);
        var who = new Span(
                line.member() == null
                        ? getTranslation("commitment.history.system", at)
                        : getTranslation(
                                "commitment.history.by",
                                line.insteadOf() == null
                                        ? line.member()
                                        : getTranslation(
                                                "commitment.history.insteadOf", line.member(), line.insteadOf()),
                                line.office(),
                                line.party(),
                                at));
        who.addClassName("pacta-aside");
        var item = new ListItem(what, who);
        var fields = new LinkedHashSet<String>(line.before().keySet());
        fields.addAll(line.after().keySet());
        fields.remove("insteadOf");
        var words = new Div();
        words.addClassName("pacta-history-fields");
        fields.forEach(field -> words.add(new Span(getTranslation(
                "commitment.history.field", word("history.field." + field, field), change(line, field)))));
        item.add(words);
        return item;
    }

    private String change(History.Line line, String field) {
        var before = value(field, line.before().get(field));
        var after = value(field, line.after().get(field));
        return line.before().containsKey(field) ? getTranslation("commitment.history.change", before, after) : after;
    }

    private String value(String field, @Nullable Object value) {
        if (value == null) {
            return getTranslation("commitment.history.nothing");
        }
        var text = String.valueOf(value);
        String family = FAMILIES.get(field);
        if (family != null) {
            return word(family + "." + text, text);
        }
        if (field.endsWith("On")) {
            return day(text);
        }
        if (field.equals("question")) {
            return ModelWords.say(text, getLocale());
        }
        if (field.equals("silenceUntil")) {
            return moment(text);
        }
        var words = field.equals("answers") ? answers(text) : text;
        return words.length() <= SHORT ? words : words.substring(0, SHORT) + " …";
    }

    /** What was filled in, by the names of the fields; choices in words, where they have some. */
    private String answers(String text) {
        return ANSWER.matcher(text.replaceAll("^\\{|\\}$", ""))
                .results()
                .map(it -> {
                    var words = word("answer." + it.group(2), it.group(2));
                    return it.group(1).equals("answer") ? words : getTranslation("history.answer", it.group(1), words);
                })
                .collect(Collectors.joining(", "));
    }

    private String moment(String text) {
        try {
            return new Written(getLocale()).moment(Instant.parse(text), zone);
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    private String day(String text) {
        try {
            return new Written(getLocale()).day(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** The text of a key that another module keeps, or the word itself where it has none. */
    private String word(String key, String otherwise) {
        return texts.has(key, getLocale()) ? getTranslation(key) : otherwise;
    }
}
