package org.pacta.statement.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.id.FindingId;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.statement.CommitmentStarter;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.Statement;
import org.pacta.statement.Statements;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Findings of a statement: look at one, change, accept, reject or reopen it. */
@ApiController
@Tag(name = "Findings")
class FindingsApi {

    private final Statements statements;
    private final Findings findings;
    private final Parties parties;

    FindingsApi(Statements statements, Findings findings, Parties parties) {
        this.statements = statements;
        this.findings = findings;
        this.parties = parties;
    }

    /**
     * What is to be other than proposed; what is left out stays as it is.
     *
     * @param leadOffice code of the office
     */
    record EditRequest(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String strength,
            @Nullable String leadOffice,
            @Nullable LocalDate dueOn) {}

    /**
     * Like {@link EditRequest}.
     *
     * @param releasableTo those of the statement where they are left out
     * @param notBound parties that the words name and that it is not to bind, such as those that may not see it
     * @param notBoundReason required where there are any
     * @param hangsOn reference of the commitment on whose due date this one is to hang, where its words name such an event
     */
    record AcceptRequest(
            @Nullable String title,
            @Nullable String kind,
            @Nullable String strength,
            @Nullable String leadOffice,
            @Nullable LocalDate dueOn,
            @Nullable Set<String> releasableTo,
            @Nullable Set<String> notBound,
            @Nullable String notBoundReason,
            @Nullable String hangsOn) {

        static final AcceptRequest AS_PROPOSED =
                new AcceptRequest(null, null, null, null, null, null, null, null, null);

        EditRequest edit() {
            return new EditRequest(title, kind, strength, leadOffice, dueOn);
        }
    }

    record RejectRequest(@Nullable String reason) {}

    @Operation(summary = "A finding, with its version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/statements/{reference}/findings/{id}")
    StatementResource.FindingResource one(
            @PathVariable String reference, @PathVariable long id, HttpServletResponse response) {
        var statement = statement(reference);
        return answer(found(statement, new FindingId(id)), statement, response);
    }

    @Operation(summary = "Change a finding before it is decided")
    @Needs(Scope.MANAGE)
    @PatchMapping("/statements/{reference}/findings/{id}")
    StatementResource.FindingResource edit(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody EditRequest asked,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var statement = statement(reference);
        var finding = found(statement, new FindingId(id));
        findings.edit(new FindingId(id), version, edit(finding, asked));
        return answer(findings.byId(new FindingId(id)), statement, response);
    }

    @Operation(summary = "Accept a finding: it becomes a commitment, whose process starts at once")
    @Needs(Scope.MANAGE)
    @PostMapping("/statements/{reference}/findings/{id}/accept")
    StatementResource.FindingResource accept(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable AcceptRequest body,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var asked = body == null ? AcceptRequest.AS_PROPOSED : body;
        var statement = statement(reference);
        var finding = found(statement, new FindingId(id));
        findings.accept(
                new FindingId(id),
                version,
                edit(finding, asked.edit()),
                releasability(asked, statement),
                hangsOn(asked, finding, statement),
                notBound(asked));
        return answer(findings.byId(new FindingId(id)), statement, response);
    }

    @Operation(summary = "Reject a finding: it is no commitment")
    @Needs(Scope.MANAGE)
    @PostMapping("/statements/{reference}/findings/{id}/reject")
    StatementResource.FindingResource reject(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody RejectRequest asked,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var statement = statement(reference);
        found(statement, new FindingId(id));
        findings.reject(new FindingId(id), version, RequestParameters.text(asked.reason()));
        return answer(findings.byId(new FindingId(id)), statement, response);
    }

    @Operation(summary = "Take a rejection back")
    @Needs(Scope.MANAGE)
    @PostMapping("/statements/{reference}/findings/{id}/reopen")
    StatementResource.FindingResource reopen(
            @PathVariable String reference,
            @PathVariable long id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var statement = statement(reference);
        found(statement, new FindingId(id));
        findings.reopen(new FindingId(id), version);
        return answer(findings.byId(new FindingId(id)), statement, response);
    }

    private Statement statement(String reference) {
        return statements
                .byReference(reference.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NoSuchElementException("There is no such statement."));
    }

    private Finding found(Statement statement, FindingId id) {
        return findings.of(statement.id()).stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no such finding."));
    }

    private Finding.Edit edit(Finding was, EditRequest asked) {
        return new Finding.Edit(
                asked.title() == null ? was.title() : asked.title(),
                asked.kind() == null ? was.kind() : new Kind(asked.kind().toLowerCase(Locale.ROOT)),
                asked.strength() == null ? was.strength() : Findings.strength(asked.strength()),
                asked.leadOffice() == null ? was.leadOfficeId() : office(asked.leadOffice()),
                asked.dueOn() == null ? was.due().on() : asked.dueOn());
    }

    private OfficeId office(String code) {
        return parties.officeOf(code)
                .map(Office::id)
                .orElseThrow(() -> new Refused("finding.leadOffice", "leadOffice"));
    }

    private Releasability releasability(AcceptRequest asked, Statement statement) {
        var to = asked.releasableTo();
        if (to == null) {
            return statement.releasability();
        }
        var known = parties.all().stream().map(Party::code).collect(Collectors.toSet());
        if (to.isEmpty() || !known.containsAll(to)) {
            throw new Refused("statement.releasableTo", "releasableTo");
        }
        return Releasability.to(to);
    }

    private static CommitmentStarter.@Nullable NotBound notBound(AcceptRequest asked) {
        var parties = asked.notBound();
        return parties == null || parties.isEmpty()
                ? null
                : new CommitmentStarter.NotBound(
                        parties.stream()
                                .map(party -> party.toUpperCase(Locale.ROOT))
                                .collect(Collectors.toSet()),
                        RequestParameters.text(asked.notBoundReason()));
    }

    private CommitmentStarter.@Nullable DueDependency hangsOn(
            AcceptRequest asked, Finding finding, Statement statement) {
        var wanted = asked.hangsOn();
        if (wanted == null) {
            return null;
        }
        var choices = findings.events(finding, statement).choices();
        return choices.stream()
                .filter(choice -> choice.event().reference().equalsIgnoreCase(wanted.strip()))
                .findFirst()
                .map(Finding.AnchorChoice::dependsOn)
                .orElseThrow(() -> new Refused(
                        "api.word",
                        "hangsOn",
                        choices.stream()
                                .map(choice -> choice.event().reference())
                                .collect(Collectors.joining(", "))));
    }

    private StatementResource.FindingResource answer(
            Finding finding, Statement statement, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(finding.version()));
        return StatementResource.FindingResource.of(
                finding, statement, List.copyOf(statements.passages(statement.id())), parties.offices());
    }
}
