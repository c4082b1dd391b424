package org.pacta.commitment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Idempotency;
import org.pacta.api.Needs;
import org.pacta.api.Page;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Sorting;
import org.pacta.api.Versions;
import org.pacta.command.Refused;
import org.pacta.command.Stale;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.CommitmentChanges;
import org.pacta.commitment.CommitmentCommands;
import org.pacta.commitment.CommitmentCycles;
import org.pacta.commitment.CommitmentFilter;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.commitment.ManualCommitments;
import org.pacta.commitment.Weight;
import org.pacta.id.OfficeId;
import org.pacta.party.Office;
import org.pacta.party.Parties;
import org.pacta.reading.Kind;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Commitments: the list, one, one entered by hand, its due date moved, withdrawn. */
@ApiController
@Tag(name = "Commitments")
class CommitmentsApi {

    private static final String MAY_CHANGE =
            "dueOn, status (WITHDRAWN), or any of title, leadOffice, supportingOffice, weight, kind, parties";

    private final Commitments commitments;
    private final CommitmentCycles cycles;
    private final CommitmentCommands commands;
    private final ManualCommitments byHand;
    private final Endings endings;
    private final CommitmentChanges changes;
    private final Parties parties;
    private final Idempotency idempotency;

    CommitmentsApi(
            Commitments commitments,
            CommitmentCycles cycles,
            CommitmentCommands commands,
            ManualCommitments byHand,
            Endings endings,
            CommitmentChanges changes,
            Parties parties,
            Idempotency idempotency) {
        this.commitments = commitments;
        this.cycles = cycles;
        this.commands = commands;
        this.endings = endings;
        this.byHand = byHand;
        this.changes = changes;
        this.parties = parties;
        this.idempotency = idempotency;
    }

    /**
     * A commitment entered by hand.
     *
     * @param statement reference of the statement
     * @param quote words of one sentence of it, as it has them; what is left out below is proposed from them
     * @param leadOffice code of the office that leads
     * @param releasableTo those of the statement where they are left out
     * @param notBound parties that the words name and that it is not to bind, such as those that may not see it
     * @param notBoundReason required where there are any
     */
    record CommitmentRequest(
            @Nullable String statement,
            @Nullable String quote,
            @Nullable String title,
            @Nullable String kind,
            @Nullable String strength,
            @Nullable String leadOffice,
            @Nullable LocalDate dueOn,
            @Nullable Set<String> releasableTo,
            @Nullable Set<String> notBound,
            @Nullable String notBoundReason) {

        ManualCommitments.NewCommitment commitment() {
            return new ManualCommitments.NewCommitment(
                    RequestParameters.required("statement", statement),
                    RequestParameters.required("quote", quote),
                    title,
                    kind,
                    strength,
                    leadOffice,
                    dueOn,
                    releasableTo,
                    StartParameters.notBound(notBound, notBoundReason));
        }
    }

    /**
     * What may change, and why: the due date, the status, or any of the others.
     *
     * @param leadOffice code of the office that leads from now on
     * @param supportingOffice code of the office that acts for the own party from now on
     * @param weight how its end is agreed: light by silence, full by each party's answer
     * @param kind that it becomes: what is open of the one that it was ends, and the new one begins from its first step
     * @param parties codes of all that it binds from now on: what runs for the others ends, those that are new take part
     * @param release whether it is released to those of the parties that cannot see it, which is refused otherwise
     */
    record ChangeRequest(
            @Nullable LocalDate dueOn,
            Commitment.@Nullable Status status,
            @Nullable String title,
            @Nullable String leadOffice,
            @Nullable String supportingOffice,
            @Nullable Weight weight,
            @Nullable String kind,
            @Nullable List<String> parties,
            @Nullable Boolean release,
            @Nullable String reason) {

        boolean changesTerms() {
            return Stream.of(title, leadOffice, supportingOffice, weight, kind, parties)
                    .anyMatch(Objects::nonNull);
        }

        int kinds() {
            return (dueOn == null ? 0 : 1) + (status == null ? 0 : 1) + (changesTerms() ? 1 : 0);
        }
    }

    @Operation(summary = "Commitments that one may see, filtered")
    @Needs(Scope.READ)
    @GetMapping("/commitments")
    Page<CommitmentResource.Row> list(
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String statement,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String health,
            @Parameter(description = "of the lead office") @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String dueFrom,
            @RequestParam(required = false) @Nullable String dueUntil,
            @Parameter(description = "due, reference or title; with - before it, from the last to the first")
                    @RequestParam(required = false)
                    @Nullable
                    String sort,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.size(limit);
        var order = Sorting.of(sort, CommitmentFilter.Sort.KEYED, CommitmentFilter.Sort.DUE);
        var after = Page.after(cursor, order.by().keyset());
        var filter = new CommitmentFilter(
                text,
                statement == null ? null : statement.toUpperCase(Locale.ROOT),
                RequestParameters.word("status", status, Commitment.Status.class),
                RequestParameters.word("health", health, Commitment.Health.class),
                party == null ? null : party.toUpperCase(Locale.ROOT),
                null,
                Kind.ofNullable(kind),
                RequestParameters.date("dueFrom", dueFrom),
                RequestParameters.date("dueUntil", dueUntil));
        var rows = commitments.following(filter, order.by(), order.descending(), after, size + 1);
        return Page.of(rows, size, order.by()::place, CommitmentResource.Row::of);
    }

