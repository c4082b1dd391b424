package org.pacta.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.pacta.command.Together;

/**
 * Lets rows of a table be chosen, and says what can be done with all that are. Until somebody wants that, it is one button and
 * the table has no boxes.
 *
 * @param <T> a row
 */
public final class SeveralBar<T> extends Div {

    private final Grid<T> grid;
    private final Button begin = new Button();
    private final Span count = new Span();
    private final Div actions = new Div();

    /**
     * @param every says which rows {@code all} are
     * @param all the first of the table as it is narrowed down to which anything can be done, at most {@link Together#MOST}
     */
    public SeveralBar(Grid<T> grid, String every, Supplier<Collection<T>> all) {
        this.grid = grid;
        addClassName("pacta-several");
        begin.setText(getTranslation("several.begin"));
        begin.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        begin.addClickListener(click -> choosing(true));
        count.getElement().setAttribute("role", "status");
        var choose = small(every);
        choose.addClickListener(click -> grid.asMultiSelect().select(all.get()));
        var end = small(getTranslation("several.end"));
        end.addClickListener(click -> choosing(false));
        actions.addClassName("pacta-actions");
        actions.add(count, choose, end);
        add(begin, actions);
        choosing(false);
    }

    /** Adds what can be done with those that are chosen, in front of the way out. */
    public SeveralBar<T> with(String verb, Consumer<Set<T>> action) {
        var button = small(verb);
        button.addClickListener(click -> {
            var chosen = grid.getSelectedItems();
            if (chosen.isEmpty()) {
                Toasts.error(getTranslation("refused.several.none"));
            } else if (chosen.size() > Together.MOST) {
                Toasts.error(getTranslation("refused.several.many", Together.MOST));
            } else {
                action.accept(chosen);
            }
        });
        actions.addComponentAtIndex(actions.getComponentCount() - 2, button);
        return this;
    }

    /** Chooses none of them any more, as after it was done. */
    public void clear() {
        if (grid.getSelectionModel() instanceof GridMultiSelectionModel<T> chosen) {
            chosen.deselectAll();
        }
        say();
    }

    private void choosing(boolean wanted) {
        grid.setSelectionMode(wanted ? Grid.SelectionMode.MULTI : Grid.SelectionMode.NONE);
        begin.setVisible(!wanted);
        actions.setVisible(wanted);
        if (wanted) {
            grid.asMultiSelect().addValueChangeListener(change -> say());
        }
        say();
    }

    private void say() {
        count.setText(getTranslation("several.count", grid.getSelectedItems().size()));
    }

    private static Button small(String verb) {
        var button = new Button(verb);
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }
}
