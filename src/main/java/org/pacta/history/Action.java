package org.pacta.history;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What was done, by the words that the history keeps.
 *
 * <p>All of them stand here, though the history knows no module that records them: a stored line must be read back as what
 * it is, by whoever shows it, and only a list that is whole can promise that no two words are the same and that none is
 * lost. It holds words, so that nothing points upwards; what a module does because of an action, the module says itself.
 *
 * <p>A word is written into lines that are never changed: it stays as it is for good, and none is taken away.
 */
public enum Action {
    STATEMENT_REGISTERED("statement.registered"),
    /** How often its series meets, and who hosts next. */
    STATEMENT_RHYTHM_SET("statement.rhythmSet"),
    /** Its title, date, venue, or place in a series. */
    STATEMENT_CORRECTED("statement.corrected"),
    /** A better text has taken the place of its. */
    STATEMENT_TEXT_REPLACED("statement.textReplaced"),
    /** It was registered by mistake. */
    STATEMENT_WITHDRAWN("statement.withdrawn"),
    SERIES_ENTERED("series.entered"),
    SERIES_CHANGED("series.changed"),
    RENDERING_ADDED("rendering.added"),
    RENDERING_REPLACED("rendering.replaced"),
    FINDING_EDITED("finding.edited"),
    FINDING_ACCEPTED("finding.accepted"),
    FINDING_REJECTED("finding.rejected"),
    FINDING_REOPENED("finding.reopened"),
    FINDING_ADDED("finding.added"),
    FINDING_SPLIT("finding.split"),
    FINDING_MERGED("finding.merged"),
    /** It restates an older commitment instead of becoming one. */
    FINDING_RESTATES("finding.restates"),
    COMPARISON_PROPOSED("comparison.proposed"),
    COMPARISON_DECIDED("comparison.decided"),
    COMPARISON_RECONSIDERED("comparison.reconsidered"),
    COMMITMENT_STARTED("commitment.started"),
    COMMITMENT_MOVED("commitment.moved"),
    /** What its due date depends on moved, but it was set by hand. */
    COMMITMENT_NOT_MOVED("commitment.notMoved"),
    /** Its title, its offices or what its end asks for. */
    COMMITMENT_CHANGED("commitment.changed"),
    /** A party is bound by it from now on, after its start. */
    COMMITMENT_BOUND("commitment.bound"),
    /** A party is bound by it no longer. */
    COMMITMENT_UNBOUND("commitment.unbound"),
    /** It was released to a party that it binds from now on. */
    COMMITMENT_RELEASED("commitment.released"),
    /** A day was fixed, or fixed anew, that its steps hang on. */
    COMMITMENT_DAY_FIXED("commitment.dayFixed"),
    COMMITMENT_HUNG("commitment.hung"),
    COMMITMENT_FREED("commitment.freed"),
    COMMITMENT_FULFILLED("commitment.fulfilled"),
    COMMITMENT_PARTLY_FULFILLED("commitment.partlyFulfilled"),
    COMMITMENT_NOT_FULFILLED("commitment.notFulfilled"),
    COMMITMENT_LAPSED("commitment.lapsed"),
    COMMITMENT_WITHDRAWN("commitment.withdrawn"),
    COMMITMENT_SUPERSEDED("commitment.superseded"),
    /** A party gave its answer to what it was asked. */
    ANSWER_GIVEN("answer.given"),
    TEXT_ISSUED("text.issued"),
    CONCURRENCE_ADOPTED("concurrence.adopted"),
    CLEARANCE_SET("clearance.set"),
    ENDING_PROPOSED("ending.proposed"),
    ENDING_VERIFIED("ending.verified"),
    ENDING_RETURNED("ending.returned"),
    ENDING_DISSENTED("ending.dissented"),
    ENDING_AGREED("ending.agreed"),
    SILENCE_BROKEN("silence.broken"),
    EXTENSION_ASKED("extension.asked"),
    EXTENSION_GRANTED("extension.granted"),
    EXTENSION_REFUSED("extension.refused"),
    TASK_OPENED("task.opened"),
    TASK_CLAIMED("task.claimed"),
    TASK_HANDED_BACK("task.handedBack"),
    TASK_ASSIGNED("task.assigned"),
    /** Another office does it from now on. */
    TASK_PASSED("task.passed"),
    /** Somebody was asked for help; the task stays whose it is. */
    TASK_HELP_ASKED("task.helpAsked"),
    TASK_REPORTED("task.reported", Telling.ITS_OWN_RECORD),
    TASK_COMPLETED("task.completed"),
    TASK_CANCELLED("task.cancelled"),
    TASK_MOVED("task.moved"),
    EVIDENCE_ADDED("evidence.added"),
    /** What was one party's own was shown to others. */
    EVIDENCE_RELEASED("evidence.released"),
    /** It was wrong. */
    EVIDENCE_WITHDRAWN("evidence.withdrawn"),
    COMMENT_ADDED("comment.added", Telling.ITS_OWN_RECORD),
    COMMENT_RELEASED("comment.released"),
    /** By who wrote it, soon afterwards. */
    COMMENT_CORRECTED("comment.corrected"),
    MAIL_RESENT("mail.resent"),
    TOKEN_MADE("token.made"),
    TOKEN_REVOKED("token.revoked"),
    TOKEN_USED("token.used"),
    MEMBER_SIGNED_IN("member.signedIn"),
    MEMBER_SIGN_IN_REFUSED("member.signInRefused"),
    MEMBER_SIGNED_OUT("member.signedOut"),
    MEMBER_LINKED("member.linked"),
    MEMBER_MOVED("member.moved"),
    MEMBER_ROLES_CHANGED("member.rolesChanged"),
    MEMBER_ADDED("member.added"),
    /** His or her name or mail address. */
    MEMBER_CHANGED("member.changed"),
    /** A password to sign in with once. */
    MEMBER_PASSWORD_GIVEN("member.passwordGiven"),
    /** A link to choose the first password with. */
    MEMBER_INVITED("member.invited"),
    /** A link to choose a new password with. */
    MEMBER_LINK_SENT("member.linkSent"),
    /** By whom it is, on the page or with a link. */
    MEMBER_PASSWORD_CHANGED("member.passwordChanged"),
    MEMBER_PASSKEY_ADDED("member.passkeyAdded"),
    MEMBER_PASSKEY_RENAMED("member.passkeyRenamed"),
    MEMBER_PASSKEY_REMOVED("member.passkeyRemoved"),
    /** All of them, by an administrator: the person has lost them. */
    MEMBER_PASSKEYS_LOST("member.passkeysLost"),
    /** From now on after the password too. */
    MEMBER_PASSKEY_ASKED("member.passkeyAsked"),
    /** The password alone does again. */
    MEMBER_PASSKEY_NOT_ASKED("member.passkeyNotAsked"),
    MEMBER_CLOSED("member.closed"),
    MEMBER_REOPENED("member.reopened"),
    /** On the first visit of a new installation. */
    PARTY_ADDED("party.added"),
    OFFICE_ADDED("office.added"),
    /** Its name, or whether it acts for its party. */
    OFFICE_CHANGED("office.changed"),
    OFFICE_CLOSED("office.closed"),
    /** Another office has taken it up. */
    OFFICE_MERGED("office.merged"),
    OFFICE_REOPENED("office.reopened"),
    DAY_OFF_ENTERED("dayoff.entered"),
    DAY_OFF_RENAMED("dayoff.renamed"),
    DAY_OFF_REMOVED("dayoff.removed"),
    /** Somebody has looked at a year of it. */
    CALENDAR_CONFIRMED("calendar.confirmed"),
    ABSENCE_ENTERED("absence.entered"),
    /** Its days, or who stands in. */
    ABSENCE_CHANGED("absence.changed"),
    ABSENCE_CANCELLED("absence.cancelled"),
    DEPUTY_NAMED("deputy.named"),
    DEPUTY_TAKEN_BACK("deputy.takenBack"),
    HANDOVER_OFFERED("handover.offered"),
    HANDOVER_TAKEN_OVER("handover.takenOver"),
    HANDOVER_DECLINED("handover.declined"),
    HANDOVER_WITHDRAWN("handover.withdrawn"),
    /** What is kept for a time alone was deleted. */
    RETENTION_DELETED("retention.deleted"),
    JOB_RETRIED("job.retried"),
    WEBHOOK_CREATED("webhook.created"),
    WEBHOOK_CHANGED("webhook.changed"),
    WEBHOOK_PAUSED("webhook.paused"),
    WEBHOOK_RESUMED("webhook.resumed"),
    WEBHOOK_SECRET_ROTATED("webhook.secretRotated"),
    WEBHOOK_DELETED("webhook.deleted"),
    WEBHOOK_RESENT("webhook.resent");

    private enum Telling {
        ITS_LINE,
        ITS_OWN_RECORD
    }

    private static final Map<String, Action> BY_WORD =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Action::word, Function.identity()));

    private final String word;
    private final Telling telling;

    Action(String word) {
        this(word, Telling.ITS_LINE);
    }

    Action(String word, Telling telling) {
        this.word = word;
        this.telling = telling;
    }

    /** As it is stored and as the API writes it, for example {@code task.completed}. */
    @JsonValue
    public String word() {
        return word;
    }

    /** What pages watch to be refreshed when it is done, for example {@code task}; see {@link Entry}. */
    public String topic() {
        return word.substring(0, word.indexOf('.'));
    }

    /** Key of its text in the message bundles. */
    public String textKey() {
        return "history.action." + word;
    }

    /** Whether a list of what happened shows its line: not where what was written then, a report or a comment, tells more. */
    public boolean toldByItsLine() {
        return telling == Telling.ITS_LINE;
    }

    /** The action that a line has kept.
     *
     * @throws IllegalArgumentException where there is none of that word
     */
    static Action of(String word) {
        var action = BY_WORD.get(word);
        if (action == null) {
            throw new IllegalArgumentException("No action is called " + word + ".");
        }
        return action;
    }
}
