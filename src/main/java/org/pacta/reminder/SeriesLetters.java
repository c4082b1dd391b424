package org.pacta.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Writes that series have fallen silent as mails, one to a coordinator, in his or her language. */
@Component
class SeriesLetters {

    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    SeriesLetters(Messages texts, BaseUrl baseUrl) {
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    /** @param silent at least one */
    Outbox.NewMail write(Recipient to, List<SilentSeries> silent) {
        var locale = texts.provided(to.locale());
        var first = silent.getFirst();
        var subject = silent.size() == 1
                ? texts.getTranslation("series.subject", locale, first.series(), day(first.expectedOn(), locale))
                : texts.getTranslation("series.subject.many", locale, silent.size());
        int more = Math.max(0, silent.size() - UpdateLetters.LISTED);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with(
                        "items",
                        silent.stream()
                                .limit(UpdateLetters.LISTED)
                                .map(one -> item(one, locale))
                                .toList())
                .with("open", texts.getTranslation("series.open", locale))
                .with("footer", texts.getTranslation("series.footer", locale))
                .with("more", more == 0 ? null : texts.getTranslation("reminder.digest.more", locale, more))
                .with("link", baseUrl.of("/overview"));
        return new Outbox.NewMail(
                to.id(),
                to.address(),
                subject.replaceAll("\\s+", " ").strip(),
                letter.text("updates"),
                letter.html("updates"));
    }

    private UpdateLetters.Item item(SilentSeries silent, Locale locale) {
        var said = texts.getTranslation(
                "series.said",
                locale,
                silent.last(),
                day(silent.lastOn(), locale),
                day(silent.expectedOn(), locale),
                Objects.requireNonNullElse(silent.nextHost(), "none"));
        return new UpdateLetters.Item(silent.series(), said, baseUrl.of("/statements/" + silent.last()));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(day);
    }
}
