package org.pacta.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A process model as drawn in its BPMN file, with what is done, open and late marked on it, and the same in words below.
 * The mark of bpmn.io stays on it, as its licence asks.
 */
@Tag("figure")
@JsModule("./pacta-process-diagram.ts")
@NpmPackage(value = "bpmn-js", version = "18.31.1")
public class ProcessDiagram extends Component implements HasStyle {

    private final Element drawing = new Element("pacta-process-diagram");
    private final Element list = new Element("ul");

    /** @param caption whose process it is, in the reader's language */
    public ProcessDiagram(String caption) {
        addClassName("pacta-diagram");
        drawing.setPropertyMap(
                "labels",
                Map.of(
                        "canvas", caption,
                        "zoomIn", getTranslation("diagram.zoomIn"),
                        "zoomOut", getTranslation("diagram.zoomOut"),
                        "fit", getTranslation("diagram.fit"),
                        "failed", getTranslation("diagram.failed")));
        var details = new Element("details")
                .appendChild(new Element("summary").setText(getTranslation("diagram.steps")))
                .appendChild(list);
        getElement()
                .appendChild(new Element("figcaption").setText(caption))
                .appendChild(drawing)
                .appendChild(details);
        drawing.addEventListener(
                        "element-selected",
                        event -> fireEvent(new ElementSelected(
                                this,
                                true,
                                event.getEventData().path("event.detail.id").asString())))
                .addEventData("event.detail.id");
    }

    /** How far an element of the model has come. */
    public enum Marker {
        DONE,
        OPEN,
        OVERDUE,
        PLANNED,
        CANCELLED
    }

    /**
     * What stands on an element of the model.
     *
     * @param elementId id in the BPMN file; an id that the model lacks is listed in words only
     * @param name the step's name, for the list in words
     * @param note who and when, shown on the element, each of several on a line; may be empty
     */
    public record MarkedStep(String elementId, String name, Marker marker, String note) {}

    /** Draws the model and its steps, in place of what was drawn before. */
    public ProcessDiagram show(String bpmnXml, List<MarkedStep> steps) {
        drawing.setProperty("xml", bpmnXml);
        return show(steps);
    }

    /** Marks other steps on the model drawn already. */
    public ProcessDiagram show(List<MarkedStep> steps) {
        drawing.setPropertyList(
                "steps",
                steps.stream()
                        .map(step -> new Mark(step.elementId(), css(step.marker()), word(step.marker()), step.note()))
                        .toList());
        list.removeAllChildren();
        for (MarkedStep step : steps) {
            String words = step.note().isBlank()
                    ? getTranslation("diagram.step", step.name(), word(step.marker()))
                    : getTranslation(
                            "diagram.stepWithNote",
                            step.name(),
                            word(step.marker()),
                            step.note().replace("\n", "; "));
            list.appendChild(new Element("li").setText(words));
        }
        return this;
    }

    /** Hears which element of the model was selected. */
    public Registration addElementSelectedListener(ComponentEventListener<ElementSelected> listener) {
        return addListener(ElementSelected.class, listener);
    }

    /** Somebody selected an element of the model. */
    public static class ElementSelected extends ComponentEvent<ProcessDiagram> {

        private final String elementId;

        public ElementSelected(ProcessDiagram source, boolean fromClient, String elementId) {
            super(source, fromClient);
            this.elementId = elementId;
        }

        /** Id in the BPMN file. */
        public String getElementId() {
            return elementId;
        }
    }

    /** What the browser needs of a step. */
    private record Mark(String id, String marker, String word, String note) {}

    private static String css(Marker marker) {
        return marker.name().toLowerCase(Locale.ROOT);
    }

    private String word(Marker marker) {
        return getTranslation("marker." + css(marker));
    }
}
