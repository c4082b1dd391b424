package org.pacta.mail.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import org.jspecify.annotations.Nullable;
import org.pacta.mail.Mailbox;
import org.pacta.shell.Problem;
import org.pacta.shell.Section;

/** One mail opened: how it stands, and what it says. */
class MailLetter extends Section {

    private final long id;
    private final int version;

    /**
     * @param onClose leads back to the list
     * @param onResend has it sent again; null where the reader may not, or it needs not
     */
    MailLetter(Mailbox.Letter letter, MailTimes times, Runnable onClose, @Nullable Runnable onResend) {
        super(letter.content().subject());
        id = letter.id();
        version = letter.version();
        addClassName("pacta-mail-letter");
        var close = new Button(getTranslation("mail.close"), event -> onClose.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (onResend == null) {
            withActions(close);
        } else {
            withActions(new Button(getTranslation("mail.resend"), event -> onResend.run()), close);
        }
        add(standing(letter, times));
        if (letter.delivery().doubtedAt() != null) {
            add(Problem.caution(
                    getTranslation("mail.doubted", times.say(letter.delivery().doubtedAt()))));
        }
        if (letter.delivery().lastError() != null && letter.delivery().sentAt() == null) {
            add(Problem.notice(getTranslation("mail.error", letter.delivery().lastError())));
        }
        if (letter.content().deleted()) {
            add(Problem.notice(getTranslation("mail.text.deleted")));
        } else {
            add(asSent(letter), asText(letter));
        }
    }

    /** Whether this is the letter, as it stands now. */
    boolean shows(Mailbox.Letter letter) {
        return id == letter.id() && version == letter.version();
    }

    private Div standing(Mailbox.Letter letter, MailTimes times) {
        var lines = new Div(
                MailBadge.of(this, letter.delivery().state(), letter.delivery().doubtedAt() != null),
                new Paragraph(getTranslation(
                        "mail.to", letter.to().name(), letter.to().address())),
                new Paragraph(getTranslation("mail.owed", times.say(letter.createdAt()))));
        if (letter.delivery().sentAt() != null) {
            lines.add(new Paragraph(
                    getTranslation("mail.sent", times.say(letter.delivery().sentAt()))));
        }
        switch (letter.delivery().state()) {
            case QUEUED, IN_DOUBT -> {
                lines.add(new Paragraph(
                        getTranslation("mail.tries", letter.delivery().attempts())));
                lines.add(new Paragraph(
                        getTranslation("mail.next", times.say(letter.delivery().nextAttemptAt()))));
            }
            case DEAD ->
                lines.add(new Paragraph(
                        getTranslation("mail.tries", letter.delivery().attempts())));
            case SENDING, SENT, KEPT, OUTDATED -> {}
        }
        return lines;
    }

    /** In a frame that may do nothing: no scripts, no forms, no way out, whatever the mail contains. */
    private Div asSent(Mailbox.Letter letter) {
        var frame = new IFrame();
        frame.setSandbox(IFrame.SandboxType.RESTRICT_ALL);
        frame.setSrcdoc(letter.content().html());
        frame.setTitle(getTranslation("mail.html.frame"));
        frame.setWidth("100%");
        frame.setHeight("32rem");
        frame.getStyle().set("border", "1px solid var(--pacta-line)").set("border-radius", "6px");
        return new Div(frame);
    }

    private Details asText(Mailbox.Letter letter) {
        var text = new Pre(letter.content().text());
        text.getStyle().set("white-space", "pre-wrap").set("overflow-wrap", "anywhere");
        return new Details(
                getTranslation("mail.text"), text, new Paragraph(getTranslation("mail.messageId", letter.messageId())));
    }
}
