package org.pacta.webhook;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.pacta.mail.NewMail;
import org.pacta.text.Messages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Tells an owner by mail that his or her webhook was paused, and what to do. */
@Component
class PauseNotice {

    private final Messages texts;
    private final String baseUrl;

    PauseNotice(Messages texts, @Value("${pacta.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.texts = texts;
        this.baseUrl = baseUrl.replaceFirst("/+$", "");
    }

    /** Whom to tell, and of which address. */
    record Owner(long id, String name, String email, Locale locale, String address) {

        static Owner read(ResultSet row, int n) throws SQLException {
            return new Owner(
                    row.getLong("id"),
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

    NewMail write(long webhookId, Owner owner, PauseReason reason) {
        var locale = owner.locale();
        var subject = texts.getTranslation("webhook.mail.subject", locale, owner.host());
        var greeting = texts.getTranslation("webhook.mail.greeting", locale, owner.name());
        var body = texts.getTranslation("webhook.mail." + reason, locale, owner.host());
        var todo = texts.getTranslation("webhook.mail.todo", locale);
        var link = baseUrl + "/webhooks/" + webhookId;
        return new NewMail(
                owner.id(),
                owner.email(),
                subject,
                String.join("\n\n", greeting, body, todo, link) + "\n",
                """
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8"><title>%s</title></head>
                <body style="font-family: sans-serif; line-height: 1.5">
                <p>%s</p><p>%s</p><p>%s</p><p><a href="%6$s">%6$s</a></p>
                </body></html>
                """.formatted(
                                locale.toLanguageTag(),
                                escaped(subject),
                                escaped(greeting),
                                escaped(body),
                                escaped(todo),
                                escaped(link)));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