    @Operation(summary = "A commitment, with its version as ETag")
    @Needs(Scope.READ)
    @GetMapping("/commitments/{statement}/{ordinal}")
    CommitmentResource one(@PathVariable String statement, @PathVariable String ordinal, HttpServletResponse response) {
        return answer(found(statement + "/" + ordinal), response);
    }

    @Operation(hidden = true)
    @Needs(Scope.READ)
    @GetMapping("/commitments/{reference}")
    CommitmentResource one(@PathVariable String reference, HttpServletResponse response) {
        return answer(found(reference), response);
    }

    @Operation(summary = "Start a commitment by hand, from words of a statement")
    @Needs(Scope.MANAGE)
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/commitments")
    ResponseEntity<CommitmentResource> start(
            @RequestBody CommitmentRequest asked,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return idempotency.once(key, List.of("POST /commitments", asked), CommitmentResource.class, () -> {
            var commitment = found(byHand.start(asked.commitment()));
            return ResponseEntity.created(URI.create("/api/v1/commitments/" + commitment.reference()))
                    .header("ETag", Versions.tag(commitment.version()))
                    .body(resource(commitment));
        });
    }

    @Operation(
            summary =
                    "Move the due date, withdraw, or change title, kind, offices, the parties bound or how the end is agreed;"
                            + " each with a reason")
    @Needs(Scope.MANAGE)
    @PatchMapping("/commitments/{statement}/{ordinal}")
    CommitmentResource change(
            @PathVariable String statement,
            @PathVariable String ordinal,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest asked,
            HttpServletResponse response) {
        return change(statement + "/" + ordinal, ifMatch, asked, response);
    }

    @Operation(hidden = true)
    @Needs(Scope.MANAGE)
    @PatchMapping("/commitments/{reference}")
    CommitmentResource change(
            @PathVariable String reference,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody ChangeRequest asked,
            HttpServletResponse response) {
        int version = Versions.read(ifMatch);
        var commitment = found(reference);
        if (asked.kinds() == 0) {
            throw new Refused("api.nothing", "dueOn", MAY_CHANGE);
        }
        if (asked.kinds() > 1) {
            throw new Refused("api.several", "status", MAY_CHANGE);
        }
        if (asked.changesTerms()) {
            changes.change(commitment.id(), version, wanted(asked), RequestParameters.text(asked.reason()));
        } else if (asked.dueOn() != null) {
            commands.moveDueDate(commitment.id(), version, asked.dueOn(), RequestParameters.text(asked.reason()));
        } else if (asked.status() == Commitment.Status.WITHDRAWN) {
            withdraw(commitment, version, RequestParameters.text(asked.reason()));
        } else {
            throw new Refused("api.word", "status", "withdrawn");
        }
        return answer(found(commitment.reference()), response);
    }

    private CommitmentChanges.Wanted wanted(ChangeRequest asked) {
        return new CommitmentChanges.Wanted(
                asked.title(),
                office("leadOffice", asked.leadOffice()),
                office("supportingOffice", asked.supportingOffice()),
                asked.weight(),
                Kind.ofNullable(asked.kind()),
                asked.parties(),
                Boolean.TRUE.equals(asked.release()));
    }

    private @Nullable OfficeId office(String field, @Nullable String code) {
        return code == null
                ? null
                : parties.officeOf(code.strip())
                        .map(Office::id)
                        .orElseThrow(() -> new Refused("finding.leadOffice", field));
    }

    /** Where its end is agreed by all, this proposes that it is no longer pursued. */
    private void withdraw(Commitment commitment, int version, String reason) {
        if (endings.byAgreement(commitment)) {
            if (version != commitment.version()) {
                throw new Stale(commitment.reference());
            }
            endings.propose(commitment.id(), Ending.Outcome.NO_LONGER_PURSUED, reason, null);
        } else {
            commands.withdraw(commitment.id(), version, reason);
        }
    }

    private Commitment found(String reference) {
        return commitments
                .byReference(reference.toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NoSuchElementException("There is no such commitment."));
    }

    private CommitmentResource resource(Commitment commitment) {
        return CommitmentResource.of(commitment, commitments.quotes(commitment.id()), cycles.of(commitment.id()));
    }

    private CommitmentResource answer(Commitment commitment, HttpServletResponse response) {
        response.setHeader("ETag", Versions.tag(commitment.version()));
        return resource(commitment);
    }
}
