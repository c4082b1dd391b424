package org.pacta.commitment.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.commitment.Commitment;
import org.pacta.commitment.Commitments;
import org.pacta.commitment.Ending;
import org.pacta.commitment.Endings;
import org.pacta.commitment.Extension;
import org.pacta.commitment.Extensions;
import org.pacta.commitment.SeveralEndings;
import org.pacta.concurrence.Level;
import org.pacta.concurrence.PartyAnswer;
import org.pacta.concurrence.PartyAnswers;
import org.pacta.id.CommitmentId;
import org.pacta.text.ModelWords;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What the parties to a commitment say to each other about it: their answers, its end, more time. */
@ApiController
@Tag(name = "Commitments")
class AgreementApi {

    private static final String COMMITMENT = "/commitments/{statement}/{ordinal}";

    private final Commitments commitments;
    private final Endings endings;
    private final SeveralEndings several;
    private final Extensions extensions;
    private final PartyAnswers answers;

    AgreementApi(
            Commitments commitments,
            Endings endings,
            SeveralEndings several,
            Extensions extensions,
            PartyAnswers answers) {
        this.commitments = commitments;
        this.endings = endings;
        this.several = several;
        this.extensions = extensions;
        this.answers = answers;
    }

    /**
     * How it ended, as is proposed.
     *
     * @param reason on what it rests
     * @param supersededBy required where it was superseded: what took its place
     * @param further references of others that the same office leads, for which the same is proposed; all or none
     * @param evidence id of evidence of this one that is laid with each of those
     */
    record EndingRequest(
            Ending.@Nullable Outcome outcome,
            @Nullable String reason,
            @Nullable String supersededBy,
            @Nullable List<String> further,
            @Nullable Long evidence) {}

    /** Why silence is no consent; {@code procedure} where it is the procedure that is objected to, not the end. */
    record ObjectionRequest(
            @Nullable String reason, @Nullable Boolean procedure) {}

    /** A later due date, and why. */
    record ExtensionRequest(
            @Nullable LocalDate dueOn, @Nullable String reason) {}

    /**
     * An end that was proposed.
     *
     * @param silenceUntil where silence is consent: until when a party may object
     * @param objectedBy the party that broke the silence
     * @param toProcedure whether it objected to silence as the procedure, not to the end
     */
    record EndingResource(
            Ending.Outcome outcome,
            String reason,
            @Nullable String supersededBy,
            Ending.State state,
            @Nullable String proposedBy,
            Instant proposedAt,
            @Nullable String verifiedBy,
            @Nullable Instant silenceUntil,
            @Nullable String objectedBy,
            @Nullable String objection,
            boolean toProcedure,
            @Nullable Instant decidedAt) {

        static EndingResource of(Ending ending) {
            return new EndingResource(
                    ending.outcome(),
                    ending.reason(),
                    ending.supersededBy(),
                    ending.state(),
                    ending.proposedBy(),
                    ending.proposedAt(),
                    ending.verifiedBy(),
                    ending.silenceUntil(),
                    ending.objectedBy(),
                    ending.objection(),
                    ending.toProcedure(),
                    ending.decidedAt());
        }
    }

    /**
     * More time that was asked for.
     *
     * @param withinWords whether the words of the statement allow it, so that the lead decides alone
     * @param state {@code prepared} on the own side, which nobody else sees, until somebody who may has cleared it
     * @param clearedBy who gave it in the party's name
     * @param level at which it was cleared
     */
    record ExtensionResource(
            LocalDate from,
            LocalDate dueOn,
            String reason,
            boolean withinWords,
            @Nullable String askedBy,
            @Nullable String party,
            Instant askedAt,
            Extension.State state,
            @Nullable Instant decidedAt,
            @Nullable String decisionReason,
            @Nullable String clearedBy,
            @Nullable Level level) {

        static ExtensionResource of(Extension extension) {
            return new ExtensionResource(
                    extension.from(),
                    extension.to(),
                    extension.reason(),
                    extension.withinWords(),
                    extension.askedBy(),
                    extension.party(),
                    extension.askedAt(),
                    extension.state(),
                    extension.decidedAt(),
                    extension.decisionReason(),
                    extension.cleared() == null ? null : extension.cleared().by(),
                    extension.cleared() == null ? null : extension.cleared().level());
        }
    }

