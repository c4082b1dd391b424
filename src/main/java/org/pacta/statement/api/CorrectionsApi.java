package org.pacta.statement.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.api.Versions;
import org.pacta.statement.BetterTexts;
import org.pacta.statement.Corrections;
import org.pacta.statement.Statement;
import org.pacta.statement.StatementCommitments;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Statements set right: what they are, or that they should not be here. */
@ApiController
@Tag(name = "Statements")
class CorrectionsApi {

    private final Corrections corrections;
    private final BetterTexts texts;

    CorrectionsApi(Corrections corrections, BetterTexts texts) {
        this.texts = texts;
        this.corrections = corrections;
    }

    /** What a statement is; venue, series and number are none where they are left out. */
    record CorrectionRequest(
            @Nullable String title,
            @Nullable LocalDate issuedOn,
            @Nullable String venue,
            @Nullable String series,
            @Nullable Integer number,
            @Nullable String reason) {}

    /** The date that a statement is to have. */
    record DateRequest(@Nullable LocalDate issuedOn) {}

    /**
     * Why a statement is withdrawn.
     *
     * @param commitments what becomes of each of its commitments that is under way
     */
    record WithdrawalRequest(
            @Nullable String reason, @Nullable List<FateRequest> commitments) {}

    /** Of a commitment: the reference of the statement that undertakes it in truth; left out where it is withdrawn too. */
    record FateRequest(
            @Nullable String commitment, @Nullable String keepUnder) {}

    /** A statement as it was corrected, with its reference, which may be another one. */
    record CorrectedResource(
            String reference,
            String title,
            LocalDate issuedOn,
            @Nullable String venue,
            @Nullable String series,
            @Nullable Integer number) {

        static CorrectedResource of(Statement statement) {
            return new CorrectedResource(
                    statement.reference(),
                    statement.title(),
                    statement.issuedOn(),
                    statement.venue(),
                    statement.series(),
                    statement.number());
        }
    }

    @Operation(operationId = "previewMoves", summary = "What another date of a statement would move; nothing is stored")
    @Needs(Scope.READ)
    @PostMapping("/statements/{reference}/moves/preview")
    List<Corrections.Moves> preview(@PathVariable String reference, @RequestBody DateRequest asked) {
        return corrections.preview(
                reference.toUpperCase(Locale.ROOT), RequestParameters.required("issuedOn", asked.issuedOn()));
    }

    @Operation(
            summary = "Correct title, date, venue, series and number of a statement",
            description =
                    "What depends on the date is counted anew. The reference follows until a commitment carries it on.")
    @Needs(Scope.MANAGE)
    @PutMapping("/statements/{reference}")
    CorrectedResource correct(
            @PathVariable String reference,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody CorrectionRequest asked,
            HttpServletResponse response) {
        var is = new Corrections.Details(
                RequestParameters.required("title", asked.title()),
                RequestParameters.required("issuedOn", asked.issuedOn()),
                asked.venue(),
                asked.series(),
                asked.number());
        var corrected = corrections.correct(
                reference.toUpperCase(Locale.ROOT), Versions.read(ifMatch), is, RequestParameters.text(asked.reason()));
        response.setHeader("ETag", Versions.tag(corrected.version()));
        return CorrectedResource.of(corrected);
    }

    /** A better text, and why it is better. */
    record BetterTextRequest(
            @Nullable String text, @Nullable String reason) {}

    /**
     * A statement with its better text.
     *
     * @param noLongerFitting its commitments under way of which no sentence stands in the text any more
     */
    record BetterTextResource(String reference, String sha256, List<StatementCommitments.Made> noLongerFitting) {}

    @Operation(
            operationId = "replaceText",
            summary = "Put a better text in the place of a statement's",
            description =
                    "What was decided of each sentence that is still there word for word stays; the worse text is kept.")
    @Needs(Scope.MANAGE)
    @PutMapping("/statements/{reference}/text")
    BetterTextResource replaceText(
            @PathVariable String reference,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody BetterTextRequest asked) {
        var better = texts.replace(
                reference.toUpperCase(Locale.ROOT),
                Versions.read(ifMatch),
                RequestParameters.required("text", asked.text()),
                RequestParameters.text(asked.reason()));
        return new BetterTextResource(
                better.reference(), better.registration().sha256(), texts.noLongerFitting(better));
    }

    @Operation(
            summary = "Withdraw a statement that was registered by mistake",
            description = "It stays, marked. Each commitment of it under way is named, with what becomes of it.")
    @Needs(Scope.MANAGE)
    @PostMapping("/statements/{reference}/withdraw")
    void withdraw(
            @PathVariable String reference,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalRequest asked) {
        var fates = asked.commitments() == null ? List.<FateRequest>of() : asked.commitments();
        corrections.withdraw(
                reference.toUpperCase(Locale.ROOT),
                Versions.read(ifMatch),
                RequestParameters.text(asked.reason()),
                fates.stream()
                        .map(it -> new Corrections.Fate(
                                RequestParameters.required("commitments.commitment", it.commitment()), it.keepUnder()))
                        .toList());
    }
}
