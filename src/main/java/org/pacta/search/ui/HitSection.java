package org.pacta.search.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.BiFunction;
import org.pacta.search.Found;
import org.pacta.search.Hit;
import org.pacta.shell.Press;
import org.pacta.shell.Section;

/** The hits of one kind, some at first, more when asked. */
class HitSection extends Section {

    private static final int MORE = 30;

    private final HitLines lines;
    private final UnorderedList list = new UnorderedList();
    private int shown;

    /** @param further answers with the hits from an offset on, at most so many */
    HitSection(Found.Group group, HitLines lines, BiFunction<Integer, Integer, List<Hit>> further) {
        super("");
        this.lines = lines;
        setHeading(getTranslation(
                "search.group",
                getTranslation("search.group." + group.kind().name()),
                getTranslation(group.more() ? "search.number.more" : "search.number", group.count())));
        addClassName("search-group");
        list.addClassName("search-hits");
        add(list);
        append(group.hits());
        if (shown < group.count()) {
            var more = new Button(getTranslation("search.more", group.count() - shown));
            more.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            Press.once(more, () -> {
                var next = further.apply(shown, MORE);
                append(next);
                more.setText(getTranslation("search.more", Math.max(0, group.count() - shown)));
                more.setVisible(next.size() == MORE && shown < group.count());
            });
            add(more);
        }
    }

    private void append(List<Hit> hits) {
        hits.forEach(hit -> list.add(lines.line(hit)));
        shown += hits.size();
    }
}
