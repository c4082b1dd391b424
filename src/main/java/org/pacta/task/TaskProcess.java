package org.pacta.task;

import java.util.Map;
import org.pacta.id.OfficeId;

/** What tasks need of the engine that drives them; it works in the caller's transaction. */
public interface TaskProcess {

    /** Completes the engine's task, so that the process moves on.
     *
     * @param routing answers that the process decides by
     */
    void complete(String engineTaskId, Map<String, Object> routing);

    /** Another office does the engine's task from now on, and what follows from it on the same side. */
    void pass(String engineTaskId, OfficeId officeId);

    /** Whether it is one of several of the kind that the offices of all parties do, each for itself. */
    boolean isOneOfEach(String engineTaskId);
}
