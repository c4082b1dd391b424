package org.pacta.workflow;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/** Which elements of models are on one party's side: those that say so, and all that is inside of them. */
final class Sides {

    private final Map<ModelElementInstance, Boolean> known = new ConcurrentHashMap<>();

    boolean isOnSide(ModelElementInstance element) {
        return known.computeIfAbsent(element, Sides::read);
    }

    private static boolean read(ModelElementInstance element) {
        for (@Nullable ModelElementInstance at = element; at != null; at = at.getParentElement()) {
            if (at instanceof BaseElement node && says(node)) {
                return true;
            }
        }
        return false;
    }

    private static boolean says(BaseElement element) {
        return element.getExtensionElements() != null
                && element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaProperties.class)
                        .list()
                        .stream()
                        .flatMap(properties -> properties.getCamundaProperties().stream())
                        .anyMatch(property ->
                                "side".equals(property.getCamundaName()) && "party".equals(property.getCamundaValue()));
    }
}
