package org.pacta.statement.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.party.Parties;
import org.pacta.party.Party;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of series: {@link SeriesListView}, {@link SeriesView}, and what {@link SeriesForm} asks. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class SeriesPagesTest extends PageTest {

    @Autowired
    Parties known;

    @Test
    void aSeriesIsEnteredBeforeItsFirstStatementAndWhatIsWrongIsSaidAtItsField() {
        open("usa.coordinator", "series");
        assertThat(part(SeriesListView.class)).isNotNull();
        press("Enter a series");
        var form = part(SeriesForm.class);
        var code = $(TextField.class, form).all().getFirst();
        @SuppressWarnings("unchecked")
        var parties = (CheckboxGroup<Party>) $(CheckboxGroup.class, form).single();
        code.setValue("PAGETALKS");
        parties.setValue(Set.of(known.party("JPN")));
        press("Save");
        assertThat(parties.isInvalid()).as("one's own party takes part").isTrue();
        assertThat(code.getValue()).isEqualTo("PAGETALKS");
        parties.setValue(Set.of(known.party("JPN"), known.party("USA")));
        press("Save");

        assertThat(address()).isEqualTo("series/PAGETALKS");
        assertThat(words(SeriesView.class)).contains("PAGETALKS", "No statement");
        open("kor.coordinator", "series/PAGETALKS");
        assertThat($(SeriesView.class).all()).as("Korea takes no part in it").isEmpty();
    }
}
