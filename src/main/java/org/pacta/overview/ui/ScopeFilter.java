package org.pacta.overview.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.pacta.overview.OverviewScope;
import org.pacta.party.Party;
import org.pacta.statement.Statement;

/** Narrows the page to a statement, a party or both. */
class ScopeFilter extends Div {

    private final ComboBox<Statement.Summary> statement = new ComboBox<>();
    private final ComboBox<Party> party = new ComboBox<>();
    private final List<Statement.Summary> statements;
    private final List<Party> parties;

    ScopeFilter(List<Statement.Summary> statements, List<Party> parties, Consumer<OverviewScope> chosen) {
        this.statements = statements;
        this.parties = parties;
        addClassName("overview-scope");
        statement.setLabel(getTranslation("overview.scope.statement"));
        statement.setPlaceholder(getTranslation("overview.scope.statements"));
        statement.setItems(statements);
        statement.setItemLabelGenerator(Statement.Summary::reference);
        party.setLabel(getTranslation("overview.scope.party"));
        party.setPlaceholder(getTranslation("overview.scope.parties"));
        party.setItems(parties);
        party.setItemLabelGenerator(Party::name);
        for (var box : List.of(statement, party)) {
            box.setClearButtonVisible(true);
            box.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    chosen.accept(scope());
                }
            });
            add(box);
        }
    }

    /** Shows what the address says. */
    void show(OverviewScope scope) {
        statement.setValue(statements.stream()
                .filter(each -> each.reference().equals(scope.statement()))
                .findFirst()
                .orElse(null));
        party.setValue(parties.stream()
                .filter(each -> each.code().equals(scope.party()))
                .findFirst()
                .orElse(null));
    }

    private OverviewScope scope() {
        return new OverviewScope(
                statement.getOptionalValue().map(Statement.Summary::reference).orElse(null),
                party.getOptionalValue().map(Party::code).orElse(null));
    }
}
