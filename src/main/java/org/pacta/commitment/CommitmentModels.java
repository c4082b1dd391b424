package org.pacta.commitment;

import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pacta.deadline.DueRule;
import org.pacta.reading.Kind;
import org.pacta.text.ModelWords;

/** What commitments need of the process models, as they are written; none of it asks an engine. */
public interface CommitmentModels {

    /** The kinds that have a process model, in alphabetical order. */
    List<Kind> kinds();

    /** Those of them that are events, which other due dates can depend on: meetings and the like. */
    List<Kind> events();

    /** Whether a commitment of this kind goes on without an end of its own, from one review to the next. */
    boolean isStanding(Kind kind);

    /** How long a party with work to do on a commitment of this kind may say nothing of it; empty where nobody asks. */
    Optional<Period> updateEvery(Kind kind);

    /** Keys of the models that every commitment goes through, whatever its kind. */
    Set<String> common();

    /** Of a task of a party's own steps that is due with one of the kind's: that step's element; null for all others. */
    @Nullable
    String dueWith(String processKey, String elementId);

    /** The user tasks that a commitment of this kind will have, each after those that must be done before it. */
    List<Step> steps(Kind kind);

    /** The models that a commitment of this kind runs through: its own, what that calls, then the common life. */
    List<Diagram> diagrams(Kind kind);

    /**
     * A user task of a model, with its rule for the due date.
     *
     * @param after places, in the list of steps, of all those that the flow has before it
     */
    record Step(String processKey, String elementId, String name, DueRule due, Set<Integer> after) {}

    /**
     * @param xml BPMN 2.0 with its layout
     * @param names of its elements by their id, those that have one
     * @param calls keys of the processes that its call activities run, by the id of the call
     */
    record Diagram(String processKey, String name, String xml, Map<String, String> names, Map<String, String> calls) {

        /** With all that is read on it in the reader's language. */
        public Diagram in(Locale reader) {
            var said = new HashMap<String, String>();
            names.forEach((id, words) -> said.put(id, ModelWords.say(words, reader)));
            return new Diagram(
                    processKey, ModelWords.say(name, reader), ModelWords.drawing(xml, reader), Map.copyOf(said), calls);
        }
    }
}
