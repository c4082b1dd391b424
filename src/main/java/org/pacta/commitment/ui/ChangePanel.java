package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.Weight;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.reading.Kind;
import org.pacta.shell.Attempt;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Toasts;

/** Changes title, kind, offices, the parties bound and how the end is agreed, as far as the reader may; what is left as it is stays. */
class ChangePanel extends CommandPanel {

    private final CommitmentChanges changes;
    private final FieldErrors errors = new FieldErrors();
    private final TextField title = new TextField();
    private final ComboBox<Office> lead = new ComboBox<>();
    private final ComboBox<Office> supporting = new ComboBox<>();
    private final Select<Weight> weight = new Select<>();
    private final Select<Kind> kind = new Select<>();
    private final RekindedPreview preview = new RekindedPreview();
    private final PartiesField parties;
    private final ReboundPreview reboundPreview = new ReboundPreview();
    private final String titleBefore;

    ChangePanel(
            CommitmentChanges changes,
            CommitmentChanges.Choices choices,
            Commitment commitment,
            Weight now,
            Runnable close) {
        super("commitment.change", "commitment.change.verb", commitment, close);
        this.changes = changes;
        this.titleBefore = commitment.title();
        title.setLabel(getTranslation("commitment.change.title"));
        title.setMaxLength(300);
        title.setValue(titleBefore);
        title.setManualValidation(true);
        title.setWidthFull();
        title.setVisible(choices.title());
        offices(lead, "commitment.change.lead", choices.leads());
        lead.setHelperText(getTranslation(
                "commitment.change.lead.now", commitment.responsible().lead().name()));
        offices(supporting, "commitment.change.supporting", choices.supporting());
        weight.setLabel(getTranslation("commitment.end.weight"));
        weight.setItems(Weight.values());
        weight.setItemLabelGenerator(it -> getTranslation("commitment.weight." + it.name()));
        weight.setValue(now);
        weight.setManualValidation(true);
        weight.setWidthFull();
        weight.setVisible(choices.weight());
        kind(choices.kinds());
        parties = new PartiesField(commitment, choices.parties(), errors, this::previewParties);
        var fields = new Div(
                errors.under("title", title),
                errors.under("leadOffice", lead),
                errors.under("supportingOffice", supporting),
                errors.under("weight", weight),
                errors.under("kind", kind),
                parties);
        fields.addClassName("pacta-change");
        build(fields, preview, reboundPreview);
    }

    private void previewParties() {
        reboundPreview.removeAll();
        var wanted = parties.wanted();
        if (wanted != null) {
            Attempt.on(this)
                    .in(parties::refuse)
                    .run(() -> reboundPreview.show(changes.preview(commitment().id(), wanted, parties.released())));
        }
    }

    private void kind(List<Kind> kinds) {
        kind.setLabel(getTranslation("commitment.change.kind"));
        kind.setHelperText(getTranslation(
                "commitment.change.kind.now",
                getTranslation("kind." + commitment().kind().key())));
        kind.setItems(kinds);
        kind.setEmptySelectionAllowed(true);
        kind.setEmptySelectionCaption(getTranslation("commitment.change.stays"));
        kind.setItemLabelGenerator(
                it -> it == null ? getTranslation("commitment.change.stays") : getTranslation("kind." + it.key()));
        kind.setManualValidation(true);
        kind.setWidthFull();
        kind.setVisible(!kinds.isEmpty());
        kind.addValueChangeListener(change -> preview(change.getValue()));
    }

    private void preview(@Nullable Kind wanted) {
        preview.removeAll();
        kind.setInvalid(false);
        if (wanted != null) {
            Attempt.on(this)
                    .in(message -> errors.show("kind", message))
                    .run(() -> preview.show(changes.preview(commitment().id(), wanted)));
        }
    }

    private void offices(ComboBox<Office> field, String label, List<Office> offered) {
        field.setLabel(getTranslation(label));
        field.setItems(offered);
        field.setItemLabelGenerator(office -> getTranslation("commitment.office", office.partyCode(), office.name()));
        field.setPlaceholder(getTranslation("commitment.change.stays"));
        field.setClearButtonVisible(true);
        field.setManualValidation(true);
        field.setWidthFull();
        field.setVisible(!offered.isEmpty());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        title.focus();
    }

    @Override
    void submit() {
        clear();
        if (requireReason()) {
            var wanted = new CommitmentChanges.Wanted(
                    title.getValue().equals(titleBefore) ? null : title.getValue(),
                    id(lead.getValue()),
                    id(supporting.getValue()),
                    weight.isVisible() ? weight.getValue() : null,
                    kind.getValue(),
                    parties.wanted(),
                    parties.released());
            carryOut(
                    () -> changes.change(commitment().id(), commitment().version(), wanted, reason()),
                    () -> Toasts.success(getTranslation("commitment.change.done")));
        }
    }

    private static @Nullable OfficeId id(@Nullable Office office) {
        return office == null ? null : office.id();
    }

    @Override
    boolean mark(String field, String message) {
        return errors.show(field, message);
    }

    @Override
    void unmark() {
        errors.clear();
    }
}
