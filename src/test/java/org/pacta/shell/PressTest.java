package org.pacta.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.Test;

/** A button that changes something takes one press at a time. */
@ViewPackages(packages = "org.pacta.shell.none")
class PressTest extends BrowserlessTest {

    private final Button button = new Button("Report");

    @Test
    void aButtonCanBePressedAgainAfterItsWorkWasDone() {
        Press.once(button, () -> assertThat(button.isEnabled()).isFalse());
        UI.getCurrent().add(button);

        test(button).click();

        assertThat(button.isDisableOnClick()).isTrue();
        assertThat(button.isEnabled()).isTrue();
    }

    /** As when the database is away: what was typed stands there, and one can try again. */
    @Test
    void aButtonCanBePressedAgainAfterItsWorkFailed() {
        Press.once(button, () -> {
            throw new IllegalStateException("The database is away.");
        });
        UI.getCurrent().add(button);

        assertThatThrownBy(() -> test(button).click()).hasMessageContaining("away");

        assertThat(button.isEnabled()).isTrue();
    }
}
