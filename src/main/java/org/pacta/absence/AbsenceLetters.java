package org.pacta.absence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence.Person;
import org.pacta.mail.Notes;
import org.pacta.mail.Outbox;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Tells those concerned of an absence: who stands in, and whoever is away where somebody else entered it. */
@Component
class AbsenceLetters {

    private final Parties parties;
    private final Outbox outbox;
    private final Messages texts;
    private final Notes notes;

    AbsenceLetters(Parties parties, Outbox outbox, Messages texts, Notes notes) {
        this.parties = parties;
        this.outbox = outbox;
        this.texts = texts;
        this.notes = notes;
    }

    /** @param left absences in which whoever is away would have stood in */
    void entered(Member by, Absence absence, List<Absence> left) {
        tell(by, absence.substitute(), "absence.letter.substitute", absence);
        tell(by, absence.person(), "absence.letter.entered", absence);
        left.forEach(other -> away(by, other, absence));
    }

    void changed(Member by, Absence was, Absence is, List<Absence> left) {
        boolean moved = !was.days().equals(is.days());
        boolean same = was.substitute() != null
                && is.substitute() != null
                && was.substitute().id().equals(is.substitute().id());
        if (!moved && (same || (was.substitute() == null && is.substitute() == null))) {
            return;
        }
        if (!same) {
            tell(by, was.substitute(), "absence.letter.noLonger", was);
        }
        tell(by, is.substitute(), "absence.letter.substitute", is);
        tell(by, is.person(), "absence.letter.entered", is);
        if (moved) {
            left.stream()
                    .filter(other -> other.days().until().isBefore(was.days().from())
                            || other.days().from().isAfter(was.days().until()))
                    .forEach(other -> away(by, other, is));
        }
    }

    void cancelled(Member by, Absence absence) {
        tell(by, absence.substitute(), "absence.letter.noLonger", absence);
        tell(by, absence.person(), "absence.letter.cancelled", absence);
    }

    /** Whoever stood in does so no longer. */
    void substituteLeft(Absence was) {
        queue(was.person(), "absence.letter.substituteLeft", was, name(was.substitute()));
    }

    private void away(Member by, Absence other, Absence absence) {
        if (!by.id().equals(other.person().id())) {
            queue(other.person(), "absence.letter.substituteAway", absence, name(other.substitute()));
        }
    }

    private static String name(@Nullable Person person) {
        return person == null ? "" : person.name();
    }

    /** Nobody is told of what he or she does. */
    private void tell(Member by, @Nullable Person to, String key, Absence absence) {
        if (to != null && !to.id().equals(by.id())) {
            queue(to, key, absence, by.name());
        }
    }

    /** Tells somebody of a deputy. */
    void deputy(Member by, Person to, String key, Deputies.Deputy named) {
        if (!to.id().equals(by.id())) {
            queue(to, key, locale ->
                    new Object[] {named.manager().name(), named.deputy().name(), by.name()});
        }
    }

    private void queue(Person person, String key, Absence absence, String who) {
        queue(person, key, locale -> new Object[] {
            absence.person().name(),
            day(absence.days().from(), locale),
            day(absence.days().until(), locale),
            who,
            name(absence.substitute()),
            absence.substitute() != null
        });
    }

    private void queue(Person person, String key, Function<Locale, Object[]> said) {
        if (!parties.active(person.id())) {
            return;
        }
        var to = parties.member(person.id());
        var locale = texts.provided(to.locale());
        var facts = said.apply(locale);
        outbox.queue(notes.write(
                to,
                locale,
                new Notes.Note(
                        texts.getTranslation(key + ".subject", locale, facts),
                        texts.getTranslation(key, locale, facts),
                        null,
                        texts.getTranslation("absence.letter.open", locale),
                        texts.getTranslation("absence.letter.footer", locale),
                        "/absences")));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }
}
