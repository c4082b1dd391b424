package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.command.Together;
import org.pacta.text.ModelWords;
import org.springframework.security.access.AccessDeniedException;

/**
 * Carries out a command of a page and says in words why it was refused, if it was: at the field that is meant where the
 * form has it, or else in one place, at the edge of the page where no other is named. What was typed stays.
 */
public final class Attempt {

    private final Component page;
    private Function<Refused, String> words;
    private BiPredicate<String, String> atField = (field, text) -> false;
    private Consumer<String> place = Toasts::error;
    private Runnable beforeRefusal = () -> {};
    private Runnable afterStale = () -> {};
    private @Nullable String denied;
    private @Nullable String gone;

    private Attempt(Component page) {
        this.page = page;
        this.words = refused ->
                page.getTranslation(refused.messageKey(), ModelWords.details(refused.details(), locale(page)));
    }

    /** @param page whose language it speaks */
    public static Attempt on(Component page) {
        return new Attempt(page);
    }

    /** Says it at a field, where the form has the one that is meant.
     *
     * @param atField given the field as {@link Refused#field()} calls it, and the text; whether there is such a field
     */
    public Attempt atField(BiPredicate<String, String> atField) {
        this.atField = atField;
        return this;
    }

    /** Says what belongs to no field here. */
    public Attempt in(Consumer<String> place) {
        this.place = place;
        return this;
    }

    /** Says refusals in other words than those of their message with its details. */
    public Attempt worded(Function<Refused, String> words) {
        this.words = words;
        return this;
    }

    /** What to do before it is said that something was refused, such as reading anew what is shown. */
    public Attempt beforeRefusal(Runnable work) {
        this.beforeRefusal = work;
        return this;
    }

    /** What to do after it was said that somebody else changed the thing. */
    public Attempt afterStale(Runnable work) {
        this.afterStale = work;
        return this;
    }

    /** Says this where the person may not do it; without it, that is for the page's error handler. */
    public Attempt denied(String key) {
        this.denied = key;
        return this;
    }

    /** Says this where the thing is not there, or not for this person; without it, that is for the error handler. */
    public Attempt gone(String key) {
        this.gone = key;
        return this;
    }

    /** @return whether it was carried out */
    public boolean run(Runnable command) {
        try {
            command.run();
            return true;
        } catch (Refused refused) {
            beforeRefusal.run();
            say(refused);
        } catch (AccessDeniedException refused) {
            place.accept(page.getTranslation(known(denied, refused)));
        } catch (NoSuchElementException refused) {
            place.accept(page.getTranslation(known(gone, refused)));
        }
        return false;
    }

    private void say(Refused refused) {
        var text = text(refused);
        var field = refused.field();
        if (field == null || !atField.test(field, text)) {
            place.accept(text);
        }
        if (refused instanceof Stale) {
            afterStale.run();
        }
    }

    /** With a line for each of several things that it was refused for. */
    private String text(Refused refused) {
        var text = words.apply(refused);
        return refused instanceof Together.SomeRefused some
                ? some.faults().stream()
                        .map(fault -> page.getTranslation("several.fault", fault.thing(), words.apply(fault.why())))
                        .collect(Collectors.joining("\n", text + "\n", ""))
                : text;
    }

    private static Locale locale(Component page) {
        return page.getUI()
                .map(UI::getLocale)
                .orElseGet(() -> UI.getCurrent() == null
                        ? Locale.ENGLISH
                        : UI.getCurrent().getLocale());
    }

    private static String known(@Nullable String key, RuntimeException refused) {
        if (key == null) {
            throw refused;
        }
        return key;
    }
}
