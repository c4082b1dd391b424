package org.pacta.commitment;

import java.util.List;
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
        return plan.kinds();
    }

    @Override
    public String start(Acceptance accepted) {
        var me = permissions.requireCoordination();
        var lead = parties.office(accepted.leadOfficeId());
        check(accepted, lead);
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
        recorder.record(Entry.ofCommitment(id, reference, Action.COMMITMENT_STARTED, accepted.releasability())
                .noting("title", accepted.title())
                .noting("lead", lead.name())
                .noting("dueOn", accepted.due().on())
                .noting("event", event));
        plan.write(id, accepted.kind(), lead, plan.today(lead), accepted.due().on());
        process.start(id, accepted.kind());
        return reference;
    }

    @Override
    @Transactional(readOnly = true)
    public List<AnchorMeeting> events(Statement statement) {
        return links.events(statement.series());
    }

    /** Its date follows the event where it was taken from there; another one was set by hand. */
    private @Nullable String depend(CommitmentId id, Acceptance accepted) {
        var asked = accepted.due().dependsOn();
        if (asked == null) {
            return null;
        }
        var event = links.event(asked.eventId(), null, accepted.releasability(), asked.eventDueOn());
        var beside = links.dueOn(asked.place(), event.due().on(), accepted.parties());
        links.depend(id, event.id(), asked.place(), beside.equals(accepted.due().on()));
        return event.reference();
    }

    private void check(Acceptance accepted, Office lead) {
        if (!plan.kinds().contains(accepted.kind())) {
            throw new Refused("finding.kind", "kind", accepted.kind().key());
        }
        if (accepted.due().on().isBefore(accepted.statement().issuedOn())) {
            throw new Refused(
                    "finding.dueOn.early", "dueOn", accepted.statement().issuedOn());
        }
        if (!accepted.releasability().within(accepted.statement().releasability())) {
            throw new Refused("commitment.releasability.wider", "releasableTo");
        }
        if (!accepted.releasability().includes(lead.partyCode())) {
            throw new Refused("commitment.releasability.lead", "releasableTo", lead.partyCode());
        }
    }

    private void addParts(CommitmentId id, Acceptance accepted, Office lead) {
        jdbc.sql(CommitmentSql.ADD_PASSAGE)
                .param("commitment", id.value())
                .param("passage", accepted.clause().passageId())
                .param("start", accepted.clause().start())
                .param("end", accepted.clause().end())
                .update();
        for (var party : accepted.parties()) {
            jdbc.sql(CommitmentSql.ADD_PARTY)
                    .param("commitment", id.value())
                    .param("party", party)
                    .update();
            if (!party.equals(lead.partyCode()) && accepted.releasability().includes(party)) {
                parties.pointOfContact(party)
                        .ifPresent(office -> jdbc.sql(CommitmentSql.ADD_SUPPORTING)
                                .param("commitment", id.value())
                                .param("office", office.id().value())
                                .update());
            }
        }
    }
}
