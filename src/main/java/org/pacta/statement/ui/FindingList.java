package org.pacta.statement.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.id.FindingId;
import org.pacta.shell.EmptyState;
import org.pacta.shell.Problem;
import org.pacta.statement.Finding;

/** The findings of a statement as cards, in the order of its text; one of them is open. */
final class FindingList extends Div {

    /** So many cards are shown at first; a long statement shows more when asked, or when one is chosen in the text. */
    private static final int STEP = 100;

    private final Reviewing reviewing;
    private final OrderedList list = new OrderedList();
    private final List<FindingCard> cards = new ArrayList<>();
    private final Div notices = new Div();
    private final Button more = new Button();
    private final BiConsumer<FindingCard, String> onSelected;
    private final FindingCard.FindingListener listener;
    private List<Finding> findings;
    private @Nullable FindingCard selected;
    private boolean reshaping;

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
            public void chosen(FindingId findingId) {
                if (selected != null && selected.finding().id().equals(findingId)) {
                    close();
                } else {
                    select(findingId, "list");
                }
            }

            @Override
            public void changed(FindingId findingId) {
                onChanged.run();
            }

            @Override
            public void shaped(FindingId findingId) {
                reshaping = true;
                onChanged.run();
                reshaping = false;
                select(findingId, "key");
            }
        };
        addClassName("finding-list");
        list.getElement().setAttribute("role", "list");
        more.addClickListener(click -> reveal(cards.size() + STEP));
        if (findings.isEmpty()) {
            add(new EmptyState("findings.empty.title", "findings.empty.body", null));
        } else {
            add(notices, list, more);
            reveal(STEP);
        }
    }

    /** Takes what the findings have become. */
    void update(List<Finding> newest) {
        boolean all = cards.size() == findings.size();
        if (findings.isEmpty() && !newest.isEmpty()) {
            removeAll();
            add(notices, list, more);
        }
        findings = newest;
        var kept = newest.stream().collect(Collectors.toMap(Finding::id, Function.identity()));
        removeReplaced(kept);
        var shown =
                cards.stream().collect(Collectors.toMap(card -> card.finding().id(), Function.identity()));
        int last = -1;
        for (int i = 0; i < newest.size(); i++) {
            last = shown.containsKey(newest.get(i).id()) ? i : last;
        }
        int count = all ? newest.size() : Math.max(last + 1, Math.min(STEP, newest.size()));
        cards.clear();
        for (int i = 0; i < count; i++) {
            var card = shown.get(newest.get(i).id());
            if (card == null) {
                // Only what is new is put in: a card that stays keeps what is being typed in it.
                card = new FindingCard(reviewing, newest.get(i), i + 1, listener);
                list.addComponentAtIndex(i, card);
            }
            cards.add(card);
            card.update(newest.get(i));
            card.showOthers();
        }
        place();
        showMore();
    }

    /** Takes away those that were split or merged; what somebody had typed in one stays to be read. */
    private void removeReplaced(Map<FindingId, Finding> kept) {
        for (var card : List.copyOf(cards)) {
            if (kept.containsKey(card.finding().id())) {
                continue;
            }
            boolean open = card == selected;
            if (!reshaping && (open || card.isChanged())) {
                tellReplaced(card);
            }
            if (open) {
                selected = null;
            }
            cards.remove(card);
            list.remove(card);
        }
    }

    private void tellReplaced(FindingCard card) {
        var typed = card.typed();
        var close = new Button(getTranslation("toast.close"));
        var words = getTranslation(
                typed.isEmpty() ? "finding.replacedMeanwhile" : "finding.replacedMeanwhile.typed",
                card.finding().title());
        var lines = new UnorderedList();
        typed.forEach(line -> lines.add(new ListItem(line)));
        var notice = typed.isEmpty() ? Problem.caution(words, close) : Problem.caution(words, lines, close);
        notice.addClassName("finding-notice");
        close.addClickListener(click -> notices.remove(notice));
        notices.add(notice);
        notice.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
    }

    private void place() {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).place(i + 1, i + 1 < cards.size() ? cards.get(i + 1) : null);
        }
    }

    boolean isChanged() {
        return cards.stream().anyMatch(FindingCard::isChanged);
    }

    @Nullable
    FindingCard selected() {
        return selected;
    }

    void select(FindingId findingId, String from) {
        for (int i = 0; i < findings.size(); i++) {
            if (findings.get(i).id().equals(findingId)) {
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
            if (findings.get(at).proposed()) {
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
        place();
        showMore();
    }

    private void showMore() {
        more.setVisible(cards.size() < findings.size());
        more.setText(getTranslation("findings.more", findings.size() - cards.size()));
    }
}
