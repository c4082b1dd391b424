package org.pacta.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pacta.PactaApplication;
import org.pacta.handover.OfferedHandovers;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Releasability;
import org.pacta.reading.Kind;
import org.pacta.reading.Strength;
import org.pacta.signin.SignInAs;
import org.pacta.statement.Finding;
import org.pacta.statement.Findings;
import org.pacta.statement.NewStatement;
import org.pacta.statement.Statements;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every page, as the router lists them, for every role and for another party. A page without a row in {@code
 * access/pages.csv} fails this test.
 */
@PactaTest
@ViewPackages(classes = PactaApplication.class)
class PageAccessTest extends SpringBrowserlessTest {

    private static final String MARKER = "zebrafinch";

    private static final Map<String, String> PEOPLE = Map.of(
            "OFFICER", "kor.officer",
            "MANAGER", "kor.manager",
            "COORDINATOR", "kor.coordinator",
            "AUDITOR", "usa.auditor",
            "ADMINISTRATOR", "jpn.administrator");

    private static int number;

    @Autowired
    World world;

    @Autowired
    Parties parties;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationContext application;

    record Row(String route, String address, Set<String> may, String others) {}

    record Things(String statement, String commitment, long task, long text) {}

    @BeforeEach
    void begin() {
        world.begin();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    static Map<String, Row> rows() throws IOException {
        var rows = new TreeMap<String, Row>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/access/pages.csv"))) {
            if (!line.startsWith("#") && !line.startsWith("route;") && !line.isBlank()) {
                var cells = line.split(";", -1);
                rows.put(cells[0], new Row(cells[0], cells[1], Set.of(cells[2].split(" ")), cells[3]));
            }
        }
        return rows;
    }

    @Test
    void hasARowForEachPageThatThereIsAndNoneForAnyOther() throws IOException {
        var routes = RouteConfiguration.forApplicationScope().getAvailableRoutes().stream()
                .filter(route -> route.getNavigationTarget().getName().startsWith("org.pacta."))
                .filter(route -> !route.getNavigationTarget().getName().contains("Test"))
                .map(route -> route.getTemplate())
                .collect(Collectors.toSet());
        assertThat(rows().keySet()).isEqualTo(routes);
    }

    @Test
    void isOpenToTheRolesOfItsRowAndRefusedToTheOthersInWords() throws IOException {
        var things = things(World.ALL);
        for (var row : rows().values()) {
            if (row.may().contains("ANYBODY")) {
                continue;
            }
            for (var person : PEOPLE.entrySet()) {
                var view = open(person.getValue(), row, things);
                var what = row.route() + " for " + person.getKey() + ": " + view;
                if (row.may().contains(person.getKey())) {
                    assertThat(view).as(what).doesNotContain("RefusedView", "NotFoundView", "FailureView", "LoginView");
                } else {
                    assertThat(view).as(what).contains("RefusedView");
                }
            }
        }
    }

    @Test
    void leadsWhoeverIsNotSignedInToTheSignInPage() throws IOException {
        var things = things(World.ALL);
        for (var row : rows().values()) {
            SecurityContextHolder.clearContext();
            UI.getCurrent().navigate("login");
            go(address(row, things, 1));
            if (row.may().contains("ANYBODY") && !row.route().equals("login")) {
                assertThat(shown()).as(row.route()).doesNotContain("LoginView");
            } else {
                assertThat(shown()).as(row.route()).contains("LoginView");
            }
        }
    }

    @Test
    void showsAnotherPartyNothingOfWhatIsNotReleasedToItWhateverTheRole() throws IOException {
        var things = things(Set.of("KOR"));
        for (var row : rows().values()) {
            if (row.others().equals("own")) {
                continue;
            }
            for (var person :
                    List.of("usa.officer", "usa.manager", "usa.coordinator", "usa.auditor", "jpn.administrator")) {
                var view = open(person, row, things);
                var what = row.route() + " for " + person + ": " + view;
                if (row.others().equals("not here")) {
                    assertThat(view).as(what).contains("NotFoundView");
                }
                var text = text();
                assertThat(row.address().contains(MARKER) ? text.replace("value=\"" + MARKER, "") : text)
                        .as(what)
                        .doesNotContain("Hold the " + MARKER, "Statement on " + MARKER, "the " + MARKER + " talks");
            }
        }
        open("kor.officer", rows().get("commitments/:statement/:ordinal"), things);
        assertThat(text()).as("but its own party sees it").contains(MARKER);
        open("kor.officer", rows().get("commitments"), things);
        assertThat(text()).as("also in the list").contains(MARKER);
    }

    private static String address(Row row, Things things, long handover) {
        return row.address()
                .replace("{handover}", String.valueOf(handover))
                .replace("{series}", things.statement().replaceFirst("-\\d+$", ""))
                .replace("{statement}", things.statement())
                .replace("{commitment}", things.commitment())
                .replace("{task}", String.valueOf(things.task()))
                .replace("{text}", String.valueOf(things.text()));
    }

    private String open(String person, Row row, Things things) {
        SignInAs.member(parties.member(new MemberId(world.member(person))));
        UI.getCurrent().navigate("profile");
        go(address(row, things, OfferedHandovers.made(application, world).forWhom(person, "")));
        return shown();
    }

    private static void go(String address) {
        var parts = address.split("[?]", 2);
        UI.getCurrent().navigate(parts[0], QueryParameters.fromString(parts.length == 1 ? "" : parts[1]));
    }

    /** What stands in the page now, by class. */
    private static String shown() {
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

    private Things things(Set<String> releasableTo) {
        int n = ++number;
        var marker = releasableTo.size() == 1 ? MARKER : "open";
        var reference = world.as(
                "kor.coordinator",
                () -> statements.register(new NewStatement(
                        releasableTo.size() == 1 ? "PAGEKOR" : "PAGEALL",
                        n,
                        "Statement on " + marker,
                        LocalDate.of(2026, 2, 20),
                        null,
                        null,
                        "Pages %d on %s\n\nThe sides agreed to hold the %s talks later this year.\n"
                                .formatted(n, marker, marker),
                        World.ALL,
                        releasableTo)));
        return world.as("kor.coordinator", () -> {
            var finding = findings.of(
                            statements.byReference(reference).orElseThrow().id())
                    .getFirst();
            var commitment = findings.accept(
                    finding.id(),
                    finding.version(),
                    new Finding.Edit(
                            "Hold the " + marker + " talks",
                            Kind.MEETING,
                            Strength.FIRM,
                            world.office("KOR-POLICY").id(),
                            LocalDate.of(2026, 12, 1)),
                    Releasability.to(releasableTo),
                    null,
                    World.notBound(finding, releasableTo));
            return new Things(
                    reference,
                    commitment,
                    world.openTasks(commitment).getFirst().id().value(),
                    world.text(commitment, "Terms of the " + marker + " talks"));
        });
    }
}
