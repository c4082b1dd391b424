package org.pacta.concurrence.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.pacta.concurrence.Clearances;
import org.pacta.concurrence.Level;
import org.pacta.shell.Attempt;
import org.pacta.shell.PageHeader;
import org.pacta.shell.Section;
import org.pacta.shell.Toasts;

/** For a party's administrators: at which levels officers clear its answers too. */
@Route("clearances")
@Menu(title = "nav.clearances", order = 85, icon = "vaadin:check-square-o")
@RolesAllowed("ADMINISTRATOR")
class ClearancesView extends Div {

    private final Clearances clearances;

    ClearancesView(Clearances clearances) {
        this.clearances = clearances;
        addClassName("pacta-page");
        add(new PageHeader(getTranslation("nav.clearances")), new Paragraph(getTranslation("clearance.words")));
        var section = new Section(getTranslation("clearance.officers"));
        clearances.own().forEach((level, officersToo) -> section.add(choice(level, officersToo)));
        add(section);
    }

    private Checkbox choice(Level level, boolean officersToo) {
        var choice = new Checkbox(getTranslation("clearance.level." + level.name()), officersToo);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && Attempt.on(this).run(() -> clearances.set(level, change.getValue()))) {
                Toasts.success(getTranslation("clearance.saved"));
            }
        });
        return choice;
    }
}
