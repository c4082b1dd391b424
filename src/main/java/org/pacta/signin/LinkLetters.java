package org.pacta.signin;

import java.time.Instant;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.shell.Dates;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Mails people the links with which they choose a password; nobody reads the link in the mail that is kept here. */
@Component
class LinkLetters {

    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;
    private final Outbox outbox;

    LinkLetters(Messages texts, BaseUrl baseUrl, Outbox outbox) {
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
        this.outbox = outbox;
    }

    boolean delivers() {
        return outbox.delivers();
    }

    String link(String secret) {
        return baseUrl.of("/link#" + secret);
    }

    /** @return the address that it goes to */
    String send(Member member, SignInLinks.Purpose purpose, String secret, Instant endsAt) {
        var locale = texts.provided(member.locale());
        var until = Dates.of(endsAt, locale, member.zone());
        var subject = texts.getTranslation("link.mail.subject." + purpose, locale);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("greeting", texts.getTranslation("link.mail.greeting", locale, member.name()))
                .with(
                        "body",
                        texts.getTranslation("link.mail.body." + purpose, locale, member.username(), baseUrl.of("")))
                .with(
                        "until",
                        texts.getTranslation(
                                "link.mail.until", locale, until, member.zone().getId()))
                .with("otherwise", texts.getTranslation("link.mail.otherwise." + purpose, locale))
                .with("link", link(secret));
        outbox.queueWith(
                secret,
                new Outbox.NewMail(member.id(), member.email(), subject, letter.text("link"), letter.html("link")));
        return member.email();
    }
}
