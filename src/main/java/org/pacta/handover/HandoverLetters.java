package org.pacta.handover;

import java.util.List;
import java.util.Locale;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
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
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    HandoverLetters(Parties parties, Outbox outbox, Messages texts, BaseUrl baseUrl) {
        this.parties = parties;
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
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
        Locale locale = member.locale();
        var series = handover.series().isEmpty()
                ? texts.getTranslation("handover.noSeries", locale)
                : String.join(", ", handover.series());
        var subject =
                texts.getTranslation("handover.letter." + handover.state(), locale, handover.from(), handover.to());
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with(
                        "said",
                        texts.getTranslation("handover.letter.said." + handover.state(), locale, by.name(), series))
                .with(
                        "word",
                        handover.answer() == null
                                ? handover.word()
                                : handover.answer().word())
                .with("link", baseUrl.of("/handovers/" + handover.id()));
        return new Outbox.NewMail(
                member.id(), member.email(), subject, letter.text("handover"), letter.html("handover"));
    }
}
