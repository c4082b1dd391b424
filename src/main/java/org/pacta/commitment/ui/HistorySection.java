package org.pacta.commitment.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pacta.history.FieldWords;
import org.pacta.history.History;
import org.pacta.shell.Marking;
import org.pacta.shell.Press;
import org.pacta.shell.Section;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;

/** Who did what and when, the newest first; older lines by the page. */
class HistorySection extends Composite<Section> {

    private static final int PAGE = 15;

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
        fields.forEach(field -> words.add(
                new Span(getTranslation("commitment.history.field", words().label(field), change(line, field)))));
        item.add(words);
        return item;
    }

    private String change(History.Line line, String field) {
        var before = value(line, field, line.before().get(field));
        var after = value(line, field, line.after().get(field));
        return line.before().containsKey(field) ? getTranslation("commitment.history.change", before, after) : after;
    }

    private String value(History.Line line, String field, @Nullable Object value) {
        if (value == null) {
            return getTranslation("commitment.history.nothing");
        }
        var said = words().value(line, field, value);
        return said.length() <= SHORT ? said : said.substring(0, SHORT) + " …";
    }

    private FieldWords words() {
        return new FieldWords(texts, getLocale(), zone);
    }
}
