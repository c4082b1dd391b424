package org.pacta.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.pacta.walk.Visitors.Screen;

/** Signing in with a real OpenID provider beside passwords, in a real browser; its people stand in src/test/provider. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProviderIT {

    private static final Pattern AT_WORK = Pattern.compile(".*/work$");

    private static RunningPacta pacta;
    private static RunningProvider provider;
    private static Visitors visitors;
    private static int providerPort;

    @BeforeAll
    static void start() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Visitors.PATIENCE_MS);
        var port = RunningPacta.freePort();
        providerPort = RunningPacta.freePort();
        pacta = RunningPacta.launch(
                port,
                Map.of(
                        "PACTA_OIDC_ISSUER", "http://localhost:" + providerPort,
                        "PACTA_OIDC_CLIENT_ID", "pacta",
                        "PACTA_OIDC_CLIENT_SECRET", "only-for-this-test",
                        "PACTA_OIDC_NAME", "Ministry account",
                        "PACTA_OIDC_SCOPES", "openid email groups",
                        "PACTA_OIDC_ROLES_CLAIM", "groups",
                        "PACTA_OIDC_ROLES", "staff=OFFICER,chiefs=MANAGER"),
                "run",
                "--port",
                String.valueOf(port),
                "--data",
                "target/walk/provider-data-" + System.nanoTime());
        pacta.await(text -> text.contains("Pacta is ready at") && text.contains("commitments are in place"));
        visitors = new Visitors(pacta.address());
    }

    @AfterAll
    static void stop() {
        if (visitors != null) {
            visitors.close();
        }
        if (provider != null) {
            provider.close();
        }
        if (pacta != null) {
            pacta.close();
        }
    }

    @Test
    @Order(1)
    void whileTheProviderIsAwayTheSignInPageSaysSoAndPasswordsStillWork() {
        var page = stranger(Screen.PHONE);
        assertThat(page.navigate(pacta.address() + "/login").headers())
                .as("also pages carry the security headers")
                .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy", "x-request-id");
        Visitors.settle(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Ministry account"))
                .click();
        assertThat(page.getByText("does not work at the moment")).isVisible();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .isTrue();
        assertThat(Visitors.axe(page, Visitors.Screen.DESK)).isEmpty();
        Visitors.screenshot(page, "login-provider-away-phone");
        Visitors.signIn(page, "kenji.sato", Visitors.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/(work|overview)$"));
        provider = RunningProvider.start(providerPort, pacta.address());
    }

    @Test
    @Order(0)
    void whatAClientSaysOfAProxyIsNotBelievedWhereNoneIsDeclared() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(pacta.address() + "/work"))
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "elsewhere.example")
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .doesNotContain("elsewhere.example")
                    .doesNotStartWith("https");
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).doesNotContain("Secure");
        }
    }

    /** The device is known by a cookie of its own. */
    private static List<HttpCookie> sessions(CookieManager cookies) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().endsWith("JSESSIONID"))
                .toList();
    }

    @Test
    @Order(0)
    void signingInGivesTheSessionAnotherNumber() throws Exception {
        var cookies = new CookieManager();
        try (var client = HttpClient.newBuilder().cookieHandler(cookies).build()) {
            var login = URI.create(pacta.address() + "/login");
            client.send(HttpRequest.newBuilder(login).build(), HttpResponse.BodyHandlers.discarding());
            var before = sessions(cookies);
            var answer = client.send(
                    HttpRequest.newBuilder(login)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "username=kenji.sato&password=" + Visitors.PASSWORD))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("error");
            var after = sessions(cookies);
            assertThat(before).hasSize(1);
            assertThat(after)
                    .hasSize(1)
                    .extracting(HttpCookie::getName)
                    .containsExactly(before.getFirst().getName());
            assertThat(after.getFirst().getValue())
                    .isNotEqualTo(before.getFirst().getValue());
        }
    }

    @Test
    @Order(2)
    void whoHasAnAccountHereGetsInByAVerifiedAddressToThePageThatWasAskedFor() {
        var page = stranger(Screen.DESK);
        visitors.go(page, "tasks");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        atProvider(page, "yuki");
        assertThat(page).hasURL(Pattern.compile(".*/tasks.*"));
        page.locator(".pacta-member").click();
        assertThat(page.getByText("Yuki Tanaka").last()).isVisible();
    }

    /** Who has none, and who claims another's account, are refused in words; another sign-in is let in then. */
    @Test
    @Order(3)
    void whoHasNoAccountAndWhoClaimsAnothersAreRefusedInWords() {
        refused("stranger", "nobody here has an account");
        var page = refused("impostor", "linked to another sign-in");
        assertThat(Visitors.axe(page, Visitors.Screen.DESK)).isEmpty();
        Visitors.screenshot(page, "login-provider-refused");
        atProvider(page, "seojun");
        assertThat(page).hasURL(Pattern.compile(".*/(work|overview)$"));
    }

    @Test
    @Order(4)
    void signingOutHereEndsTheSessionAtTheProviderToo() {
        var page = stranger(Screen.DESK);
        visitors.go(page, "login");
        atProvider(page, "yuki");
        assertThat(page).hasURL(AT_WORK);
        page.locator(".pacta-member").click();
        page.getByText("Sign out").click();
        confirmAtProvider(page);
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        visitors.go(page, "work");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Ministry account"))
                .click();
        assertThat(page.locator("input[name=login]")).isVisible();
    }

    @Test
    @Order(5)
    void signingOutAtTheProviderEndsTheSessionHereToldFromServerToServer() {
        var page = stranger(Screen.DESK);
        visitors.go(page, "login");
        atProvider(page, "yuki");
        assertThat(page).hasURL(AT_WORK);
        var other = page.context().newPage();
        other.navigate("http://localhost:" + providerPort + "/session/end");
        confirmAtProvider(other);
        page.waitForCondition(() -> {
            visitors.go(page, "work");
            return page.url().contains("/login");
        });
    }

    @Test
    @Order(6)
    void theHistoryTellsWhoWasLinkedLetInRefusedAndWhy() {
        var page = visitors.signedIn("aoi.suzuki", Screen.DESK);
        visitors.go(page, "history");
        assertThat(page.getByText("Linked to an account at the sign-in provider")
                        .first())
                .isVisible();
        assertThat(page.getByText("stranger@elsewhere.example").first()).isVisible();
        assertThat(page.getByText("Sign-in refused").first()).isVisible();
        assertThat(page.getByText("Signed out").first()).isVisible();
        Visitors.screenshot(page, "history-provider");
        assertThat(visitors.faults()).isEmpty();
    }

    /** With the authenticator that Chromium pretends to have. */
    @Test
    @Order(7)
    void aPasskeyIsAddedOpensTheAccountAloneAndIsAskedForAfterThePassword() {
        var page = visitors.signedIn("sam.carter", Screen.DESK);
        pretendAnAuthenticator(page);
        visitors.go(page, "profile");
        page.getByLabel("Name of the device").fill("Work laptop");
        page.getByLabel("Your password").fill(Visitors.PASSWORD);
        press(page, "Add a passkey");
        assertThat(page.getByText("The passkey “Work laptop” is added.")).isVisible();
        page.getByLabel("Name of the device").fill("The same");
        page.getByLabel("Your password").fill(Visitors.PASSWORD);
        press(page, "Add a passkey");
        assertThat(page.getByText("There is a passkey of yours on this device already."))
                .isVisible();
        pictures(page, "profile-passkeys");

        signOut(page);
        pictures(page, "login-passkey");
        press(page, "Sign in with a passkey");
        assertThat(page).hasURL(Pattern.compile(".*/(work|overview)(\\?.*)?$"));
        visitors.go(page, "profile");
        page.getByText("Also ask for my passkey after the password").click();
        assertThat(page.getByText("From now on a passkey is asked for after your password."))
                .isVisible();

        signOut(page);
        Visitors.signIn(page, "sam.carter", Visitors.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/passkey$"));
        pictures(page, "passkey-after-password");
        for (var closed : new String[] {"evidence/1", "work", "profile"}) {
            visitors.go(page, closed);
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        }
        visitors.go(page, "passkey");
        press(page, "Back to sign-in");
        assertThat(page).hasURL(Pattern.compile(".*/login(\\?.*)?$"));
        Visitors.signIn(page, "sam.carter", Visitors.PASSWORD);
        press(page, "Use my passkey");
        assertThat(page).hasURL(Pattern.compile(".*/profile(\\?.*)?$"));

        press(page, "Remove the passkey Work laptop");
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Remove").setExact(true))
                .click();
        assertThat(page.getByText("no passkey is asked for after the password any longer"))
                .isVisible();
        signOut(page);
        press(page, "Sign in with a passkey");
        assertThat(page.getByText("Nobody here has this passkey any longer")).isVisible();
        Visitors.signIn(page, "sam.carter", Visitors.PASSWORD);
        assertThat(page).hasURL(Pattern.compile(".*/(work|overview|profile)(\\?.*)?$"));
        assertThat(visitors.faults()).isEmpty();
    }

    private static void pretendAnAuthenticator(Page page) {
        var browser = page.context().newCDPSession(page);
        browser.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var able :
                new String[] {"hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation"
                }) {
            options.addProperty(able, true);
        }
        var asked = new JsonObject();
        asked.add("options", options);
        browser.send("WebAuthn.addVirtualAuthenticator", asked);
    }

    private static void pictures(Page page, String name) {
        for (var screen : new Screen[] {Screen.PHONE, Screen.DESK}) {
            Visitors.sitAt(page, screen);
            assertThat(Visitors.axe(page, screen)).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isTrue();
            Visitors.screenshot(page, name + "-" + screen.name().toLowerCase(Locale.ROOT));
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void signOut(Page page) {
        page.locator(".pacta-member").click();
        page.getByText("Sign out").click();
        assertThat(page).hasURL(Pattern.compile(".*/login(\\?.*)?$"));
        Visitors.settle(page);
    }

    /** Nothing is asked of other machines: the provider's own pages would fetch a font. */
    private static Page stranger(Screen screen) {
        var page = visitors.stranger(screen);
        page.context().route(url -> !url.startsWith("http://localhost:"), Route::abort);
        return page;
    }

    private static Page refused(String who, String words) {
        var page = stranger(Screen.DESK);
        visitors.go(page, "login");
        atProvider(page, who);
        assertThat(page.getByText(words)).isVisible();
        return page;
    }

    /** Signs in there and comes back. */
    private static void atProvider(Page page, String who) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in with Ministry account"))
                .click();
        page.locator("input[name=login]").fill(who);
        page.locator("input[name=password]").fill("any");
        page.locator("button[type=submit]").click();
        page.waitForCondition(() -> page.url().startsWith(pacta.address())
                || page.locator("input[name=prompt][value=consent]").count() > 0);
        if (!page.url().startsWith(pacta.address())) {
            page.locator("button[type=submit]").click();
        }
        page.waitForURL(url -> url.startsWith(pacta.address()));
        Visitors.settle(page);
    }

    private static void confirmAtProvider(Page page) {
        page.waitForURL(url -> url.contains("/session/end"));
        page.locator("button[name=logout]").click();
        page.waitForURL(url -> !url.contains("/session/end?") || url.contains("success"));
        Visitors.settle(page);
    }
}
