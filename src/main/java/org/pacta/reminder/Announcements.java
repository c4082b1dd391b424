package org.pacta.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.text.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who speaks for a party at once what binds all: that a silence procedure runs, was broken or has run out,
 * that a text is adopted, that an end is agreed or not, that the day was fixed on which the work hangs,
 * that a party is bound or no longer. Queued in the transaction of the deed, so told exactly if it is done.
 */
@Component
class Announcements {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Outbox outbox;
    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    Announcements(JdbcClient jdbc, Acting acting, Outbox outbox, Messages texts, BaseUrl baseUrl) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    @EventListener
    void on(History.Recorded recorded) {
        var entry = recorded.entry();
        var news = news(entry);
        if (news == null || entry.commitmentId() == null) {
            return;
        }
        outbox.queueAll(acting.asSystem(() -> jdbc.sql(ReminderSql.SPEAKERS)
                .param("commitment", entry.commitmentId())
                .query((row, n) -> letter(
                        new Recipient(
                                new MemberId(row.getLong("id")),
                                row.getString("name"),
                                row.getString("email"),
                                ZoneId.of(row.getString("zone")),
                                Locale.forLanguageTag(row.getString("locale"))),
                        entry,
                        news,
                        row.getString("title")))
                .list()));
    }

    /** The key of what is told of it; null where it is told to nobody. */
    private static @Nullable String news(Entry entry) {
        boolean silence = entry.after().containsKey("silenceUntil");
        return switch (entry.action()) {
            case TEXT_ISSUED -> silence ? "announcement.textSilence" : null;
            case ENDING_VERIFIED -> silence ? "announcement.endSilence" : null;
            case SILENCE_BROKEN -> "announcement.silenceBroken";
            case CONCURRENCE_ADOPTED ->
                Boolean.TRUE.equals(entry.after().get("silence"))
                        ? "announcement.adoptedBySilence"
                        : "announcement.adopted";
            case COMMITMENT_DAY_FIXED ->
                entry.before().get("dayOn") == null ? "announcement.dayFixed" : "announcement.dayMoved";
            case COMMITMENT_BOUND -> "announcement.partyBound";
            case COMMITMENT_UNBOUND -> "announcement.partyUnbound";
            case COMMITMENT_STARTED -> entry.after().containsKey("previousCycle") ? "announcement.nextCycle" : null;
            case ENDING_AGREED -> "announcement.endAgreed";
            case ENDING_DISSENTED -> "announcement.endNotAgreed";
            default -> null;
        };
    }

    private Outbox.NewMail letter(Recipient to, Entry entry, String news, String title) {
        var locale = texts.provided(to.locale());
        var until = entry.after().get("silenceUntil");
        Object[] facts = {
            entry.subject(),
            title,
            until == null ? "" : moment(Instant.parse(until.toString()), locale, to.zone()),
            Objects.requireNonNullElse(entry.after().get("party"), ""),
            Objects.requireNonNullElse(entry.after().get("version"), 0),
            day(entry.after().get("dayOn"), locale),
            day(entry.before().get("dayOn"), locale),
            Objects.requireNonNullElse(entry.after().get("reason"), ""),
            Objects.requireNonNullElse(entry.after().get("previousCycle"), ""),
            day(entry.after().get("dueOn"), locale),
            Objects.requireNonNullElse(entry.after().get("lead"), "")
        };
        var subject = texts.getTranslation(news + ".subject", locale, facts);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("commitment", entry.subject() + " · " + title)
                .with("said", texts.getTranslation(news, locale, facts))
                .with("link", baseUrl.of("/commitments/" + entry.subject()));
        return new Outbox.NewMail(
                to.id(),
                to.address(),
                subject.replaceAll("\\s+", " ").strip(),
                letter.text("news"),
                letter.html("news"));
    }

    private static String day(@Nullable Object day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(locale)
                        .format(LocalDate.parse(day.toString()));
    }

    private static String moment(Instant instant, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.LONG)
                .withLocale(locale)
                .withZone(zone)
                .format(instant);
    }
}
