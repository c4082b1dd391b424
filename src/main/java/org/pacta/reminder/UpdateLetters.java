package org.pacta.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Writes what asks for updates as mails, one to a person, in his or her language. */
@Component
class UpdateLetters {

    /** A mail names so many commitments; the rest is on the page. */
    static final int LISTED = 50;

    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    UpdateLetters(Messages texts, BaseUrl baseUrl) {
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    /** What the template says of one commitment; each in the reader's words. */
    public record Item(String name, String said, String link) {}

    /** @param owed at least one */
    Outbox.NewMail write(Recipient to, List<OwedUpdate> owed) {
        var locale = texts.provided(to.locale());
        var first = owed.getFirst();
        var subject = owed.size() == 1
                ? texts.getTranslation("update.subject", locale, day(first.since(), locale), name(first))
                : texts.getTranslation("update.subject.many", locale, owed.size());
        int more = Math.max(0, owed.size() - LISTED);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with(
                        "items",
                        owed.stream()
                                .limit(LISTED)
                                .map(one -> item(one, locale))
                                .toList())
                .with("open", texts.getTranslation("update.open", locale))
                .with("footer", texts.getTranslation("update.footer", locale))
                .with("more", more == 0 ? null : texts.getTranslation("reminder.digest.more", locale, more))
                .with("link", baseUrl.of(owed.size() == 1 ? "/commitments/" + first.reference() : "/"));
        return new Outbox.NewMail(
                to.id(),
                to.address(),
                subject.replaceAll("\\s+", " ").strip(),
                letter.text("updates"),
                letter.html("updates"));
    }

    private Item item(OwedUpdate owed, Locale locale) {
        return new Item(
                name(owed),
                texts.getTranslation(
                        "update.said." + owed.stage(),
                        locale,
                        owed.partyName(),
                        day(owed.since(), locale),
                        day(owed.openOn(), locale)),
                baseUrl.of("/commitments/" + owed.reference()));
    }

    private static String name(OwedUpdate owed) {
        return owed.reference() + " · " + owed.title();
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
