package org.pacta.search.ui;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.pacta.search.Hit;

/** A text with the words looked for marked in it; always text, never markup. */
class MarkedText extends Span {

    private static final String CUT = "…";

    MarkedText(Hit.Marked marked) {
        var text = marked.text();
        int from = 0;
        if (marked.cutBefore()) {
            append(CUT);
        }
        for (var mark : marked.marks()) {
            append(text.substring(from, mark.start()));
            var element = new Element("mark");
            element.setText(text.substring(mark.start(), mark.end()));
            getElement().appendChild(element);
            from = mark.end();
        }
        append(text.substring(from));
        if (marked.cutAfter()) {
            append(CUT);
        }
    }

    private void append(String words) {
        if (!words.isEmpty()) {
            getElement().appendChild(Element.createText(words));
        }
    }
}
