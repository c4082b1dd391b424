package org.pacta.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;

/** Lets a reader choose light, dark, or what the device says; remembered by the browser for a year. */
class ColorSchemeSwitch extends RadioButtonGroup<ColorScheme.Value> {

    public ColorSchemeSwitch() {
        addClassName("pacta-scheme");
        setLabel(getTranslation("scheme.label"));
        setItems(List.of(ColorScheme.Value.LIGHT_DARK, ColorScheme.Value.LIGHT, ColorScheme.Value.DARK));
        setItemLabelGenerator(scheme -> switch (scheme) {
            case LIGHT -> getTranslation("scheme.light");
            case DARK -> getTranslation("scheme.dark");
            default -> getTranslation("scheme.device");
        });
        addValueChangeListener(event -> {
            if (event.isFromClient()) {
                getUI().ifPresent(ui -> apply(ui, event.getValue()));
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        setValue(SchemeCookie.chosenIn(event.getUI()));
    }

    private static void apply(UI ui, ColorScheme.Value scheme) {
        ui.getPage().setColorScheme(scheme);
        SchemeCookie.keep(ui, scheme);
    }
}
