package org.pacta.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.pacta.id.MemberId;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Tells an owner by mail that his or her webhook was paused, and what to do. */
@Component
class PauseNotice {

    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    PauseNotice(Messages texts, BaseUrl baseUrl) {
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    /** Whom to tell, and of which address. */
    record Owner(MemberId id, String name, String email, Locale locale, String address) {

        static Owner read(ResultSet row, int n) throws SQLException {
            return new Owner(
                    new MemberId(row.getLong("id")),
                    row.getString("name"),
                    row.getString("email"),
                    Locale.forLanguageTag(row.getString("locale")),
                    row.getString("address"));
        }

        /** The rest of an address may be a secret, and mail is none. */
        String host() {
            return URI.create(address).getHost();
        }
    }

    Outbox.NewMail write(long webhookId, Owner owner, Webhook.PauseReason reason) {
        var locale = owner.locale();
        var subject = texts.getTranslation("webhook.mail.subject", locale, owner.host());
        var greeting = texts.getTranslation("webhook.mail.greeting", locale, owner.name());
        var body = texts.getTranslation("webhook.mail." + reason, locale, owner.host());
        var todo = texts.getTranslation("webhook.mail.todo", locale);
        var link = baseUrl.of("/webhooks/" + webhookId);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("greeting", greeting)
                .with("body", body)
                .with("todo", todo)
                .with("link", link);
        return new Outbox.NewMail(
                owner.id(), owner.email(), subject, letter.text("webhook-paused"), letter.html("webhook-paused"));
    }
}
