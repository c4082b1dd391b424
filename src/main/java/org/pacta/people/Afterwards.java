package org.pacta.people;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.absence.Absence;
import org.pacta.absence.Absences;
import org.pacta.absence.Deputies;
import org.pacta.database.Changed;
import org.pacta.history.Entry;
import org.pacta.history.History;
import org.pacta.id.MemberId;
import org.pacta.party.Member;
import org.pacta.party.Role;
import org.pacta.signin.Sessions;
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
    private final Absences absences;
    private final Deputies deputies;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;

    Afterwards(
            History history,
            TaskPassing passing,
            SignInLinks links,
            Absences absences,
            Deputies deputies,
            Sessions sessions,
            ApplicationEventPublisher events) {
        this.history = history;
        this.passing = passing;
        this.links = links;
        this.absences = absences;
        this.deputies = deputies;
        this.sessions = sessions;
        this.events = events;
    }

    void record(Entry entry) {
        history.record(entry);
    }

    /** The absences to come in which somebody stands in. */
    List<Absence> stoodInBy(MemberId memberId) {
        return absences.stoodInBy(memberId);
    }

    /** The pages that he or she has open hear of it too. */
    void left(Member member, @Nullable Member now, @Nullable Member colleague) {
        passing.leave(member.id(), now, colleague);
        if (now == null) {
            links.end(member.id());
            sessions.endOthers(member.id());
        }
        if (now == null || !(now.has(Role.OFFICER) || now.has(Role.MANAGER))) {
            absences.leave(member, now == null);
            deputies.leave(member);
        } else if (!now.has(Role.MANAGER)) {
            deputies.decidesNoLonger(member);
        }
        events.publishEvent(Changed.within(Set.of(member.partyCode()), Set.of("member:" + member.id())));
    }
}
