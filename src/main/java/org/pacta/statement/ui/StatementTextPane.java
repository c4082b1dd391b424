package org.pacta.statement.ui;

import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.pacta.id.FindingId;
import org.pacta.statement.Finding;
import org.pacta.statement.Passage;

/** The statement as people know it, with the clauses of its findings marked. */
final class StatementTextPane extends Div {

    private final StatementMarkup markup;
    private final Map<Long, Passage> passages;

    /** @param onChosen hears the finding whose clause was chosen */
    StatementTextPane(Reviewing reviewing, List<Passage> passages, Consumer<FindingId> onChosen) {
        this.markup = new StatementMarkup(reviewing.statement().text(), passages);
        this.passages = passages.stream().collect(Collectors.toMap(Passage::id, passage -> passage));
        addClassName("statement-text");
        getElement().setAttribute("lang", "en");
        getElement()
                .addEventListener(
                        "clause-chosen",
                        event -> onChosen.accept(new FindingId(
                                event.getEventData().get("event.detail").asLong())))
                .addEventData("event.detail");
    }

    void show(List<Finding> findings) {
        getElement().setProperty("innerHTML", markup.of(clauses(findings)));
    }

    /** Writes only that passage anew, so that nobody's place in a long text moves. */
    void refresh(long passageId, List<Finding> findings) {
        var passage = passages.get(passageId);
        if (passage != null) {
            getElement()
                    .executeJs(
                            "window.pactaStatement.rewrite(this, $0, $1)",
                            "passage-" + passageId,
                            markup.inside(passage, clauses(findings)));
        }
    }

    /** Writes the numbers of these findings anew. */
    void renumber(Set<FindingId> ids, List<Finding> findings) {
        var shown = clauses(findings).stream()
                .filter(clause -> ids.contains(clause.findingId()))
                .toList();
        getElement()
                .executeJs(
                        "window.pactaShapes.renumber(this, $0, $1, $2)",
                        shown.stream()
                                .map(clause -> String.valueOf(clause.findingId()))
                                .toList(),
                        shown.stream().map(StatementMarkup.Clause::sign).toList(),
                        shown.stream().map(StatementMarkup.Clause::label).toList());
    }

    private List<StatementMarkup.Clause> clauses(List<Finding> findings) {
        var clauses = new ArrayList<StatementMarkup.Clause>();
        for (int i = 0; i < findings.size(); i++) {
            clauses.add(clause(findings.get(i), i + 1));
        }
        return clauses;
    }

    private StatementMarkup.Clause clause(Finding finding, int number) {
        var commitment = finding.decision().commitment();
        var state = getTranslation("findingState." + finding.decision().state());
        return new StatementMarkup.Clause(
                finding.id(),
                number,
                finding.clause().start(),
                finding.clause().end(),
                finding.strength(),
                finding.decision().state(),
                commitment == null ? String.valueOf(number) : commitment,
                commitment == null
                        ? getTranslation("finding.sign", number, finding.title(), state)
                        : getTranslation("finding.sign.commitment", commitment, finding.title()),
                commitment == null ? null : "commitments/" + commitment);
    }
}
