package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.pacta.id.FindingId;
import org.pacta.shell.Toasts;

/** Adds what the reader missed: a button that appears beside the words selected in the text, and a key. */
final class MissedFinding extends Div {

    private final Reviewing reviewing;
    private final StatementTextPane text;
    private final Consumer<FindingId> onAdded;

    /** @param onAdded hears the new finding */
    MissedFinding(Reviewing reviewing, StatementTextPane text, Consumer<FindingId> onAdded) {
        this.reviewing = reviewing;
        this.text = text;
        this.onAdded = onAdded;
        addClassName("missed-finding");
        var button = new Button(getTranslation("finding.add"));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        add(button);
        listen(text.getElement(), this::addSelected);
        text.getElement().addEventListener("words-wanted", event -> ask());
    }

    /** Shows the button whenever words are selected. */
    void offer() {
        text.getElement().executeJs("window.pactaShapes.selecting(this, $0)", getElement());
    }

    /** Adds what is selected in the text, or else asks for the words. */
    void start() {
        text.getElement().executeJs("window.pactaShapes.add(this)");
    }

    /** Asks for the words in a copy of the text, where they can be selected by keyboard too. */
    void ask() {
        new MissedFindingDialog(text, reviewing.statement().text(), this::add).open();
    }

    /** Hears the offsets of the words chosen in an element. */
    static void listen(Element element, BiConsumer<Integer, Integer> onChosen) {
        element.addEventListener(
                        "words-chosen",
                        event -> onChosen.accept(offset(event, "event.detail.from"), offset(event, "event.detail.to")))
                .addEventData("event.detail.from")
                .addEventData("event.detail.to");
    }

    private static int offset(DomEvent event, String name) {
        return event.getEventData().get(name).asInt();
    }

    private void addSelected(int from, int to) {
        add(from, to, Toasts::error);
    }

    private boolean add(int from, int to, Consumer<String> problem) {
        return Reviewing.attempt(this).gone("finding.statementGone").in(problem).run(() -> {
            FindingId id = reviewing.shapes().add(reviewing.statement().reference(), from, to);
            text.getElement().executeJs("window.pactaShapes.done(this)");
            Toasts.success(getTranslation(
                    "finding.added", reviewing.findings().byId(id).title()));
            onAdded.accept(id);
        });
    }
}
