package org.pacta.task;

import java.util.Map;

/** What tasks need of the engine that drives them; it works in the caller's transaction. */
public interface TaskProcess {

    /** Completes the engine's task, so that the process moves on.
     *
     * @param routing answers that the process decides by
     */
    void complete(String engineTaskId, Map<String, Object> routing);
}
