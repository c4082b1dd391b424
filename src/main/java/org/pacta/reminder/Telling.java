package org.pacta.reminder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.pacta.deadline.WorkingDays;
import org.pacta.id.MemberId;
import org.pacta.mail.Outbox;
import org.pacta.party.Parties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Queues one mail to a person for all that he or she is owed at a time, and says which parties are at work. */
@Component
class Telling {

    private static final Logger log = LoggerFactory.getLogger(Telling.class);

    private final Recipients recipients;
    private final Parties parties;
    private final WorkingDays workingDays;
    private final Outbox outbox;
    private final Clock clock;

    Telling(Recipients recipients, Parties parties, WorkingDays workingDays, Outbox outbox, Clock clock) {
        this.recipients = recipients;
        this.parties = parties;
        this.workingDays = workingDays;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The day of each party where it is one that the party works. */
    Map<String, LocalDate> working() {
        var today = new LinkedHashMap<String, LocalDate>();
        for (var party : parties.all()) {
            var day = LocalDate.now(clock.withZone(party.zone()));
            if (workingDays.of(party.code()).isWorkingDay(day)) {
                today.put(party.code(), day);
            }
        }
        return today;
    }

    /**
     * Queues the mails, in the running transaction.
     *
     * @param letter writes to one person all that he or she is owed
     * @return the mail of each; without those whose letter cannot be written, who are owed it still
     */
    <T> Map<MemberId, Long> tell(
            List<T> owed, Function<T, MemberId> to, BiFunction<Recipient, List<T>, Outbox.NewMail> letter) {
        var byRecipient = new LinkedHashMap<MemberId, List<T>>();
        owed.forEach(one -> byRecipient
                .computeIfAbsent(to.apply(one), id -> new ArrayList<>())
                .add(one));
        var mails = new ArrayList<Outbox.NewMail>();
        for (var recipient : recipients.of(byRecipient.keySet())) {
            try {
                mails.add(letter.apply(recipient, byRecipient.getOrDefault(recipient.id(), List.of())));
            } catch (RuntimeException unwritable) {
                // The others must not wait for it.
                log.error("What is owed to member {} cannot be written", recipient.id(), unwritable);
            }
        }
        var ids = outbox.queueAll(mails);
        var mailOf = new HashMap<MemberId, Long>();
        for (int i = 0; i < ids.size(); i++) {
            mailOf.put(mails.get(i).recipientId(), ids.get(i));
        }
        return mailOf;
    }
}
