package org.pacta.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.pacta.command.Refused;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.text.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mails checkpoints to auditors, so that they hold them where this server cannot reach. */
@Component
class CheckpointLetters {

    private static final Duration DAY = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final HistoryLog log;
    private final Parties parties;
    private final Outbox outbox;
    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;
    private final Clock clock;

    CheckpointLetters(JdbcClient jdbc, Parties parties, Outbox outbox, Messages texts, BaseUrl baseUrl, Clock clock) {
        this.jdbc = jdbc;
        this.log = new HistoryLog(jdbc);
        this.parties = parties;
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
        this.clock = clock;
    }

    /** Once a day to all auditors, from a day after the first checkpoint on; in the transaction of the one that is signed. */
    @EventListener
    void on(HistorySealed sealed) {
        var yesterday = Timestamp.from(clock.instant().minus(DAY));
        var due = jdbc.sql(WitnessSql.MAIL_IS_DUE)
                .param("since", yesterday)
                .query(Boolean.class)
                .single();
        if (due) {
            mail(auditors(), sealed.size(), sealed.note(), sealed.at());
        }
    }

    /** The newest, to the auditors of one party; in the running transaction, as the system. */
    int mail(String party) {
        var last = log.last().orElseThrow(() -> new Refused("audit.nothingSealed", null));
        var auditors = auditors().stream()
                .filter(member -> member.partyCode().equals(party))
                .toList();
        mail(auditors, last.checkpoint().size(), Witnesses.cosigned(jdbc, last).toString(), last.at());
        return auditors.size();
    }

    private List<Member> auditors() {
        return parties.members().stream()
                .filter(member -> member.has(Role.AUDITOR))
                .toList();
    }

    private void mail(List<Member> auditors, long size, String note, Instant at) {
        outbox.queueAll(
                auditors.stream().map(member -> letter(member, size, note, at)).toList());
        auditors.forEach(member -> jdbc.sql(WitnessSql.MAILED)
                .param("size", size)
                .param("member", member.id().value())
                .param("at", Timestamp.from(clock.instant()))
                .update());
    }

    private static String time(Instant at, Member member) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(member.locale())
                .withZone(member.zone())
                .format(at);
    }

    private Outbox.NewMail letter(Member member, long size, String note, Instant at) {
        Locale locale = member.locale();
        var subject = texts.getTranslation("audit.letter.subject", locale, size);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("said", texts.getTranslation("audit.letter.said", locale, size, time(at, member)))
                .with("keep", texts.getTranslation("audit.letter.keep", locale))
                .with("note", note)
                .with("link", baseUrl.of("/history/check"));
        return new Outbox.NewMail(
                member.id(), member.email(), subject, letter.text("checkpoint"), letter.html("checkpoint"));
    }
}
