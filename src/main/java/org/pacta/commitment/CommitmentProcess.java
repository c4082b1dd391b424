package org.pacta.commitment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pacta.deadline.DueRule;

/** What commitments need of the engine that runs their processes; it works in the caller's transaction. */
public interface CommitmentProcess {

    /** The kinds that have a process model, in alphabetical order. */
    List<String> kinds();

    /** The user tasks that a commitment of this kind will have, each after those that must be done before it. */
    List<Step> steps(String kind);

    /** The models that a commitment of this kind runs through: the common life first, then its kind's own. */
    List<Diagram> diagrams(String kind);

    /** Starts the process of a commitment whose row and plan are written already. */
    void start(long commitmentId, String kind);

    /** The commitment's due date has moved: what the engine waits for moves with it. */
    void dueDateMoved(long commitmentId);

    /** Ends the process of a commitment that is withdrawn, with all its open tasks. */
    void withdraw(long commitmentId);

    /**
     * A user task of a model, with its rule for the due date.
     *
     * @param after places, in the list of steps, of all those that the flow has before it
     */
    record Step(String processKey, String elementId, String name, DueRule due, Set<Integer> after) {}

    /**
     * @param xml BPMN 2.0 with its layout
     * @param names of its elements by their id, those that have one
     */
    record Diagram(String processKey, String name, String xml, Map<String, String> names) {}
}
