package org.pacta.mail.ui;

import com.vaadin.flow.component.Component;
import org.pacta.mail.Mailbox;
import org.pacta.shell.StatusBadge;
import org.pacta.shell.Tone;

/** The word and tone for how a mail stands. */
final class MailBadge {

    private MailBadge() {}

    /** @param page whose language it speaks */
    static StatusBadge of(Component page, Mailbox.State state, boolean doubted) {
        var word = page.getTranslation("mail.state." + state);
        var text = doubted && state != Mailbox.State.IN_DOUBT ? page.getTranslation("mail.state.doubted", word) : word;
        return new StatusBadge(text, tone(state, doubted));
    }

    private static Tone tone(Mailbox.State state, boolean doubted) {
        return switch (state) {
            case QUEUED, SENDING -> Tone.ACTIVE;
            case SENT -> doubted ? Tone.CAUTION : Tone.GOOD;
            case IN_DOUBT -> Tone.CAUTION;
            case DEAD -> Tone.BAD;
            case KEPT, OUTDATED -> Tone.QUIET;
        };
    }
}
