package org.pacta.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.pacta.commitment.CalendarMoves.MovedTask;
import org.pacta.id.MemberId;
import org.pacta.mail.LetterTemplates;
import org.pacta.mail.Outbox;
import org.pacta.operation.BaseUrl;
import org.pacta.party.Member;
import org.pacta.party.Parties;
import org.pacta.party.Role;
import org.pacta.text.Messages;
import org.pacta.text.ModelWords;
import org.springframework.stereotype.Component;

/** Tells those who have tasks that moved with a party's calendar, each in one mail: whoever has one, or else its office. */
@Component
class MovedLetters {

    /** A mail names so many tasks; the others are on the page. */
    private static final int LISTED = 50;

    private final Parties parties;
    private final Outbox outbox;
    private final Messages texts;
    private final LetterTemplates templates;
    private final BaseUrl baseUrl;

    MovedLetters(Parties parties, Outbox outbox, Messages texts, BaseUrl baseUrl) {
        this.parties = parties;
        this.outbox = outbox;
        this.texts = texts;
        this.templates = new LetterTemplates(texts);
        this.baseUrl = baseUrl;
    }

    /** What the template says of one task. */
    public record Item(String name, String said, String link) {}

    void tell(Member by, List<MovedTask> moved, LocalDate day, String name) {
        var byPerson = new LinkedHashMap<MemberId, List<MovedTask>>();
        for (var task : moved) {
            concerned(task).stream()
                    .filter(member -> !member.id().equals(by.id()))
                    .forEach(member -> byPerson.computeIfAbsent(member.id(), id -> new ArrayList<>())
                            .add(task));
        }
        outbox.queueAll(byPerson.entrySet().stream()
                .map(it -> letter(parties.member(it.getKey()), it.getValue(), by.partyCode(), day, name))
                .toList());
    }

    private List<Member> concerned(MovedTask task) {
        if (task.assigneeId() != null && parties.active(task.assigneeId())) {
            return List.of(parties.member(task.assigneeId()));
        }
        return task.managersOnly()
                ? parties.managersFor(task.office())
                : parties.membersOf(task.office()).stream()
                        .filter(member -> member.has(Role.OFFICER) || member.has(Role.MANAGER))
                        .toList();
    }

    private Outbox.NewMail letter(Member to, List<MovedTask> tasks, String party, LocalDate day, String name) {
        var locale = texts.provided(to.locale());
        var subject = texts.getTranslation(
                        "dayOff.letter.subject", locale, tasks.size(), party, name, written(day, locale))
                .replaceAll("\\s+", " ")
                .strip();
        int more = Math.max(0, tasks.size() - LISTED);
        var letter = templates
                .letter(locale)
                .with("subject", subject)
                .with(
                        "items",
                        tasks.stream().limit(LISTED).map(it -> item(it, locale)).toList())
                .with("more", more == 0 ? null : texts.getTranslation("dayOff.letter.more", locale, more))
                .with("open", texts.getTranslation("dayOff.letter.open", locale))
                .with("footer", texts.getTranslation("dayOff.letter.footer", locale))
                .with("link", baseUrl.of("/work"));
        return new Outbox.NewMail(to.id(), to.email(), subject, letter.text("updates"), letter.html("updates"));
    }

    private Item item(MovedTask task, Locale locale) {
        return new Item(
                ModelWords.say(task.name(), locale) + " · " + task.commitment(),
                texts.getTranslation(
                        "dayOff.letter.moved", locale, written(task.from(), locale), written(task.to(), locale)),
                baseUrl.of("/tasks/" + task.id()));
    }

    private static String written(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }
}
