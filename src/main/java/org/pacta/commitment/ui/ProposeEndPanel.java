package org.pacta.commitment.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Ending;
import org.pacta.commitment.SeveralEndings;
import org.pacta.shell.FieldErrors;
import org.pacta.shell.Toasts;
import org.pacta.task.Evidence;

/** Proposes how the commitment ended: what it rests on is verified by somebody else, and answered by the parties bound. */
class ProposeEndPanel extends CommandPanel {

    private final SeveralEndings endings;
    private final Select<Ending.Outcome> outcome = new Select<>();
    private final TextField supersededBy = new TextField();
    private final MultiSelectComboBox<SeveralEndings.Other> further = new MultiSelectComboBox<>();
    private final Select<Evidence> paper = new Select<>();

    ProposeEndPanel(SeveralEndings endings, Commitment commitment, Runnable close) {
        super("commitment.end.propose", "commitment.end.propose.verb", commitment, close);
        this.endings = endings;
        outcome.setLabel(getTranslation("commitment.end.outcome"));
        outcome.setItems(Ending.Outcome.values());
        outcome.setItemLabelGenerator(it -> getTranslation("ending.outcome." + it.name()));
        outcome.setRequiredIndicatorVisible(true);
        outcome.setManualValidation(true);
        outcome.addValueChangeListener(event -> {
            outcome.setInvalid(false);
            supersededBy.setVisible(event.getValue() == Ending.Outcome.SUPERSEDED);
        });
        supersededBy.setLabel(getTranslation("commitment.end.supersededBy"));
        supersededBy.setHelperText(getTranslation("commitment.end.supersededBy.help"));
        supersededBy.setMaxLength(500);
        supersededBy.setManualValidation(true);
        supersededBy.setWidthFull();
        supersededBy.setVisible(false);
        buildFurther(commitment);
        build(
                new Paragraph(getTranslation("commitment.end.propose.consequence")),
                outcome,
                supersededBy,
                further,
                paper);
    }

    private void buildFurther(Commitment commitment) {
        var others = endings.others(commitment);
        further.setLabel(getTranslation("commitment.end.further"));
        further.setHelperText(getTranslation("commitment.end.further.help"));
        further.setItems(others);
        further.setItemLabelGenerator(it -> getTranslation("commitment.end.further.one", it.reference(), it.title()));
        further.setManualValidation(true);
        further.setWidthFull();
        further.setVisible(!others.isEmpty());
        var papers = endings.papers(commitment);
        paper.setLabel(getTranslation("commitment.end.paper"));
        paper.setHelperText(getTranslation("commitment.end.paper.help"));
        paper.setItems(papers);
        paper.setItemLabelGenerator(it -> it == null ? "" : it.title());
        paper.setEmptySelectionAllowed(true);
        paper.setManualValidation(true);
        paper.setWidthFull();
        paper.setVisible(false);
        if (!papers.isEmpty()) {
            paper.setValue(papers.getFirst());
        }
        further.addValueChangeListener(change -> {
            further.setInvalid(false);
            paper.setVisible(!change.getValue().isEmpty() && !papers.isEmpty());
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        outcome.focus();
    }

    @Override
    void submit() {
        clear();
        var chosen = outcome.getValue();
        if (chosen == null) {
            refuse("outcome", getTranslation("refused.ending.outcome"));
        } else if (requireReason()) {
            carryOut(
                    () -> endings.propose(
                            commitment().id(),
                            further.getValue().stream()
                                    .map(SeveralEndings.Other::id)
                                    .toList(),
                            paper.isVisible() && paper.getValue() != null
                                    ? paper.getValue().id()
                                    : null,
                            chosen,
                            reason(),
                            supersededBy.getValue()),
                    () -> Toasts.success(getTranslation(
                            "commitment.end.propose.done.several",
                            1 + further.getValue().size())));
        }
    }

    @Override
    boolean mark(String field, String message) {
        switch (field) {
            case "outcome" -> {
                outcome.setErrorMessage(message);
                outcome.setInvalid(true);
            }
            case "supersededBy" -> {
                supersededBy.setErrorMessage(message);
                supersededBy.setInvalid(true);
            }
            case "further" -> FieldErrors.mark(further, message);
            case "evidence" -> {
                if (!paper.isVisible()) {
                    return false;
                }
                FieldErrors.mark(paper, message);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    void unmark() {
        outcome.setInvalid(false);
        supersededBy.setInvalid(false);
        further.setInvalid(false);
        paper.setInvalid(false);
    }
}
