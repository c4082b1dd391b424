package org.pacta.demo;

import java.util.Map;
import org.pacta.concurrence.AgreedText;
import org.pacta.concurrence.TextComments;
import org.pacta.task.TaskState;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What has become of the demo's commitments so far. One is closed after an objection; one is overdue, its end was refused
 * once and is proposed again; of one the end stands under silence; on the dates of a meeting each party prepares its answer
 * on its own side; and a text is in its second round, after a non-concurrence in the first.
 */
@Component
@ConditionalOnProperty("pacta.demo")
record DemoStory(DemoWork work) {

    private static final String ANSWER_TEXT = "userTask_answerText";
    private static final String CLEAR = "userTask_clearAnswer";

    void tell() {
        sanctions();
        denuclearization();
        exercise();
        meeting();
        ministerial();
    }

    private void sanctions() {
        work.until("DTT-14/01", 80, 30, DemoWork.PROPOSE_END);
        work.end("DTT-14/01", 29, "KEPT", "Each of the three has reported what it did, and the reports are attached.");
        work.next("DTT-14/01", 27, 27, 1);
        work.object("DTT-14/01", 24, "JPN", "Our report on the inspections of the spring is not among the papers yet.");
        work.until("DTT-14/01", 22, 14);
    }

    private void denuclearization() {
        work.until("DTT-14/03", 70, 30, DemoWork.PROPOSE_END);
        work.end(
                "DTT-14/03",
                25,
                "NO_LONGER_PURSUED",
                "The reports of the Defense Trilateral Talks cover it from now on.");
        work.next("DTT-14/03", 23, 23, 1);
        work.object("DTT-14/03", 21, "USA", "We have seen no report that covers the last half year.");
        work.until("DTT-14/03", 20, 12, DemoWork.PROPOSE_END);
        work.end("DTT-14/03", 2, "KEPT", "The report of the last half year, which was missed, is attached.");
    }

    private void exercise() {
        work.until("DTT-14/04", 56, 20, "userTask_holdInitialConference");
        work.end(
                "DTT-14/04",
                8,
                "SUPERSEDED",
                "The framework memorandum names the exercise and makes it annual; its own commitments carry it on.",
                "Trilateral Security Cooperation Framework memorandum");
        work.only("DTT-14/04", "KOR", "userTask_verifyEnd", 5, Map.of("verification", "confirm"));
        work.report("DTT-14/04", "KOR", TaskState.IN_PROGRESS, 40, "The planning staffs have the first draft.");
    }

    private void meeting() {
        work.until("DTT-14/02", 72, 20, "userTask_confirmDates");
        work.note(
                "DTT-14/02",
                "KOR",
                6,
                "The minister travels in that week; ask the protocol office before we say which days suit us.");
        work.note("DTT-14/02", "USA", 6, "Our travel office objects to the second day. Do not tell the others yet.");
        work.note("DTT-14/02", "JPN", 6, "The Diet sits until the end of the month; let the director decide.");
        work.report("DTT-14/02", "KOR", TaskState.BLOCKED, 60, "The protocol office has not said which days are free.");
    }

    private void ministerial() {
        work.until("DTT-14/05", 54, 30, ANSWER_TEXT, CLEAR);
        work.comment(
                "DTT-14/05",
                "USA",
                28,
                new TextComments.NewComment(
                        AgreedText.Severity.CRITICAL,
                        "Paragraph 3",
                        "The host of a session sets its agenda in consultation with the others.",
                        "One side cannot set the agenda alone."));
        work.comment(
                "DTT-14/05",
                "JPN",
                28,
                new TextComments.NewComment(
                        AgreedText.Severity.ADMINISTRATIVE, "Paragraph 1", null, "Name the meeting in full."));
        work.only("DTT-14/05", "KOR", ANSWER_TEXT, 27, Map.of("answer", "concur"));
        work.only(
                "DTT-14/05",
                "USA",
                ANSWER_TEXT,
                26,
                Map.of("answer", "nonConcur", "comment", "Paragraph 3 gives the agenda to one side alone."));
        work.only(
                "DTT-14/05",
                "JPN",
                ANSWER_TEXT,
                26,
                Map.of("answer", "concurWithComment", "comment", "The meeting is to be named in full."));
        work.next("DTT-14/05", 24, 20, 3);
        work.verdict("DTT-14/05", 12, "Paragraph 3", "");
        work.verdict("DTT-14/05", 12, "Paragraph 1", "");
        work.only(
                "DTT-14/05",
                "KOR",
                "userTask_issueText",
                10,
                Map.of(
                        "round",
                        "comments",
                        "text",
                        """
                        1. The three sides hold the Trilateral Ministerial Meeting (TMM) once a year.

                        2. They host it in turn.

                        3. The host of a session sets its agenda in consultation with the others.
                        """,
                        "changes",
                        "The meeting is named in full; the host consults the others on the agenda."));
        work.only("DTT-14/05", "JPN", ANSWER_TEXT, 6, Map.of("answer", "concur"));
        work.next("DTT-14/05", 5, 5, 1, ANSWER_TEXT);
        work.only("DTT-14/05", "USA", ANSWER_TEXT, 4, Map.of("answer", "concur"));
        work.note(
                "DTT-14/05",
                "USA",
                3,
                "The general asks whether 'in consultation' binds us too. Clear it after his word.");
        work.report("DTT-14/05", "KOR", TaskState.IN_PROGRESS, 25, "The legal office reads the second version.");
    }
}
