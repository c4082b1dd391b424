package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import java.util.Objects;

/** A sentence quoted word for word, with the clause that matters set off, and where it stands. */
@Tag("figure")
public class QuoteBlock extends Component implements HasStyle {

    private final Element quote = new Element("blockquote");

    /** The whole passage, nothing set off. */
    public QuoteBlock(String passage) {
        this(passage, 0, 0);
    }

    /**
     * @param passage verbatim
     * @param from where the clause begins, counted in {@code char} from the passage's start
     * @param to where it ends, exclusive; equal to {@code from} where nothing is set off
     * @throws IndexOutOfBoundsException when the clause is not inside the passage
     */
    public QuoteBlock(String passage, int from, int to) {
        Objects.checkFromToIndex(from, to, passage.length());
        addClassName("pacta-quote");
        quote.appendChild(Element.createText(passage.substring(0, from)));
        if (to > from) {
            quote.appendChild(new Element("mark").setText(passage.substring(from, to)));
        }
        quote.appendChild(Element.createText(passage.substring(to)));
        inLanguage(Locale.ENGLISH);
        getElement().appendChild(quote);
    }

    /** The language that the passage is written in, for those who have it read out; English if not said. */
    public final QuoteBlock inLanguage(Locale language) {
        quote.setAttribute("lang", language.toLanguageTag());
        return this;
    }

    /** Where the passage stands, as a link to it. */
    public QuoteBlock from(String label, String href) {
        getElement().appendChild(new Element("figcaption").appendChild(new Anchor(href, label).getElement()));
        return this;
    }
}