    /**
     * What a party was asked, and what it answered.
     *
     * @param task id of the task in the process model with which it is prepared
     * @param answers by the fields of that task's form; empty until the answer is given
     * @param level at which it was cleared
     */
    record AnswerResource(
            String task,
            String question,
            String party,
            int round,
            LocalDate dueOn,
            Instant askedAt,
            @Nullable Instant givenAt,
            Map<String, String> answers,
            @Nullable Level level,
            @Nullable String givenBy,
            boolean counts) {

        static AnswerResource of(PartyAnswer answer, Locale reader) {
            return new AnswerResource(
                    answer.elementId(),
                    ModelWords.say(answer.question(), reader),
                    answer.party(),
                    answer.round(),
                    answer.dueOn(),
                    answer.askedAt(),
                    answer.givenAt(),
                    answer.answers(),
                    answer.level(),
                    answer.givenBy(),
                    answer.counts());
        }
    }

    @Operation(summary = "What each party was asked and answered, round by round")
    @Needs(Scope.READ)
    @GetMapping(COMMITMENT + "/answers")
    List<AnswerResource> answers(
            @PathVariable String statement, @PathVariable String ordinal, HttpServletRequest request) {
        var reader = RequestParameters.language(request);
        return answers.ofCommitment(found(statement, ordinal).id()).stream()
                .map(answer -> AnswerResource.of(answer, reader))
                .toList();
    }

    @Operation(summary = "The ends that were proposed, newest first")
    @Needs(Scope.READ)
    @GetMapping(COMMITMENT + "/endings")
    List<EndingResource> endings(@PathVariable String statement, @PathVariable String ordinal) {
        return endingsOf(found(statement, ordinal));
    }

    @Operation(
            operationId = "proposeEnding",
            summary = "Propose how it ended; all parties bound agree before it is closed")
    @Needs(Scope.WORK)
    @PostMapping(COMMITMENT + "/endings")
    List<EndingResource> propose(
            @PathVariable String statement, @PathVariable String ordinal, @RequestBody EndingRequest asked) {
        var commitment = found(statement, ordinal);
        several.propose(
                commitment.id(),
                further(asked),
                asked.evidence(),
                RequestParameters.required("outcome", asked.outcome()),
                RequestParameters.text(asked.reason()),
                asked.supersededBy());
        return endingsOf(commitment);
    }

    private List<CommitmentId> further(EndingRequest asked) {
        var references = asked.further();
        return references == null
                ? List.of()
                : references.stream()
                        .map(reference -> commitments
                                .byReference(reference.strip().toUpperCase(Locale.ROOT))
                                .map(Commitment::id)
                                .orElseThrow(() -> new Refused("ending.further.not", "further", reference)))
                        .toList();
    }

    @Operation(
            operationId = "objectToEnding",
            summary = "Object to an end while silence is consent; each party is then asked")
    @Needs(Scope.MANAGE)
    @PostMapping(COMMITMENT + "/objections")
    List<EndingResource> object(
            @PathVariable String statement, @PathVariable String ordinal, @RequestBody ObjectionRequest asked) {
        var commitment = found(statement, ordinal);
        endings.object(commitment.id(), RequestParameters.text(asked.reason()), Boolean.TRUE.equals(asked.procedure()));
        return endingsOf(commitment);
    }

    @Operation(summary = "More time that was asked for, newest first")
    @Needs(Scope.READ)
    @GetMapping(COMMITMENT + "/extensions")
    List<ExtensionResource> extensions(@PathVariable String statement, @PathVariable String ordinal) {
        return extensionsOf(found(statement, ordinal));
    }

    @Operation(
            operationId = "askForMoreTime",
            summary = "Ask for more time, once it is cleared on the own side; beyond the words of the statement all"
                    + " parties bound answer")
    @Needs(Scope.WORK)
    @PostMapping(COMMITMENT + "/extensions")
    List<ExtensionResource> ask(
            @PathVariable String statement, @PathVariable String ordinal, @RequestBody ExtensionRequest asked) {
        var commitment = found(statement, ordinal);
        extensions.ask(
                commitment.id(),
                RequestParameters.required("dueOn", asked.dueOn()),
                RequestParameters.text(asked.reason()));
        return extensionsOf(commitment);
    }

    private List<EndingResource> endingsOf(Commitment commitment) {
        return endings.ofCommitment(commitment.id()).stream()
                .map(EndingResource::of)
                .toList();
    }

    private List<ExtensionResource> extensionsOf(Commitment commitment) {
        return extensions.ofCommitment(commitment.id()).stream()
                .map(ExtensionResource::of)
                .toList();
    }

    private Commitment found(String statement, String ordinal) {
        return commitments
                .byReference((statement + "/" + ordinal).toUpperCase(Locale.ROOT))
                .orElseThrow(() -> new NoSuchElementException("There is no such commitment."));
    }
}
