package org.pacta.search.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.world.PactaTest;
import org.pacta.world.PageTest;

/** The page of the search. */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class SearchPageTest extends PageTest {

    @Test
    void whatIsFoundIsCountedInGroupsAndTheWordsAreMarked() {
        var reference = world.commitment("action", LocalDate.of(2026, 10, 30));
        open("kor.officer", "search?q=" + reference);

        assertThat(part(SearchView.class).getPageTitle()).isEqualTo("Search: " + reference);
        assertThat(words(SearchView.class)).contains("Found in").doesNotContain("Nothing found");
        assertThat($(HitSection.class).all().stream().map(SearchPageTest::words))
                .anyMatch(group -> group.startsWith("Commitments (1)") || group.contains("Commitments (1)"));
        assertThat($(MarkedText.class).all().stream()
                        .map(text -> text.getElement().getOuterHTML()))
                .anyMatch(html -> html.contains("<mark>"));
        assertThat($(TextField.class, part(SearchField.class)).single().getValue())
                .isEqualTo(reference);
    }

    @Test
    void oneLetterIsTooLittleAndNoWordIsNoSearch() {
        open("kor.officer", "search?q=x");
        assertThat(words(SearchView.class)).contains("One letter is too little");

        open("kor.officer", "search");
        assertThat(words(SearchView.class)).contains("What are you looking for?");
        assertThat($(HitSection.class).all()).isEmpty();
    }

    @Test
    void whatIsTypedIsLookedForAtOnce() {
        open("kor.officer", "search");
        test($(TextField.class, part(SearchField.class)).single()).setValue("nothingiscalledso");

        assertThat(words(SearchView.class)).contains("Nothing has these words");
    }

    @Test
    void whatIsKeptFromAPartyIsNotFound() {
        var hidden = world.commitment("action", LocalDate.of(2026, 10, 30), Set.of("KOR"));
        open("usa.officer", "search?q=" + hidden);

        assertThat($(HitSection.class).all().stream().map(SearchPageTest::words))
                .noneMatch(group -> group.contains("Commitments ("));
    }
}
