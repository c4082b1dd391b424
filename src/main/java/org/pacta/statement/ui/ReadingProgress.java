package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** That a long text is being read, and a way to stop it. Shown only where it takes longer than a blink. */
final class ReadingProgress extends Div {

    private final Span words = new Span();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel = new Button();
    private Runnable onCancel = () -> {};

    ReadingProgress() {
        addClassName("reading-progress");
        words.setId("reading-" + System.identityHashCode(this));
        words.getElement().setAttribute("role", "status");
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-labelledby", words.getId().orElseThrow());
        cancel.addThemeVariants(ButtonVariant.LUMO_SMALL);
        cancel.addClickListener(click -> onCancel.run());
        add(words, bar, cancel);
        stop();
    }

    /**
     * @param doing what is being done
     * @param stop what the button says
     */
    void start(String doing, String stop, Runnable onCancel) {
        this.onCancel = onCancel;
        words.setText(doing);
        cancel.setText(stop);
        cancel.setEnabled(true);
        setVisible(true);
    }

    /** It was asked to stop and has not yet. */
    void stopping(String words) {
        this.words.setText(words);
        cancel.setEnabled(false);
    }

    void stop() {
        onCancel = () -> {};
        setVisible(false);
    }
}
