package org.pacta.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Party;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;
import org.springframework.stereotype.Component;

/** Writes reminders as mails, in the language and zone of whoever gets them. */
@Component
class ReminderLetters {

    /** A digest names so many tasks; the rest is on the page. */
    static final int LISTED = 50;

    /** As it is called between countries, whatever the reader's language: KST, EST. */
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern(" z", Locale.US);

    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;
    private final Clock clock;

    ReminderLetters(Messages texts, BaseUrl baseUrl, Clock clock) {
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** What the templates say of one task; each in the reader's words. */
    public record Item(
            String name,
            @Nullable String commitment,
            String distance,
            boolean late,
            String due,
            @Nullable String dueThere,
            String why,
            String next,
            String link) {}

    /** One mail for everything that is owed to a person at this time.
     *
     * @param owed at least one
     * @param owners the parties by which due dates are read
     * @param quote the sentence behind the only task; null in a digest, or where the reader may not see it
     */
    Outbox.NewMail write(Recipient to, List<OwedReminder> owed, List<Party> owners, @Nullable Quote quote) {
        var words = new LetterWords(texts.provided(to.locale()));
        var items = owed.stream().map(one -> item(one, to, owners, words)).toList();
        var letter = templates.letter(words.locale).with("name", to.name());
        if (items.size() == 1) {
            var item = items.getFirst();
            var subject = words.say("reminder.subject", item.distance(), named(item.name(), owed.getFirst(), words));
            letter.with("subject", subject).with("item", item).with("quote", quote == null ? null : quote.sentence());
            letter.with("source", quote == null ? null : words.say("reminder.label.quote", quote.source()));
            return new Outbox.NewMail(
                    to.id(), to.address(), oneLine(subject), letter.text("reminder"), letter.html("reminder"));
        }
        long late = items.stream().filter(Item::late).count();
        var subject = late == 0
                ? words.say("reminder.digest.subject", items.size())
                : words.say("reminder.digest.subject.late", items.size(), late);
        int more = Math.max(0, items.size() - LISTED);
        letter.with("subject", subject)
                .with("items", items.stream().limit(LISTED).toList())
                .with("more", more == 0 ? null : words.say("reminder.digest.more", more))
                .with("link", baseUrl.of("/"));
        return new Outbox.NewMail(
                to.id(), to.address(), oneLine(subject), letter.text("digest"), letter.html("digest"));
    }

    private Item item(OwedReminder owed, Recipient to, List<Party> owners, LetterWords words) {
        var owner = owners.stream()
                .filter(party -> party.code().equals(owed.owner()))
                .findFirst()
                .orElseThrow();
        var today = LocalDate.now(clock.withZone(owner.zone()));
        long days = ChronoUnit.DAYS.between(today, owed.dueOn());
        boolean passed = owed.dueAt() != null && owed.dueAt().isBefore(clock.instant());
        boolean mine = owed.assigneeId() != null;
        return new Item(
                ModelWords.say(owed.taskName(), to.locale()),
                owed.reference() == null || owed.title() == null ? null : owed.reference() + " · " + owed.title(),
                passed && days == 0 ? words.say("reminder.passed") : distance(days, words),
                days < 0 || passed,
                owed.dueAt() == null
                        ? words.date(owed.dueOn())
                        : words.moment(owed.dueAt().atZone(owner.zone())),
                owed.dueAt() == null
                        ? dueThere(owed.dueOn(), owner, to.zone(), words)
                        : dueHere(owed.dueAt().atZone(owner.zone()), to.zone(), words),
                why(owed, to, words),
                words.say(
                        days < 0 || passed ? "reminder.next.late" : mine ? "reminder.next.mine" : "reminder.next.free"),
                baseUrl.of("/tasks/" + owed.taskId()));
    }

    private static String distance(long days, LetterWords words) {
        if (days == 0) {
            return words.say("reminder.today");
        }
        return days > 0 ? words.say("reminder.ahead", days) : words.say("reminder.late", -days);
    }

    /** Whose date it is, and when it ends for a reader elsewhere; null for a reader in the same zone. */
    private @Nullable String dueThere(LocalDate due, Party owner, ZoneId reader, LetterWords words) {
        var end = due.plusDays(1).atStartOfDay(owner.zone());
        var here = end.withZoneSameInstant(reader);
        if (here.toLocalDateTime().equals(end.toLocalDateTime())) {
            return null;
        }
        return words.say("reminder.due.there", owner.name(), words.time(here), reader.getId());
    }

    /** What the reader's own clock says at that moment; null for a reader whose clock says the same. */
    private static @Nullable String dueHere(ZonedDateTime at, ZoneId reader, LetterWords words) {
        var here = at.withZoneSameInstant(reader);
        return here.toLocalDateTime().equals(at.toLocalDateTime())
                ? null
                : words.say("reminder.due.here", words.time(here), reader.getId());
    }

    private static String why(OwedReminder owed, Recipient to, LetterWords words) {
        if (owed.assigneeId() == null) {
            return words.say(owed.managersOnly() ? "reminder.why.managers" : "reminder.why.office", owed.officeName());
        }
        return to.id().equals(owed.assigneeId())
                ? words.say("reminder.why.assigned")
                : words.say("reminder.why.substitute", String.valueOf(owed.assigneeName()));
    }

    private static String named(String task, OwedReminder owed, LetterWords words) {
        return owed.reference() == null ? task : words.say("reminder.named", task, owed.reference());
    }

    /** RFC 5322, 2.2: a header field is one line; a task's name comes from a process model. */
    private static String oneLine(String subject) {
        return subject.replaceAll("\\s+", " ").strip();
    }

    private final class LetterWords {

        private final Locale locale;

        LetterWords(Locale locale) {
            this.locale = locale;
        }

        String say(String key, Object... values) {
            return texts.getTranslation(key, locale, values);
        }

        String time(ZonedDateTime moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(locale)
                    .format(moment);
        }

        /** With the name of the zone, such as {@code KST}. */
        String moment(ZonedDateTime moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.SHORT)
                            .withLocale(locale)
                            .format(moment)
                    + ZONE.format(moment);
        }

        String date(LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                    .withLocale(locale)
                    .format(date);
        }
    }
}
