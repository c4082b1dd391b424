package org.pacta.shell;

import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.TreeSet;

/** Who may see a thing, said where those are fewer than one would think: one party's side, or some of the parties. */
public final class Marking extends Span {

    /** @param parties their codes */
    public Marking(Collection<String> parties) {
        var codes = String.join(", ", new TreeSet<>(parties));
        setText(getTranslation(parties.size() == 1 ? "marking.ours" : "marking.some", codes));
        addClassName("pacta-marking");
    }
}
