package org.pacta.commitment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.history.Action;
import org.pacta.history.Entry;
import org.pacta.id.CommitmentId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.reading.Kind;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Statement;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an accepted finding becomes a commitment under way: its row, its plan and its process, in one transaction. */
@Service
@Transactional
class CommitmentStart implements CommitmentStarter {

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Permissions permissions;
    private final Parties parties;
    private final CommitmentPlan plan;
    private final CommitmentProcess process;
    private final Recorder recorder;
    private final DueLinks links;

    CommitmentStart(
            JdbcClient jdbc,
            Acting acting,
            Permissions permissions,
            Parties parties,
            CommitmentPlan plan,
            CommitmentProcess process,
            Recorder recorder,
            DueLinks links) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.permissions = permissions;
        this.parties = parties;
        this.plan = plan;
        this.process = process;
        this.recorder = recorder;
        this.links = links;
    }

    @Override
    public List<Kind> kinds() {
        return plan.models().kinds();
    }

    @Override
    public String start(Acceptance accepted) {
        var me = permissions.requireCoordination();
        var lead = parties.office(accepted.leadOfficeId());
        check(accepted, lead);
        var bound = accepted.bound().remaining();
        var statement = accepted.statement();
        int ordinal = acting.asSystem(() -> {
            jdbc.sql(CommitmentSql.LOCK_STATEMENT)
                    .param("statement", statement.id().value())
                    .query(Long.class)
                    .single();
            return jdbc.sql(CommitmentSql.NEXT_ORDINAL)
                    .param("statement", statement.id().value())
                    .query(Integer.class)
                    .single();
        });
        var reference = "%s/%02d".formatted(statement.reference(), ordinal);
        var id = new CommitmentId(jdbc.sql(CommitmentSql.ADD)
                .param("reference", reference)
                .param("statement", statement.id().value())
                .param("ordinal", ordinal)
                .param("title", accepted.title())
                .param("kind", accepted.kind().key())
                .param("strength", accepted.strength().name())
                .param("recurrence", accepted.recurrence().name())
                .param("standing", plan.isStanding(accepted.kind()))
                .param("weight", Weight.of(accepted.strength(), bound.size()).name())
                .param("lead", lead.id().value())
                .param("startedOn", plan.today(lead))
                .param("dueOn", accepted.due().on())
                .param("phrase", accepted.due().phrase())
                .param("earliest", accepted.due().earliest())
                .param("latest", accepted.due().latest())
                .param("releasableTo", accepted.releasability().toArray())
                .param("me", me.id().value())
                .param("now", recorder.now())
                .query(Long.class)
                .single());
        addParts(id, accepted, lead);
        var event = depend(id, accepted);
        var leftOut = accepted.bound().leftOut();
        recorder.record(Entry.ofCommitment(id, reference, Action.COMMITMENT_STARTED, accepted.releasability())
                .noting("title", accepted.title())
                .noting("lead", lead.name())
                .noting("dueOn", accepted.due().on())
                .noting("event", event)
                .noting("notBound", leftOut == null ? null : String.join(", ", new TreeSet<>(leftOut.parties())))
                .noting("reason", leftOut == null ? null : leftOut.reason().strip()));
        plan.write(id, accepted.kind(), lead, plan.today(lead), accepted.due().on());
        process.start(id, accepted.kind());
        return reference;
    }

    @Override
    public LocalDate firstPossible(Kind kind, Collection<String> bound) {
        return plan.firstPossible(kind, bound);
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnchorMeeting> events(Statement statement) {
        return links.events(statement);
    }

    /** Its date follows the event where it was taken from there; another one was set by hand. */
    private @Nullable String depend(CommitmentId id, Acceptance accepted) {
        var asked = accepted.due().dependsOn();
        if (asked == null) {
            return null;
        }
        var event = links.event(asked.eventId(), null, accepted.releasability(), asked.eventDueOn());
        var beside =
                links.dueOn(asked.place(), event.due().on(), accepted.bound().remaining());
        links.depend(id, event.id(), asked.place(), beside.equals(accepted.due().on()));
        return event.reference();
    }

    private void check(Acceptance accepted, Office lead) {
        if (!plan.models().kinds().contains(accepted.kind())) {
            throw new Refused("finding.kind", "kind", accepted.kind().key());
        }
        if (accepted.due().on().isBefore(accepted.statement().issuedOn())) {
            throw new Refused(
                    "finding.dueOn.early", "dueOn", accepted.statement().issuedOn());
        }
        if (accepted.due().on().isBefore(plan.today(lead))) {
            throw new Refused(
                    "finding.dueOn.past",
                    "dueOn",
                    plan.firstPossible(
                            accepted.kind(),
                            accepted.bound().remaining().isEmpty()
                                    ? List.of(lead.partyCode())
                                    : accepted.bound().remaining()));
        }
        if (!accepted.releasability().within(accepted.statement().releasability())) {
            throw new Refused("commitment.releasability.wider", "releasableTo");
        }
        if (!accepted.releasability().includes(lead.partyCode())) {
            throw new Refused("commitment.releasability.lead", "releasableTo", lead.partyCode());
        }
        checkBound(accepted, lead);
    }

    /** Whoever is bound can see what binds it: one releases it to that party, or says why it does not bind it. */
    private static void checkBound(Acceptance accepted, Office lead) {
        var bound = accepted.bound();
        var leftOut = bound.leftOut();
        if (leftOut != null) {
            if (leftOut.reason().isBlank()) {
                throw new Refused("commitment.notBound.reason", "notBoundReason");
            }
            if (leftOut.reason().length() > CommitmentCommands.LONGEST_REASON) {
                throw new Refused("commitment.reason.long", "notBoundReason", CommitmentCommands.LONGEST_REASON);
            }
            if (!bound.parties().containsAll(leftOut.parties())) {
                throw new Refused("commitment.notBound.other", "notBound", String.join(", ", bound.parties()));
            }
            if (leftOut.parties().contains(lead.partyCode())) {
                throw new Refused("commitment.notBound.lead", "notBound", lead.partyCode());
            }
            if (bound.remaining().isEmpty()) {
                throw new Refused("commitment.notBound.all", "notBound");
            }
        }
        var blind = bound.remaining().stream()
                .filter(party -> !accepted.releasability().includes(party))
                .collect(Collectors.joining(", "));
        if (!blind.isEmpty()) {
            throw new Refused("commitment.releasability.bound", "releasableTo", blind);
        }
    }

    private void addParts(CommitmentId id, Acceptance accepted, Office lead) {
        jdbc.sql(CommitmentSql.ADD_PASSAGE)
                .param("commitment", id.value())
                .param("passage", accepted.clause().passageId())
                .param("start", accepted.clause().start())
                .param("end", accepted.clause().end())
                .update();
        var bound = accepted.bound().remaining();
        jdbc.sql(CommitmentSql.ADD_PARTIES)
                .param("commitment", id.value())
                .param("parties", bound.toArray(String[]::new))
                .update();
        var supporting = bound.stream()
                .filter(party -> !party.equals(lead.partyCode()))
                .flatMap(party -> parties.pointOfContact(party).stream())
                .map(office -> office.id().value())
                .toArray(Long[]::new);
        if (supporting.length > 0) {
            jdbc.sql(CommitmentSql.ADD_ALL_SUPPORTING)
                    .param("commitment", id.value())
                    .param("offices", supporting)
                    .update();
        }
    }
}
