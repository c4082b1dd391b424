package org.pacta.mail.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pacta.api.ApiController;
import org.pacta.api.Needs;
import org.pacta.api.RequestParameters;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.mail.Mailbox;
import org.pacta.mail.Resending;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail of one's own party that did not leave. */
@ApiController
@Tag(name = "Mail")
class MailsApi {

    private final Resending resending;

    MailsApi(Resending resending) {
        this.resending = resending;
    }

    /** How many mails fit the filter, and whether the caller may have them sent again. */
    record UndeliveredMails(int count, boolean mayResend) {}

    /**
     * Which mails are sent again: DEAD (as where nothing is said), KEPT or IN_DOUBT.
     *
     * @param expected how many the caller takes them to be: where they are others by now, none is sent
     */
    record MailResendRequest(
            @Nullable String state,
            @Nullable String party,
            @Nullable String office,
            @Nullable String error,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable Integer expected) {}

    /** How many were put on their way. */
    record ResentMails(int resent) {}

    @Operation(
            operationId = "undeliveredMails",
            summary = "Count mail of one's own party that did not leave",
            description =
                    "By state (DEAD, KEPT, IN_DOUBT), the recipient's party and office, part of what the server said,"
                            + " and when it was owed.")
    @Needs(Scope.READ)
    @GetMapping("/mails/undelivered")
    UndeliveredMails undelivered(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String party,
            @RequestParam(required = false) @Nullable String office,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant until) {
        return new UndeliveredMails(
                resending.count(filter(state, party, office, error, from, until)), resending.mayResend());
    }

    @Operation(
            summary = "Send mail again that did not leave",
            description =
                    "All that fit the filter, or none: their number is said with the request. They leave little by"
                            + " little. For whoever looks after the party's mail: administrators, or where there are none"
                            + " coordinators, or else managers.")
    @Needs(Scope.MANAGE)
    @PostMapping("/mails/resend")
    ResentMails resend(@RequestBody MailResendRequest asked) {
        var expected = RequestParameters.required("expected", asked.expected());
        return new ResentMails(resending.resend(
                filter(asked.state(), asked.party(), asked.office(), asked.error(), asked.from(), asked.until()),
                expected));
    }

    private static Resending.Filter filter(
            @Nullable String state,
            @Nullable String party,
            @Nullable String office,
            @Nullable String error,
            @Nullable Instant from,
            @Nullable Instant until) {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Refused("mail.untilBeforeFrom", "until");
        }
        var word = RequestParameters.word("state", state, Mailbox.State.class);
        return new Resending.Filter(
                word == null ? Mailbox.State.DEAD : word, given(party), given(office), given(error), from, until);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
