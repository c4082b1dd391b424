package org.pacta.demo;

import org.pacta.commitment.Commitments;
import org.pacta.commitment.Endings;
import org.pacta.concurrence.AgreedTexts;
import org.pacta.concurrence.TextComments;
import org.pacta.task.Comments;
import org.pacta.task.EvidenceFolder;
import org.pacta.task.TaskWork;
import org.pacta.task.Tasks;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the demo's people work with: the services behind the pages. */
@Component
@ConditionalOnProperty("pacta.demo")
record DemoTools(
        Tasks tasks,
        TaskWork work,
        EvidenceFolder evidence,
        Comments comments,
        Commitments commitments,
        Endings endings,
        AgreedTexts texts,
        TextComments textComments) {}
