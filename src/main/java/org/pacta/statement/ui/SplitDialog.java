package org.pacta.statement.ui;

import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pacta.shell.PageDialog;
import org.pacta.shell.Press;
import org.pacta.shell.Problem;

/** Asks where a clause is to be parted: by the word that the second part begins with, clicked or moved to by arrow keys. */
final class SplitDialog extends PageDialog {

    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final int SHORTEST = 3;

    private final List<Integer> starts = new ArrayList<>();
    private final List<Span> words = new ArrayList<>();
    private final Slider slider = new Slider();
    private final Div problem = new Div();

    /** Splits at an offset in the clause. */
    interface Splitting {

        /** @return why it was not done, in words; null where it was */
        @Nullable
        String split(int at);
    }

    @Tag("input")
    private static final class Slider extends HtmlComponent {}

    /** @return null where the clause has one word and so no place to split */
    static @Nullable SplitDialog of(String title, String clause, Splitting splitting) {
        var dialog = new SplitDialog(title, clause, splitting);
        return dialog.starts.size() < 2 ? null : dialog;
    }

    private SplitDialog(String title, String clause, Splitting splitting) {
        super(title);
        setWidth("40rem");
        var text = new Div();
        text.addClassName("split-words");
        text.getElement().setAttribute("lang", "en");
        var matcher = WORD.matcher(clause);
        while (matcher.find()) {
            var word = new Span(matcher.group());
            word.getElement().setAttribute("data-word", String.valueOf(starts.size()));
            starts.add(matcher.start());
            words.add(word);
            text.add(word, new Span(" "));
        }
        text.getElement()
                .addEventListener(
                        "click",
                        event -> clicked(event.getEventData()
                                .get("event.target.dataset.word || ''")
                                .asString()))
                .addEventData("event.target.dataset.word || ''");
        var hint = new Paragraph(getTranslation("finding.split.hint"));
        var label = new NativeLabel(getTranslation("finding.split.place"));
        label.setFor(slider);
        buildSlider();
        var body = new Div(hint, text, label, slider, problem);
        body.addClassName("split-body");
        addComponentAtIndex(1, body);
        var split = new Button(getTranslation("finding.split.confirm"));
        split.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Press.once(split, () -> split(splitting));
        var cancel = new Button(getTranslation("finding.split.cancel"), click -> close());
        cancel.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        withActions(cancel, split);
        show(likely());
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                slider.getElement().executeJs("setTimeout(() => this.focus(), 50)");
            }
        });
    }

    private void buildSlider() {
        slider.setId("split-place");
        slider.addClassName("split-place");
        var element = slider.getElement();
        element.setAttribute("type", "range");
        element.setAttribute("min", "1");
        element.setAttribute("max", String.valueOf(Math.max(1, starts.size() - 1)));
        element.setAttribute("step", "1");
        element.addPropertyChangeListener("value", "input", change -> show(place()));
    }

    private int place() {
        try {
            return Math.clamp((int) Double.parseDouble(slider.getElement().getProperty("value", "1")), 1, last());
        } catch (NumberFormatException crooked) {
            return 1;
        }
    }

    private int last() {
        return Math.max(1, starts.size() - 1);
    }

    private void clicked(String word) {
        if (word.matches("\\d{1,5}") && Integer.parseInt(word) > 0) {
            show(Math.min(Integer.parseInt(word), last()));
            slider.getElement().callJsFunction("focus");
        }
    }

    private void show(int place) {
        problem.removeAll();
        slider.getElement().setProperty("value", String.valueOf(place));
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setClassName("is-second", i >= place);
            words.get(i).setClassName("is-first-of-second", i == place);
        }
        slider.getElement()
                .setAttribute(
                        "aria-valuetext",
                        getTranslation(
                                "finding.split.parts", near(Math.max(0, place - 4), place), near(place, place + 5)));
    }

    private String near(int from, int to) {
        var some = new StringBuilder();
        for (int i = from; i < Math.min(to, words.size()); i++) {
            some.append(i == from ? "" : " ").append(words.get(i).getText());
        }
        return some.toString();
    }

    /** Behind a semicolon, at "and", or behind a comma, each as near to the middle as there is one; else the middle. */
    private int likely() {
        int middle = starts.size() / 2;
        int best = Math.max(1, middle);
        int bestRank = 0;
        for (int i = SHORTEST; i < starts.size() - 1; i++) {
            var before = words.get(i - 1).getText();
            int rank =
                    before.endsWith(";") ? 3 : words.get(i).getText().equals("and") ? 2 : before.endsWith(",") ? 1 : 0;
            if (rank > bestRank || rank == bestRank && rank > 0 && Math.abs(i - middle) < Math.abs(best - middle)) {
                best = i;
                bestRank = rank;
            }
        }
        return Math.min(best, last());
    }

    private void split(Splitting splitting) {
        problem.removeAll();
        var refused = splitting.split(starts.get(place()));
        if (refused == null) {
            close();
        } else {
            problem.add(Problem.error(refused));
        }
    }
}
