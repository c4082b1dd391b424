package org.pacta.statement.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Problem;

/** A copy of the statement's text in which words can be selected by keyboard, by touch and by mouse alike. */
final class MissedFindingDialog extends PageDialog {

    /** Adds the words between two offsets. */
    interface Adding {

        /** @return whether it was done; if not, {@code problem} is told why, in words */
        boolean add(int from, int to, Consumer<String> problem);
    }

    /**
     * A field of the browser's own, where arrow keys move a caret and select. It is not read-only for the browser, which
     * would take the caret away; instead whatever would change the text is prevented.
     */
    @Tag("textarea")
    private static final class Copy extends HtmlComponent {

        Copy(String text) {
            addClassName("missed-finding-copy");
            setId("missed-finding-copy");
            getElement().setAttribute("aria-readonly", "true");
            getElement().setAttribute("inputmode", "none");
            getElement().setAttribute("spellcheck", "false");
            getElement().setAttribute("rows", "14");
            getElement().setAttribute("lang", "en");
            getElement().setProperty("value", text);
        }
    }

    MissedFindingDialog(StatementTextPane pane, String text, Adding adding) {
        this(pane, new Copy(text), new Div(), adding);
    }

    private MissedFindingDialog(StatementTextPane pane, Copy copy, Div problem, Adding adding) {
        super(pane.getTranslation("finding.add.title"));
        setWidth("44rem");
        var label = new NativeLabel(getTranslation("statement.text"));
        label.setFor(copy);
        var hint = new Paragraph(getTranslation("finding.add.hint"));
        hint.setId("missed-finding-hint");
        copy.getElement().setAttribute("aria-describedby", "missed-finding-hint");
        var body = new Div(hint, label, copy, problem);
        body.addClassName("missed-finding-body");
        addComponentAtIndex(1, body);
        MissedFinding.listen(copy.getElement(), (from, to) -> {
            problem.removeAll();
            if (adding.add(from, to, refused -> problem.add(Problem.error(refused)))) {
                close();
            } else {
                copy.getElement().callJsFunction("focus");
            }
        });
        var add = new Button(getTranslation("finding.add"));
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickListener(click -> copy.getElement().executeJs("window.pactaShapes.chooseIn(this)"));
        var cancel = new Button(getTranslation("finding.add.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withActions(cancel, add);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                copy.getElement().executeJs("window.pactaShapes.copy($0, this)", pane.getElement());
            }
        });
    }
}
