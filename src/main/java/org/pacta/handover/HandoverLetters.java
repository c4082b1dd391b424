package org.pacta.handover;

import java.util.List;
import org.pacta.mail.Notes;
import org.pacta.mail.Outbox;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.text.Messages;
import org.springframework.stereotype.Component;

/** Tells both parties' coordinators and administrators by mail how a handover goes. */
@Component
class HandoverLetters {

    private final Parties parties;
    private final Outbox outbox;
    private final Messages texts;
    private final Notes notes;

    HandoverLetters(Parties parties, Outbox outbox, Messages texts, Notes notes) {
        this.parties = parties;
        this.outbox = outbox;
        this.texts = texts;
        this.notes = notes;
    }

    /** Whom a handover concerns, but for whoever does it: asked before those who leave have left. */
    List<Member> concerned(Handover handover, Member by) {
        return parties.members().stream()
                .filter(member -> member.partyCode().equals(handover.from())
                        || member.partyCode().equals(handover.to()))
                .filter(member -> member.has(Role.COORDINATOR) || member.has(Role.ADMINISTRATOR))
                .filter(member -> !member.id().equals(by.id()))
                .toList();
    }

    void tell(List<Member> members, Handover handover, Member by) {
        outbox.queueAll(
                members.stream().map(member -> mail(member, handover, by)).toList());
    }

    private Outbox.NewMail mail(Member member, Handover handover, Member by) {
        var locale = texts.provided(member.locale());
        var series = handover.series().isEmpty()
                ? texts.getTranslation("handover.noSeries", locale)
                : String.join(", ", handover.series());
        var answer = handover.answer();
        return notes.write(
                member,
                locale,
                new Notes.Note(
                        texts.getTranslation(
                                "handover.letter." + handover.state(), locale, handover.from(), handover.to()),
                        texts.getTranslation("handover.letter.said." + handover.state(), locale, by.name(), series),
                        answer == null ? handover.word() : answer.word(),
                        texts.getTranslation("handover.letter.open", locale),
                        texts.getTranslation("handover.letter.footer", locale),
                        "/handovers/" + handover.id()));
    }
}
