package org.pacta.mail;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Writes short mails: what happened, in a sentence or two, and the way to the page where it stands. */
@Component
public class Notes {

    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    Notes(Messages texts, BaseUrl baseUrl) {
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    /**
     * What one says.
     *
     * @param word of whoever did it; null for none
     * @param open what the link to the page is called
     * @param footer why it is written
     * @param path of the page, from {@code /} on
     */
    public record Note(
            String subject, String said, @Nullable String word, String open, String footer, String path) {}

    /** @param locale the language that it is in */
    public Outbox.NewMail write(Member to, Locale locale, Note note) {
        var subject = note.subject().replaceAll("\\s+", " ").strip();
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with("said", note.said())
                .with("word", note.word())
                .with("open", note.open())
                .with("footer", note.footer())
                .with("link", baseUrl.of(note.path()));
        return new Outbox.NewMail(to.id(), to.email(), subject, letter.text("note"), letter.html("note"));
    }
}
