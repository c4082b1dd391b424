package org.pacta.history.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.shell.DayPicker;

/** What to look for in the history. */
class HistoryFilterBar extends Div {

    private final TextField text = new TextField();
    private final ComboBox<Action> action = new ComboBox<>();
    private final DayPicker from = new DayPicker();
    private final DayPicker until = new DayPicker();
    private final Consumer<HistoryAddress> chosen;

    HistoryFilterBar(List<Action> actions, HistoryWords words, Consumer<HistoryAddress> chosen) {
        this.chosen = chosen;
        addClassName("history-filters");
        getElement().setAttribute("role", "search");
        text.setLabel(getTranslation("history.filter.text"));
        text.setPlaceholder(getTranslation("history.filter.text.hint"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        action.setLabel(getTranslation("history.filter.action"));
        action.setPlaceholder(getTranslation("history.filter.action.any"));
        action.setClearButtonVisible(true);
        action.setItems(actions);
        action.setItemLabelGenerator(words::action);
        from.setLabel(getTranslation("history.filter.from"));
        until.setLabel(getTranslation("history.filter.until"));
        for (var date : List.of(from, until)) {
            date.setLocale(getLocale());
            date.setClearButtonVisible(true);
        }
        text.addValueChangeListener(this::changed);
        action.addValueChangeListener(this::changed);
        from.addValueChangeListener(this::changed);
        until.addValueChangeListener(this::changed);
        add(text, action, from, until);
    }

    /** Shows what the address says; what is being typed is left as it is. */
    void show(HistoryAddress address) {
        if (!text.getValue().strip().equals(address.text() == null ? "" : address.text())) {
            text.setValue(address.text() == null ? "" : address.text());
        }
        action.setValue(address.action());
        from.setValue(address.from());
        until.setValue(address.until());
    }

    private void changed(AbstractField.ComponentValueChangeEvent<?, ?> change) {
        if (change.isFromClient()) {
            chosen.accept(new HistoryAddress(
                    blankToNull(text.getValue().strip()), action.getValue(), from.getValue(), until.getValue()));
        }
    }

    private static @Nullable String blankToNull(String value) {
        return value.isEmpty() ? null : value;
    }
}
