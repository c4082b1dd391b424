package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;

/** A due date as people speak of it, "in 3 days", "today", "4 days late", beside the date itself. */
@Tag("time")
public class DueLabel extends Component implements HasStyle {

    /** Up to this many days ahead a date is marked as near. */
    static final int NEAR_DAYS = 7;

    /**
     * @param due local date in its owner's zone
     * @param today today's date in the same zone
     */
    public DueLabel(LocalDate due, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, due);
        addClassNames("pacta-due", tone(days).cssClass());
        getElement().setAttribute("datetime", due.toString());
        var words = new Span(distance(days));
        words.addClassName("pacta-due-words");
        var date = new Span(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(getLocale())
                .format(due));
        date.addClassName("pacta-due-date");
        getElement().appendChild(words.getElement(), date.getElement());
    }

    /** For something finished: the date alone, without a judgement of how near it is. */
    public static DueLabel settled(LocalDate due) {
        var label = new DueLabel(due, due);
        label.removeClassName(Tone.CAUTION.cssClass());
        label.addClassName(Tone.QUIET.cssClass());
        label.getElement().getChild(0).removeFromParent();
        return label;
    }

    private String distance(long days) {
        if (days == 0) {
            return getTranslation("due.today");
        }
        return days > 0 ? getTranslation("due.ahead", days) : getTranslation("due.late", -days);
    }

    private static Tone tone(long days) {
        if (days < 0) {
            return Tone.BAD;
        }
        return days <= NEAR_DAYS ? Tone.CAUTION : Tone.NEUTRAL;
    }
}
