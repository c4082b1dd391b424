package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Endings;
import org.pacta.shell.Toasts;

/** Breaks the silence on an end: from then on each party is asked. */
class ObjectPanel extends CommandPanel {

    private final Endings endings;
    private final Checkbox procedure = new Checkbox();

    ObjectPanel(Endings endings, Commitment commitment, Runnable close) {
        super("commitment.end.object", "commitment.end.object.verb", commitment, close);
        this.endings = endings;
        procedure.setLabel(getTranslation("commitment.end.object.procedure"));
        build(new Paragraph(getTranslation("commitment.end.object.consequence")), procedure);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        focusReason();
    }

    @Override
    void submit() {
        clear();
        if (requireReason()) {
            carryOut(
                    () -> endings.object(commitment().id(), reason(), procedure.getValue()),
                    () -> Toasts.success(getTranslation("commitment.end.object.done")));
        }
    }

    @Override
    boolean mark(String field, String message) {
        return false;
    }

    @Override
    void unmark() {
        // It has no field of its own besides the reason that could be wrong.
    }
}
