package org.pacta.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Changed;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.party.Member;
import org.pacta.signin.SignInLinks;
import org.pacta.task.TaskPassing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What follows for others from a change of somebody. */
@Service
class Afterwards {

    private final History history;
    private final TaskPassing passing;
    private final SignInLinks links;
    private final ApplicationEventPublisher events;

    Afterwards(History history, TaskPassing passing, SignInLinks links, ApplicationEventPublisher events) {
        this.history = history;
        this.passing = passing;
        this.links = links;
        this.events = events;
    }

    void record(Entry entry) {
        history.record(entry);
    }

    /** The pages that he or she has open hear of it too. */
    void left(Member member, @Nullable Member now, @Nullable Member colleague) {
        passing.leave(member.id(), now, colleague);
        if (now == null) {
            links.end(member.id());
        }
        events.publishEvent(Changed.within(Set.of(member.partyCode()), Set.of("member:" + member.id())));
    }
}
