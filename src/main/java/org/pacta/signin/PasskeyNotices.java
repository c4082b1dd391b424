package org.pacta.signin;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.mail.Notes;
import org.pacta.mail.Outbox;
import org.pacta.party.Member;
import org.pacta.shell.Dates;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Writes down what becomes of somebody's passkeys, and mails it to the person: whoever did not do it hears of it. */
@Component
class PasskeyNotices {

    private static final String COPIED = "copied";

    private final History history;
    private final Outbox outbox;
    private final Messages texts;
    private final Notes notes;
    private final Clock clock;

    PasskeyNotices(History history, Outbox outbox, Messages texts, Notes notes, Clock clock) {
        this.history = history;
        this.outbox = outbox;
        this.texts = texts;
        this.notes = notes;
        this.clock = clock;
    }

    /** @param passkey what the person calls it; empty where it is about none in particular */
    void done(Member member, Action action, String passkey) {
        history.record(entry(member, action).noting("passkey", passkey.isEmpty() ? null : passkey));
        mail(member, action.word(), passkey);
    }

    void renamed(Member member, String was, String is) {
        history.record(entry(member, Action.MEMBER_PASSKEY_RENAMED).changing("passkey", was, is));
    }

    /** Somebody was not let in by a passkey; where there are two of it, its person is told.
     *
     * @param address where it came from
     */
    void refused(Member member, PasskeySignIn.Refusal why, String passkey, @Nullable String address) {
        history.record(
                entry(member, Action.MEMBER_SIGN_IN_REFUSED)
                        .noting("passkey", passkey)
                        .noting("reason", why.word()),
                address);
        if (why == PasskeySignIn.Refusal.COPIED) {
            mail(member, COPIED, passkey);
        }
    }

    private void mail(Member member, String about, String passkey) {
        var locale = texts.provided(member.locale());
        outbox.queue(notes.write(
                member,
                locale,
                new Notes.Note(
                        texts.getTranslation("passkey.mail.subject." + about, locale),
                        texts.getTranslation("passkey.mail.body." + about, locale, member.username(), passkey),
                        texts.getTranslation(
                                "passkey.mail.when",
                                locale,
                                Dates.of(clock.instant().atZone(member.zone()), locale)),
                        texts.getTranslation("passkey.mail.open", locale),
                        texts.getTranslation("passkey.mail.otherwise", locale),
                        "/profile")));
    }

    private static Entry entry(Member member, Action action) {
        return Entry.ofMember(member.id(), member.name(), action, member.partyCode());
    }
}
