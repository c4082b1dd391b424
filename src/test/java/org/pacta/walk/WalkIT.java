package org.pacta.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestWatcher;
import org.pacta.walk.Visitors.Screen;
import org.springframework.core.io.ClassPathResource;

/**
 * The main job from end to end, in a real browser on the finished build as its users meet it: a statement's finding becomes
 * a running commitment, offices do their tasks, a manager sees where it stands, mail is owed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WalkIT {

    private static final String DTT = "Institutionalize the Defense Trilateral Talks (DTT)";
    private static final String STARTED = "DTT-14/06";
    private static final String ACCEPT_PART = "Accept your part, or return it";
    private static final String ANSWER_DATES = "Answer on the dates";

    @RegisterExtension
    static final TestWatcher PICTURES = new TestWatcher() {
        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            visitors.screenshotAll(context.getRequiredTestMethod().getName());
        }
    };

    private static RunningPacta pacta;
    private static Visitors visitors;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE_MS);
        pacta = RunningPacta.start(Path.of("target/walk/walk-data-" + System.nanoTime()));
        visitors = new Visitors(pacta.address());
    }

    @AfterAll
    static void stop() {
        if (visitors != null) {
            visitors.close();
        }
        if (pacta != null) {
            pacta.close();
        }
    }

    /** A wrong password is refused in words; five of them make even the right one wait. */
    @Test
    @Order(1)
    void aWrongPasswordIsRefusedInWords() {
        var page = visitors.stranger(Screen.DESK);
        visitors.go(page, "work");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        for (int i = 0; i < 5; i++) {
            Visitors.signIn(page, "kenji.sato", "wrong");
            assertThat(page.getByText("Name or password is wrong")).isVisible();
        }
        Visitors.signIn(page, "kenji.sato", Visitors.PASSWORD);
        assertThat(page.getByText("Too many attempts")).isVisible();
        Visitors.screenshot(page, "login-throttled");
    }

    @Test
    @Order(2)
    void aCoordinatorAcceptsAFindingTwiceClickedAndOneProcessStarts() {
        var page = visitors.signedIn("hana.lee", Screen.DESK);
        visitors.go(page, "statements");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("DTT-14"))
                .first()
                .click();
        assertThat(page.getByText("3 of 8 still to be decided").last()).isVisible();
        page.getByText(DTT).first().click();
        var due = page.getByLabel("Due date");
        due.fill("no date");
        due.press("Tab");
        assertThat(page.getByText("This is no date")).isVisible();
        due.fill("2027-06-30");
        due.press("Tab");
        button(page, "Accept and start").dblclick();
        assertThat(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open commitment " + STARTED)))
                .isVisible();
        assertThat(page.getByText("2 of 8 still to be decided").last()).isVisible();
        Visitors.screenshot(page, "statement-accepted");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Open commitment " + STARTED))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/commitments/DTT-14/06$"));
        assertThat(heading(page, DTT)).isVisible();
        assertThat(page.getByText("Confirm the plan and the contacts").first()).isVisible();
    }

    @Test
    @Order(3)
    void aTextThatIsThereAlreadyIsRefusedAtTheFieldAndWhatWasEnteredStays() throws Exception {
        var page = visitors.signedIn("hana.lee", Screen.DESK);
        visitors.go(page, "statements/new");
        var text = new ClassPathResource("demo/dtt-14.txt").getContentAsString(StandardCharsets.UTF_8);
        var field = page.getByLabel("Text of the statement");
        field.fill(text);
        field.press("Tab");
        assertThat(page.getByText("This text is registered already, as DTT-14.").first())
                .isVisible();

        button(page, "Register and review").click();
        Visitors.settle(page);
        assertThat(page).hasURL(Pattern.compile(".*/statements/new$"));
        assertThat(field).hasValue(text);
        Visitors.screenshot(page, "statement-refused");
    }

    /** An officer reports, attaches and completes; the other parties' offices see their tasks without reloading. */
    @Test
    @Order(4)
    void anOfficerReportsAttachesAndCompletes() {
        var tokyo = visitors.signedIn("yuki.tanaka", Screen.DESK);
        visitors.go(tokyo, "work");
        assertThat(tokyo.getByText(ACCEPT_PART)).hasCount(0);

        var seoul = visitors.signedIn("jimin.park", Screen.DESK);
        openTask(seoul, "Confirm the plan and the contacts");
        seoul.getByLabel("Percent done").fill("50");
        seoul.getByLabel("Note").first().fill("Contacts are being confirmed.");
        button(seoul, "Report").first().click();
        assertThat(seoul.getByText("Contacts are being confirmed.").first()).isVisible();
        seoul.getByLabel("Link").first().fill("https://records.example/contacts");
        button(seoul, "Attach link").click();
        assertThat(seoul.getByText("https://records.example/contacts").first()).isVisible();
        complete(seoul, "Jimin Park");
        Visitors.screenshot(seoul, "task-completed");

        assertThat(tokyo.getByText(STARTED).first()).isVisible();
        assertThat(tokyo.getByText(ACCEPT_PART).first()).isVisible();
        Visitors.screenshot(tokyo, "work-pushed");
        accept(tokyo, "Yuki Tanaka");
        accept(visitors.signedIn("alex.morgan", Screen.DESK), "Alex Morgan");

        openTask(seoul, "Obtain the authority to negotiate");
        complete(seoul, "Jimin Park");
    }

    private static void accept(Page page, String name) {
        openTask(page, ACCEPT_PART);
        page.getByLabel("Accept the part, and what counts as kept").check();
        complete(page, name);
    }

    private static void complete(Page page, String name) {
        fillForm(page);
        button(page, "Complete").or(button(page, "Decide and complete")).last().dblclick();
        assertThat(page.getByText(Pattern.compile("Completed by " + name))).isVisible();
    }

    @Test
    @Order(5)
    void aManagerReadsFiguresAndEachLeadsToTheListBehindIt() {
        var page = visitors.signedIn("seojun.kim", Screen.DESK);
        visitors.go(page, "overview");
        assertThat(heading(page, "Overview")).isVisible();
        assertThat(page.locator("pacta-chart svg").first()).isVisible();
        var overdue = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("Overdue")))
                .first();
        overdue.click();
        assertThat(page).hasURL(Pattern.compile(".*/commitments\\?.*health=OVERDUE.*"));
        assertThat(page.getByText("DTT-14/03").first()).isVisible();
        assertThat(page.getByText("1 commitment", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        page.goBack();
        assertThat(heading(page, "Overview")).isVisible();
    }

    /** A commitment shows its sentence, and its process with what is done and what is open marked on it. */
    @Test
    @Order(6)
    void aCommitmentShowsItsSentenceAndItsProcessWithWhatIsDoneMarkedOnIt() {
        var page = visitors.signedIn("dana.reed", Screen.DESK);
        visitors.go(page, "commitments/DTT-14/06");
        assertThat(page.getByText("They agreed to institutionalize", new Page.GetByTextOptions())
                        .first())
                .isVisible();
        var diagram = page.locator("pacta-process-diagram:visible");
        diagram.first().scrollIntoViewIfNeeded();
        assertThat(diagram.locator("svg g.djs-shape").first()).isVisible();
        Visitors.screenshot(page, "commitment-diagram");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("In its place in DTT-14")))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/statements/DTT-14\\?passage=\\d+"));
    }

    @Test
    @Order(7)
    void withoutAMailServerTheReminderOfALateTaskIsKeptAndThePageSaysSo() {
        // Reminders are owed by day where their reader is: it is day in Seoul or in Washington, save for one hour.
        var person = isDay("Asia/Seoul") ? "jimin.park" : "alex.morgan";
        var page = visitors.signedIn(person, Screen.DESK);
        visitors.go(page, "mail");
        assertThat(page.getByText("Outgoing mail is kept here and not sent")).isVisible();
        assumeTrue(isDay("Asia/Seoul") || isDay("America/New_York"), "it is night for both readers");
        var kept = page.getByText(Pattern.compile("late: " + ANSWER_DATES + "|tasks need you"))
                .first();
        assertThat(kept).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        kept.click();
        assertThat(page.getByText("Kept", new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();
        assertThat(page.frameLocator("iframe").getByText(ANSWER_DATES).first()).isVisible();
        Visitors.screenshot(page, "mail-kept");
    }

    /** An answer is prepared and cleared on its party's side; given, everybody reads it, and nobody what was said before. */
    @Test
    @Order(8)
    void anAnswerIsPreparedAndClearedOnItsPartysSideAndReadByAllOnceItIsGiven() {
        var note = "Our travel office objects to the second day.";
        var washington = visitors.signedIn("alex.morgan", Screen.DESK);
        openTask(washington, ANSWER_DATES);
        assertThat(washington.getByText(note).first()).isVisible();
        washington.getByLabel("Any of the dates").check();
        complete(washington, "Alex Morgan");

        var seoul = visitors.signedIn("seojun.kim", Screen.DESK);
        visitors.go(seoul, "commitments/DTT-14/02");
        assertThat(seoul.getByText("Any of the dates")).hasCount(0);

        var manager = visitors.signedIn("dana.reed", Screen.DESK);
        openTask(manager, "Clear the answer", "DTT-14/02");
        assertThat(manager.getByText("Any of the dates").first()).isVisible();
        Visitors.screenshot(manager, "answer-to-be-cleared");
        manager.getByLabel("Give the answer").check();
        complete(manager, "Dana Reed");

        assertThat(seoul.getByText("Any of the dates").first()).isVisible();
        Visitors.screenshot(seoul, "answer-given");
        for (var path : List.of("commitments/DTT-14/02", "search?q=travel", "overview", "tasks")) {
            visitors.go(seoul, path);
            assertThat(seoul.locator("body")).not().containsText("travel office");
        }
    }

    /** While a silence runs, a manager of a party bound breaks it with a word; each party is asked then. */
    @Test
    @Order(9)
    void aManagerBreaksTheSilenceAboutAnEnd() {
        var page = visitors.signedIn("dana.reed", Screen.DESK);
        visitors.go(page, "commitments/DTT-14/04");
        assertThat(page.getByText(Pattern.compile("unless a party objects before"))
                        .first())
                .isVisible();
        button(page, "Object to the end").click();
        page.getByLabel("Reason").last().fill("The memorandum does not say who commands.");
        button(page, "Object").last().click();
        assertThat(page.getByText("USA objected: The memorandum does not say who commands.")
                        .first())
                .isVisible();
        assertThat(page.getByText("Answer on how it ended").first()).isVisible();
        Visitors.screenshot(page, "silence-broken");
    }

    @Test
    @Order(10)
    void pagesOfAnotherRoleAndThingsThatAreNotThereAreRefusedInWords() {
        var page = visitors.signedIn("alex.morgan", Screen.DESK);
        for (var path :
                List.of("statements/new", "history", "settings", "tasks/999999", "commitments/DTT-14/99", "nowhere")) {
            visitors.go(page, path);
            assertThat(page.getByRole(AriaRole.HEADING).first()).isVisible();
            assertThat(page.locator("body")).not().containsText("Exception");
            assertThat(button(page, "Register and review")).hasCount(0);
            Visitors.screenshot(page, "refused-" + path.replace('/', '-'));
        }
    }

    /** Axe finds nothing on any page, light, dark and on a phone; nothing is wider than the screen. */
    @Test
    @Order(11)
    void axeFindsNothingOnAnyPageLightDarkAndOnAPhone() throws Exception {
        var task = taskPath();
        Callable<List<String>> first = () -> look(Map.of(
                "hana.lee",
                List.of(
                        "work",
                        "overview",
                        "statements",
                        "statements/DTT-14",
                        "statements/DTT-14/compare",
                        "commitments/DTT-14/02",
                        "commitments/DTT-14/03",
                        "commitments/DTT-14/04",
                        "commitments/DTT-14/05",
                        "texts/1",
                        "tasks",
                        "mail")));
        Callable<List<String>> second = () -> look(Map.of(
                "-",
                List.of("login"),
                "hana.lee",
                List.of("commitments", "statements/new", "statements/DTT-14/languages", "search?q=missile"),
                "jimin.park",
                List.of("work", task, "profile"),
                "aoi.suzuki",
                List.of("history", "settings", "clearances", "mail", "webhooks")));
        // Two at once, as many as the smallest machine has processors: axe keeps one of them busy.
        try (var lookers = Executors.newFixedThreadPool(2)) {
            for (var findings : lookers.invokeAll(List.of(first, second))) {
                assertThat(findings.get()).isEmpty();
            }
        }
        assertThat(visitors.faults()).as("scripts that failed").isEmpty();
    }

    /** Opens each page once, and then changes what the person sits at, as turning a phone or the lights does. */
    private static List<String> look(Map<String, List<String>> pathsOfPeople) {
        var findings = new ArrayList<String>();
        try (var lookers = new Visitors(pacta.address())) {
            pathsOfPeople.forEach((person, paths) -> {
                var page = person.equals("-") ? lookers.stranger(Screen.DESK) : lookers.signedIn(person, Screen.DESK);
                paths.forEach(path -> look(lookers, page, person, path, findings));
            });
            findings.addAll(lookers.faults());
        }
        return findings;
    }

    private static void look(Visitors lookers, Page page, String person, String path, List<String> findings) {
        Visitors.sitAt(page, Screen.DESK);
        lookers.go(page, path);
        for (var screen : Screen.values()) {
            Visitors.sitAt(page, screen);
            var name = path.replaceAll("[^A-Za-z0-9]+", "-") + "-" + person + "-"
                    + screen.name().toLowerCase(java.util.Locale.ROOT);
            Visitors.screenshot(page, name);
            Visitors.axe(page, screen).forEach(finding -> findings.add(name + " " + finding));
            var wider = (Boolean) page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
            if (wider) {
                findings.add(name + " is wider than the screen");
            }
        }
    }

    private static String taskPath() {
        var page = visitors.signedIn("jimin.park", Screen.DESK);
        openTask(page, ANSWER_DATES);
        var path = page.url().substring(pacta.address().length() + 1);
        page.context().close();
        return path;
    }

    private static boolean isDay(String zone) {
        var hour = LocalTime.now(ZoneId.of(zone));
        return hour.isAfter(LocalTime.of(7, 2)) && hour.isBefore(LocalTime.of(19, 55));
    }

    private static void openTask(Page page, String name) {
        visitors.go(page, "work");
        page.getByText(name, new Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(heading(page, name)).isVisible();
        Visitors.settle(page);
    }

    /** The one of those with the same name that belongs to the commitment. */
    private static void openTask(Page page, String name, String commitment) {
        visitors.go(page, "work");
        page.locator(".work-row", new Page.LocatorOptions().setHasText(commitment))
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        assertThat(heading(page, name)).isVisible();
        Visitors.settle(page);
    }

    /** Fills what the model's form asks for: days of what was done, and words. */
    private static void fillForm(Page page) {
        for (var field : page.locator("vaadin-text-area[required] textarea, vaadin-text-field[required] input")
                .all()) {
            if (field.inputValue().isEmpty()) {
                field.fill("As agreed.");
            }
        }
        for (var field : page.locator("vaadin-date-picker[required]").all()) {
            field.locator("input")
                    .first()
                    .fill(LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
            field.locator("input").first().press("Tab");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator heading(Page page, String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
