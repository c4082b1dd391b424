package org.pacta.workflow;

/** Reads the engine's ids. */
final class ModelKeys {

    /** The key in a process definition id, {@code key:version:number}. */
    static String processKey(String processDefinitionId) {
        return processDefinitionId.substring(0, processDefinitionId.indexOf(':'));
    }

    private ModelKeys() {}
}
