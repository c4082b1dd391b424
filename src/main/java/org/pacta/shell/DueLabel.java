package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A due date as people speak of it, "in 3 days", "today", "4 days late", beside the date itself. */
@Tag("time")
public class DueLabel extends Component implements HasStyle {

    /** Up to this many days ahead a date is marked as near. */
    static final int NEAR_DAYS = 7;

    /** What is due: on a day, or by a moment of it. */
    public interface Due {

        /** The day, in its owner's zone. */
        LocalDate on();

        /** The moment, in the same zone; null where there is time for the whole day. */
        @Nullable
        ZonedDateTime at();

        /** Days since that moment's day there, once it has passed, 0 on the day itself; negative before, or without one. */
        long daysPassed();

        /** Today's date in the same zone: who looks, and from where, makes no difference. */
        LocalDate today();
    }

    /**
     * @param due local date in its owner's zone
     * @param today today's date in the same zone
     */
    public DueLabel(LocalDate due, LocalDate today) {
        this(new WholeDay(due, today));
    }

    public DueLabel(Due due) {
        var at = due.at();
        long days = ChronoUnit.DAYS.between(due.today(), due.on());
        boolean passed = due.daysPassed() >= 0;
        if (at != null) {
            days = passed ? -due.daysPassed() : Math.max(0, days);
        }
        addClassNames("pacta-due", (passed ? Tone.BAD : tone(days)).cssClass());
        getElement()
                .setAttribute(
                        "datetime",
                        at == null ? due.on().toString() : at.toOffsetDateTime().toString());
        var words = new Span(passed && days == 0 ? getTranslation("due.passed") : distance(days));
        words.addClassName("pacta-due-words");
        var date = new Span(Dates.of(due.on(), getLocale()));
        date.addClassName("pacta-due-date");
        getElement().appendChild(words.getElement(), date.getElement());
        if (at != null) {
            var hour = new Span(Dates.hour(at, getLocale()));
            hour.addClassName("pacta-due-date");
            hour.setTitle(at.getZone().getId());
            getElement().appendChild(hour.getElement());
        }
    }

    /** For something finished: the date alone, without a judgement of how near it is. */
    public static DueLabel settled(LocalDate due) {
        return settled(new WholeDay(due, due));
    }

    /** For something finished: when it was due, without a judgement. */
    public static DueLabel settled(Due due) {
        var label = new DueLabel(due);
        label.removeClassNames(Tone.CAUTION.cssClass(), Tone.BAD.cssClass());
        label.addClassName(Tone.QUIET.cssClass());
        label.getElement().getChild(0).removeFromParent();
        return label;
    }

    /**
     * For something done: on which day, and how late that was; beside it when it was due.
     *
     * @param due whose {@code today} is the day on which it was done
     */
    public static DueLabel done(Due due) {
        long late = Math.max(due.daysPassed(), ChronoUnit.DAYS.between(due.on(), due.today()));
        var label = settled(due);
        var day = Dates.of(due.today(), label.getLocale());
        var key = late > 0 ? "due.done.late" : due.daysPassed() == 0 ? "due.done.passed" : "due.done";
        label.ended(label.getTranslation(key, day, late), due);
        if (late > 0 || due.daysPassed() == 0) {
            label.removeClassName(Tone.QUIET.cssClass());
            label.addClassName(Tone.BAD.cssClass());
        }
        return label;
    }

    /** For something called off: on which day, and beside it when it was due.
     *
     * @param due whose {@code today} is that day
     */
    public static DueLabel cancelled(Due due) {
        var label = settled(due);
        label.ended(label.getTranslation("due.cancelled", Dates.of(due.today(), label.getLocale())), due);
        return label;
    }

    private void ended(String ending, Due due) {
        var words = new Span(ending);
        words.addClassName("pacta-due-words");
        getElement().setAttribute("datetime", due.today().toString());
        getElement().getChild(0).setText(getTranslation("due.was", Dates.of(due.on(), getLocale())));
        getElement().insertChild(0, words.getElement());
    }

    private record WholeDay(LocalDate on, LocalDate today) implements Due {

        @Override
        public @Nullable ZonedDateTime at() {
            return null;
        }

        @Override
        public long daysPassed() {
            return -1;
        }
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
