package org.pacta.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** People in front of browsers: real Chromium, one context for each person. */
final class Visitors implements AutoCloseable {

    static final String PASSWORD = "pacta-demo";
    static final int PATIENCE_MS = 30_000;
    private static final int COLOURS_CHANGE_MS = 300;

    /**
     * That nothing is on its way, nor was a moment ago: no answer of the server that a page of ours waits for, no part of
     * the page that is still to be fetched. A page of somebody else is quiet when it is there.
     */
    private static final String QUIET = """
            asked => {
              const clients = Object.values(window.Vaadin?.Flow?.clients ?? {}).filter(client => client.isActive);
              const loaded = document.readyState === 'complete'
                && (clients.length > 0 || document.querySelector('#outlet') === null);
              const fetched = performance.getEntriesByType('resource').length;
              const before = window.pactaQuiet?.asked === asked ? window.pactaQuiet : { asked, fetched: -1, times: 0 };
              const quiet = loaded && fetched === before.fetched && clients.every(client => !client.isActive());
              window.pactaQuiet = { asked, fetched, times: quiet ? before.times + 1 : 0 };
              return window.pactaQuiet.times >= 4;
            }""";

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static final AtomicInteger ASKED = new AtomicInteger();

    private final Playwright playwright;
    private final Browser browser;
    private final String address;
    private final List<String> faults = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();

    Visitors(String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Objects.requireNonNullElse(System.getenv("PACTA_CHROMIUM"), "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
    }

    /** What a person sits at. */
    enum Screen {
        DESK(1400, 900, ColorScheme.LIGHT),
        DESK_DARK(1400, 900, ColorScheme.DARK),
        PHONE(390, 844, ColorScheme.LIGHT);

        private final int width;
        private final int height;
        private final ColorScheme scheme;

        Screen(int width, int height, ColorScheme scheme) {
            this.width = width;
            this.height = height;
            this.scheme = scheme;
        }
    }

    /** A fresh browser context that has not signed in. */
    Page stranger(Screen screen) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setColorScheme(screen.scheme)
                .setLocale("en-US"));
        context.setDefaultTimeout(PATIENCE_MS);
        var page = context.newPage();
        pages.add(page);
        page.onPageError(error -> faults.add(page.url() + " " + error));
        return page;
    }

    /** Changes the screen in front of the person; the page stays open. */
    static void sitAt(Page page, Screen screen) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(screen.scheme));
        if (page.viewportSize().width != screen.width || page.viewportSize().height != screen.height) {
            page.setViewportSize(screen.width, screen.height);
            settle(page);
        } else {
            page.waitForTimeout(COLOURS_CHANGE_MS);
        }
    }

    Page signedIn(String username, Screen screen) {
        var page = stranger(screen);
        go(page, "login");
        signIn(page, username, PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Fills in the form and waits for the answer, be it a page or a refusal. */
    static void signIn(Page page, String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(password);
        page.waitForResponse(
                response -> response.request().method().equals("POST")
                        && response.url().endsWith("/login"),
                () -> page.getByRole(
                                AriaRole.BUTTON,
                                new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                        .click());
        page.waitForLoadState(LoadState.LOAD);
        settle(page);
    }

    void go(Page page, String path) {
        page.navigate(address + "/" + path);
        settle(page);
    }

    static void settle(Page page) {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction(QUIET, ASKED.incrementAndGet(), new Page.WaitForFunctionOptions().setPollingInterval(50));
    }

    static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** A picture of every page that is still open: what a person saw when it went wrong. */
    void screenshotAll(String name) {
        for (int i = 0; i < pages.size(); i++) {
            if (!pages.get(i).isClosed()) {
                screenshot(pages.get(i), "failed-" + name + "-" + i);
            }
        }
    }

    /**
     * What axe finds on the page, one line for each rule broken; pages have no frames, so one pass finds all; in the
     * dark only colours are other than in the light.
     */
    static List<String> axe(Page page, Screen screen) {
        var axe = new AxeBuilder(page).setLegacyMode(true);
        if (screen == Screen.DESK_DARK) {
            axe.withRules(List.of("color-contrast"));
        }
        return axe.analyze().getViolations().stream()
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getTarget().toString())
                                .toList())
                .toList();
    }

    /** Errors that scripts of any page have thrown. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
