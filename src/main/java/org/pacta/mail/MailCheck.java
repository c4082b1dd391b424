package org.pacta.mail;

import jakarta.mail.MessagingException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pacta.party.Member;
import org.pacta.text.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whoever sets up an installation how mail is sent, and whether it would be. What is set is set in the environment. */
@Service
public class MailCheck {

    private final MailProperties properties;
    private final Outbox outbox;
    private final Messages texts;
    private final LetterTemplates templates;

    MailCheck(MailProperties properties, Outbox outbox, Messages texts) {
        this.properties = properties;
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
    }

    /**
     * What is set, without what is secret.
     *
     * @param server its name and port; null where there is none and mail is kept
     * @param user whom it is signed in to as; null for nobody
     */
    public record Setting(@Nullable String server, @Nullable String user, String from) {}

    public Setting setting() {
        return new Setting(
                properties.delivers() ? properties.host() + ":" + properties.port() : null,
                properties.user(),
                properties.from());
    }

    /** Connects to the server and signs in to it.
     *
     * @return what is in the way, as the server or the connection says it
     */
    public Optional<String> fault() {
        try (var line = new MailServer(properties).open()) {
            return line.usable() ? Optional.empty() : Optional.of("");
        } catch (MessagingException unreachable) {
            return Optional.of(Objects.requireNonNullElse(unreachable.getMessage(), unreachable.toString()));
        }
    }

    /** Owes somebody a mail that says nothing but that mail arrives. */
    @Transactional
    public void send(Member member) {
        var locale = texts.provided(member.locale());
        var subject = texts.getTranslation("mail.test.subject", locale);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("body", texts.getTranslation("mail.test.body", locale, member.name()));
        outbox.queue(
                new Outbox.NewMail(member.id(), member.email(), subject, letter.text("test"), letter.html("test")));
    }
}
