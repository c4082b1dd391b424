package org.pacta.commitment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import org.pacta.commitment.Commitment;
import org.pacta.shell.QuoteBlock;
import org.pacta.shell.Section;

/** What was agreed, word for word, with the clause that this commitment is about set off. */
class AgreedSection extends Composite<Section> {

    @Override
    protected Section initContent() {
        return new Section(getTranslation("commitment.agreed"));
    }

    void show(CommitmentDetails dossier) {
        getContent().getChildren().filter(QuoteBlock.class::isInstance).toList().forEach(getContent()::remove);
        dossier.quotes().forEach(quote -> getContent().add(block(this, quote)));
    }

    static QuoteBlock block(Component page, Commitment.Quote quote) {
        var sound = 0 <= quote.clauseStart()
                && quote.clauseStart() <= quote.clauseEnd()
                && quote.clauseEnd() <= quote.text().length();
        var block = sound
                ? new QuoteBlock(quote.text(), quote.clauseStart(), quote.clauseEnd())
                : new QuoteBlock(quote.text());
        return block.from(
                page.getTranslation("commitment.agreed.where", quote.statement()),
                "statements/" + quote.statement() + "?passage=" + quote.passageId());
    }
}
