package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.PactaApplication;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.signin.SignInAs;
import org.pacta.world.OwnSide;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Whatever a party writes and does on its own side, every page in {@code access/pages.csv} shows everybody of the other
 * parties the same words as before.
 */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class TwoPartiesPageTest extends SpringBrowserlessTest {

    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    Parties parties;

    private OwnSide side;

    @BeforeEach
    void begin() {
        world.begin();
    }

    /** A page of next to nothing, on which nobody is looked at: so that each page is made anew. */
    private static final String ASIDE = "password";

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"KOR", "USA"})
    void whatIsOnOnePartysSideChangesNoPageThatAnotherSees(String party) throws IOException {
        side = new OwnSide(context, party);
        openWhatReadsAnew();
        var before = openAll();

        side.write();

        openAll().forEach((page, shown) -> {
            if (!page.contains("search?")) {
                assertThat(shown).as(page).doesNotContain(side.marker());
            }
            assertThat(words(shown)).as(page).isEqualTo(words(before.get(page)));
        });
        var own = party.toLowerCase(Locale.ROOT) + ".officer";
        assertThat(open(own, "tasks/" + side.own().id()))
                .as("but the party itself reads it")
                .contains(side.marker());
        for (var person : side.others()) {
            assertThat(open(person, "tasks/" + side.own().id())).as(person).startsWith("NotFoundView");
        }
    }

    /** Whoever opens a comparison for the first time has it read, which is a line of the history. */
    private void openWhatReadsAnew() {
        for (var commitment : List.of(side.meeting(), side.dialogue())) {
            side.others()
                    .forEach(person -> open(person, "statements/" + commitment.split("/")[0] + "/compare"));
        }
    }

    private Map<String, String> openAll() throws IOException {
        var shown = new TreeMap<String, String>();
        for (var row : PageAccessTest.rows().values()) {
            if (row.may().contains("ANYBODY")) {
                continue;
            }
            for (var address : addresses(row)) {
                assertThat(address).as(row.route()).doesNotContain("{");
                for (var person : side.others()) {
                    shown.put(person + " " + address, open(person, address));
                }
            }
        }
        return shown;
    }

    private List<String> addresses(PageAccessTest.Row row) {
        var addresses = new ArrayList<String>();
        for (var commitment : List.of(side.meeting(), side.dialogue())) {
            addresses.add(row.address()
                    .replace("{series}", commitment.replaceFirst("-\\d+/.*$", ""))
                    .replace("{statement}", commitment.split("/")[0])
                    .replace("{commitment}", commitment)
                    .replace("{handover}", "1")
                    .replace("{task}", String.valueOf(side.joint().id().value()))
                    .replace("{text}", String.valueOf(side.text()))
                    .replaceAll("q=\\w+", "q=" + side.marker()));
        }
        return addresses.stream().distinct().toList();
    }

    private String open(String person, String address) {
        SignInAs.member(parties.member(new MemberId(world.member(person))));
        UI.getCurrent().navigate(ASIDE);
        var parts = address.split("[?]", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
        var shown = chain() + " " + text();
        roundTrip();
        return shown;
    }

    private static String chain() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .map(part -> part.getClass().getSimpleName())
                .collect(Collectors.joining(" < "));
    }

    /** All that the page holds: what it shows, and the rows that its lists would fetch. */
    private String text() {
        var text = new StringBuilder();
        UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .forEach(part -> text.append(part.getElement().getOuterHTML()));
        $view(Grid.class).all().forEach(grid -> {
            Grid<?> list = grid;
            list.getDataProvider()
                    .fetch(new Query<>(0, 100_000, List.of(), null, null))
                    .forEach(text::append);
        });
        return text.toString();
    }

    /** What people read, without the marks that a page gives its parts anew each time. */
    private static String words(String shown) {
        return TAG.matcher(shown).replaceAll(" ").replaceAll("\\s+", " ");
    }
}
