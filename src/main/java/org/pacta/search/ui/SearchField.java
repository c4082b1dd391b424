package org.pacta.search.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;

/** Where one types what to look for; the key "/" leads to it from anywhere on the page. */
@JsModule("./pages/search.ts")
class SearchField extends Div {

    private static final int LONGEST = 200;

    private final TextField words = new TextField();

    SearchField(Consumer<String> typed) {
        addClassName("search-field");
        getElement().setAttribute("role", "search");
        words.setLabel(getTranslation("search.field"));
        words.setHelperText(getTranslation("search.hint"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setMaxLength(LONGEST);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(300);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(change.getValue().strip());
            }
        });
        add(words);
    }

    /** Shows what the address says; what is being typed is left as it is. */
    void show(String query) {
        if (!words.getValue().strip().equals(query)) {
            words.setValue(query);
        }
    }

    void focus() {
        words.focus();
    }

    void listenForSlash() {
        words.getElement().executeJs("window.pactaSearch.slash(this)");
    }
}
