package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;
import org.pacta.shell.Toasts;
import org.pacta.statement.Finding;

/** A coordinator's decision on a finding: change it, accept and start it, or reject it with a reason. */
final class FindingDecision extends Div {

    private final Reviewing reviewing;
    private final FindingId findingId;
    private final Listener listener;
    private final FindingForm form;
    private final Div problem = new Div();
    private final Div buttons = new Div();
    private final Div rejection = new Div();
    private final TextArea reason = new TextArea();
    private final Button accept = new Button();
    private final FindingShaping shaping;

    /** Hears how it ended. */
    interface Listener {

        /** It is decided or saved. */
        void done();

        /** It was split or merged: this is the first of those that stand for it now. */
        void shaped(FindingId findingId);

        /** Somebody else was faster. */
        void stale();
    }

    FindingDecision(Reviewing reviewing, Finding finding, Listener listener) {
        this.reviewing = reviewing;
        this.findingId = finding.id();
        this.listener = listener;
        this.form = new FindingForm(reviewing, finding);
        this.shaping = new FindingShaping(
                reviewing,
                form::finding,
                this::isChanged,
                new FindingShaping.Heard(this::say, listener::shaped, listener::stale));
        addClassName("finding-decision");
        buildButtons();
        buildRejection();
        add(form, FindingFacts.why(this, finding), problem, buttons, rejection);
    }

    boolean isChanged() {
        return form.isChanged() || !reason.getValue().isBlank();
    }

    /** Whether what was typed here has been sent and taken. */
    boolean isSettled() {
        return form.isSettled();
    }

    /** See {@link FindingForm#rereadEvents}. */
    void rereadEvents() {
        form.rereadEvents();
    }

    /** See {@link FindingForm#rebase}. */
    List<String> rebase(Finding newest) {
        return form.rebase(newest);
    }

    /** What was typed and stands nowhere else. */
    List<String> typed() {
        var lines = new ArrayList<>(form.typed());
        if (!reason.getValue().isBlank()) {
            lines.add(getTranslation("finding.fact", getTranslation("finding.rejectReason"), reason.getValue()));
        }
        return lines;
    }

    FindingShaping shaping() {
        return shaping;
    }

    private void say(String words) {
        problem.removeAll();
        problem.add(Problem.error(words));
    }

    void focusAccept() {
        showRejection(false);
        accept.focus();
    }

    void focusTitle() {
        form.focusTitle();
    }

    void askReason() {
        showRejection(true);
    }

    private void buildButtons() {
        accept.setText(getTranslation("finding.accept"));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(accept, this::accept);
        var save = new Button(getTranslation("finding.save"));
        Press.once(save, this::save);
        var reject = new Button(getTranslation("finding.reject"), click -> showRejection(true));
        reject.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        buttons.addClassName("pacta-actions");
        buttons.add(accept, save, reject, shaping);
    }

    private void buildRejection() {
        reason.setLabel(getTranslation("finding.rejectReason"));
        reason.setHelperText(getTranslation("finding.rejectReason.help"));
        reason.setMaxLength(1000);
        Typing.sentAsItGoes(reason);
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setManualValidation(true);
        reason.addValueChangeListener(change -> reason.setInvalid(false));
        var confirm = new Button(getTranslation("finding.reject.confirm"));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        Press.once(confirm, this::reject);
        var cancel = new Button(getTranslation("finding.reject.cancel"), click -> showRejection(false));
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var actions = new Div(confirm, cancel);
        actions.addClassName("pacta-actions");
        rejection.addClassName("finding-rejection");
        rejection.add(reason, actions);
        rejection.setVisible(false);
    }

    private void showRejection(boolean shown) {
        rejection.setVisible(shown);
        buttons.setVisible(!shown);
        if (shown) {
            reason.focus();
        }
    }

    private void accept() {
        if (form.isReady()) {
            var done = run(() -> {
                var reference = reviewing
                        .findings()
                        .accept(
                                findingId,
                                form.version(),
                                form.values(),
                                form.releasability(),
                                form.dependsOn(),
                                form.notBound());
                return getTranslation("finding.accepted", reference);
            });
            finish(done);
        }
    }

    private void save() {
        if (form.isReady()) {
            finish(run(() -> {
                reviewing.findings().edit(findingId, form.version(), form.values());
                return getTranslation("finding.saved");
            }));
        }
    }

    private void reject() {
        finish(run(() -> {
            reviewing.findings().reject(findingId, form.version(), reason.getValue());
            reason.clear();
            return getTranslation("finding.rejected");
        }));
    }

    private void finish(@Nullable String done) {
        if (done != null) {
            Toasts.success(done);
            form.settle();
            listener.done();
        }
    }

    /** @return what to say when it was done, null when it was refused */
    private @Nullable String run(Supplier<String> command) {
        problem.removeAll();
        form.clearErrors();
        var said = new AtomicReference<@Nullable String>();
        Reviewing.attempt(this)
                .atField(this::mark)
                .in(text -> problem.add(Problem.error(text)))
                .afterStale(listener::stale)
                .run(() -> said.set(command.get()));
        return said.get();
    }

    private boolean mark(String field, String words) {
        if (field.equals("reason")) {
            FieldErrors.mark(reason, words);
            return true;
        }
        return form.show(field, words);
    }
}
