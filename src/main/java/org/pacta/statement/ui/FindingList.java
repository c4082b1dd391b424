package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.EmptyState;
import org.pacta.statement.Finding;

/** The findings of a statement as cards, in the order of its text; one of them is open. */
final class FindingList extends Div {

    /** So many cards are shown at first; a long statement shows more when asked, or when one is chosen in the text. */
    private static final int STEP = 100;

    private final Reviewing reviewing;
    private final OrderedList list = new OrderedList();
    private final List<FindingCard> cards = new ArrayList<>();
    private final Button more = new Button();
    private final BiConsumer<FindingCard, String> onSelected;
    private final FindingCard.FindingListener listener;
    private List<Finding> findings;
    private @Nullable FindingCard selected;

    /**
     * @param onSelected hears which card was opened and from where: {@code list}, {@code text}, {@code address}, {@code key}
     * @param onChanged hears that findings are to be read anew
     */
    FindingList(
            Reviewing reviewing,
            List<Finding> findings,
            BiConsumer<FindingCard, String> onSelected,
            Runnable onChanged) {
        this.reviewing = reviewing;
        this.findings = findings;
        this.onSelected = onSelected;
        this.listener = new FindingCard.FindingListener() {
            @Override
            public void chosen(long findingId) {
                if (selected != null && selected.finding().id() == findingId) {
                    close();
                } else {
                    select(findingId, "list");
                }
            }

            @Override
            public void changed(long findingId) {
                onChanged.run();
            }
        };
        addClassName("finding-list");
        list.getElement().setAttribute("role", "list");
        more.addClickListener(click -> reveal(cards.size() + STEP));
        if (findings.isEmpty()) {
            add(new EmptyState("findings.empty.title", "findings.empty.body", null));
        } else {
            add(list, more);
            reveal(STEP);
        }
    }

    /** Takes what the findings have become. */
    void update(List<Finding> newest) {
        findings = newest;
        for (int i = 0; i < cards.size() && i < newest.size(); i++) {
            cards.get(i).update(newest.get(i));
        }
    }

    boolean isChanged() {
        return cards.stream().anyMatch(FindingCard::isChanged);
    }

    @Nullable
    FindingCard selected() {
        return selected;
    }

    void select(long findingId, String from) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).id() == findingId) {
                open(i, from);
                return;
            }
        }
    }

    /** Opens the next or previous one, the first where none is open yet. */
    void move(int by) {
        if (!findings.isEmpty()) {
            int now = selected == null ? (by > 0 ? -1 : 0) : cards.indexOf(selected);
            open(Math.clamp(now + by, 0, findings.size() - 1), "key");
        }
    }

    /** Opens the next one that nobody has decided, after the open one and then from the start. */
    void moveToUndecided() {
        int now = selected == null ? -1 : cards.indexOf(selected);
        for (int step = 1; step <= findings.size(); step++) {
            int at = Math.floorMod(now + step, findings.size());
            if (findings.get(at).state() == Finding.State.PROPOSED) {
                open(at, "key");
                return;
            }
        }
    }

    private void open(int at, String from) {
        if (at >= cards.size()) {
            reveal(at + STEP);
        }
        close();
        var card = cards.get(at);
        selected = card;
        card.select(true);
        onSelected.accept(card, from);
    }

    private void close() {
        if (selected != null) {
            selected.select(false);
            selected = null;
        }
    }

    private void reveal(int count) {
        for (int i = cards.size(); i < Math.min(count, findings.size()); i++) {
            var card = new FindingCard(reviewing, findings.get(i), i + 1, listener);
            cards.add(card);
            list.add(card);
        }
        more.setVisible(cards.size() < findings.size());
        more.setText(getTranslation("findings.more", findings.size() - cards.size()));
    }
}
