package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletInputStream;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pacta.token.Tokens;
import org.pacta.world.PactaTest;
import org.pacta.world.World;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What strangers send to the API, and what it tells them. */
@PactaTest
class DoorsTest {

    private static final String REQUESTS = "org.pacta.operation.RequestLog";

    @Autowired
    World world;

    @Autowired
    Tokens tokens;

    @Autowired
    WebApplicationContext application;

    @Autowired
    MeterRegistry meters;

    private Caller caller;

    @BeforeEach
    void begin() {
        world.begin();
        caller = new Caller(world, tokens, application);
    }

    /** Through all filters, as a request of its own address each, which nobody slows down. */
    @ParameterizedTest
    @CsvSource({
        "POST, /api/v1/unknown, application/x-www-form-urlencoded, 401",
        "POST, /api/v1/unknown, multipart/form-data;boundary=x, 401",
        "POST, /api/v1/unknown, application/json, 401",
        "POST, /api/v1/unknown, no/such;type=, 401",
        "PUT, /api/v2/tasks, application/x-www-form-urlencoded, 401",
        "PATCH, /api/unknown, application/x-www-form-urlencoded, 401",
        "DELETE, /api, application/x-www-form-urlencoded, 401",
        "POST, /api/v1/tasks, application/x-www-form-urlencoded, 401",
        "POST, /actuator/nothing, application/x-www-form-urlencoded, 401",
        "TRACE, /api/v1/unknown, application/x-www-form-urlencoded, 405",
        "FOO, /api/v1/unknown, application/x-www-form-urlencoded, 405",
        "POST, /api/v1/x%252e%00, application/x-www-form-urlencoded, 400",
    })
    void whatAStrangerSendsToNoAddressIsOneLineAndAProblemIsCountedAndReadNoFurther(
            String method, String path, String type, int status) throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var requests = (Logger) LoggerFactory.getLogger(REQUESTS);
        var level = requests.getLevel();
        var read = new AtomicBoolean();
        long before = counted();
        lines.start();
        root.addAppender(lines);
        requests.setLevel(Level.INFO);
        try {
            var answer = through()
                    .perform(servlet -> new Unread(method, path, type, read))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).isEqualTo(status);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
        } finally {
            requests.setLevel(level);
            root.detachAppender(lines);
        }
        assertThat(lines.list)
                .filteredOn(line ->
                        line.getThreadName().equals(Thread.currentThread().getName()))
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .matches("(POST|PUT|PATCH|DELETE|OTHER) none " + status + " \\d+ ms"));
        assertThat(counted()).isEqualTo(before + 1);
        assertThat(read).as("its body was read").isFalse();
    }

    /** As the server tells of what it refuses or of what failed beyond all filters. */
    @Test
    void whatFailsBeforeAnythingAnswersIsAProblemAndNotTheWayToSignIn() {
        var failed = caller.perform(failing(500, "/api/v1/tasks"));
        assertThat(failed.status()).isEqualTo(500);
        assertThat(failed.problem()).isEqualTo("api.internal");
        assertThat(failed.body().path("instance").asString()).isEqualTo("/api/v1/tasks");
    }

    @ParameterizedTest
    @CsvSource({
        "403, /login/elsewhere, text/html, This was not done",
        "400, /work, 'text/html,application/xhtml+xml', This was not done",
        "404, /nowhere, text/html, There is nothing at this address",
        "500, /statements, text/html, Something went wrong",
    })
    void whoeverOpensAPageThatFailsBeforeAnythingAnswersReadsWordsAndAWayOn(
            int status, String path, String accept, String title) {
        var failed = caller.perform(failing(status, path).header("Accept", accept));
        assertThat(failed.status()).isEqualTo(status);
        assertThat(failed.header("Content-Type")).startsWith("text/html");
        assertThat(failed.text()).contains("<h1>" + title + "</h1>", "<a href=\"/\">");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/tasks, text/html", "/actuator/health, text/html", "/work, application/json", "/work, */*"})
    void programsHearOfItAsAProblem(String path, String accept) {
        var failed = caller.perform(failing(403, path).header("Accept", accept));
        assertThat(failed.status()).isEqualTo(403);
        assertThat(failed.problem()).isEqualTo("api.request");
    }

    private static MockHttpServletRequestBuilder failing(int status, String path) {
        return get("/error").with(request -> {
            request.setDispatcherType(DispatcherType.ERROR);
            request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, path);
            request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, status);
            return request;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/yaml",
                "application/cbor",
                "application/xml",
                "application/x-jackson-smile",
                "text/yaml",
                "application/problem+xml",
                "application/vnd.pacta+yaml"
            })
    void bodiesAndAnswersAreJsonWhateverLibrariesCouldReadAndWrite(String type) {
        var sent = caller.perform(MockMvcRequestBuilders.post("/api/v1/statements/preview")
                .header("Authorization", "Bearer " + caller.secret("kor.officer", Scope.READ))
                .contentType(type)
                .content("text: hello"));
        assertThat(sent.status()).isEqualTo(415);
        var asked = caller.perform(get("/api/v1/me")
                .header("Authorization", "Bearer " + caller.secret("kor.officer", Scope.READ))
                .header("Accept", type));
        assertThat(asked.status()).isEqualTo(406);
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void anyoneHearsWhetherItWorksAndThoseWhoRunItWhatDoesNot() {
        var anyone = caller.perform(get("/actuator/health"));
        assertThat(anyone.body().path("status").asString()).isNotEmpty();
        assertThat(anyone.body().has("components")).isFalse();
        assertThat(caller.perform(get("/actuator/health/db")).status()).isEqualTo(404);
        assertThat(caller.perform(health("kor.officer")).body().has("components"))
                .isFalse();
        var operator = caller.perform(health("jpn.administrator")).body().path("components");
        assertThat(operator.path("diskSpace").has("details")).isTrue();
        assertThat(operator.has("mail")).isTrue();
    }

    private MockHttpServletRequestBuilder health(String username) {
        return get("/actuator/health").header("Authorization", "Bearer " + caller.secret(username, Scope.READ));
    }

    private long counted() {
        return meters.find("pacta.requests").tag("route", "none").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    private MockMvc through() {
        DefaultMockMvcBuilder mvc = MockMvcBuilders.webAppContextSetup(application);
        application
                .getBeanProvider(Filter.class)
                .orderedStream()
                .filter(filter -> filter.getClass().getName().startsWith("org.pacta"))
                .forEach(mvc::addFilters);
        return mvc.apply(springSecurity()).build();
    }

    /** Notes whether anything reads its body, itself or by way of a parameter. */
    private static final class Unread extends MockHttpServletRequest {

        private final AtomicBoolean read;

        Unread(String method, String path, String type, AtomicBoolean read) {
            super(method, URI.create(path).getRawPath());
            this.read = read;
            setServletPath(URI.create(path).getPath());
            setRemoteAddr("198.51.100." + Math.floorMod((method + path + type).hashCode(), 250));
            addHeader("Content-Type", type);
            addHeader("Content-Length", "3");
        }

        @Override
        public ServletInputStream getInputStream() {
            read.set(true);
            return super.getInputStream();
        }

        @Override
        public java.io.BufferedReader getReader() {
            read.set(true);
            throw new IllegalStateException("read");
        }

        @Override
        public String getParameter(String name) {
            read.set(true);
            return null;
        }

        @Override
        public java.util.Map<String, String[]> getParameterMap() {
            read.set(true);
            return java.util.Map.of();
        }
    }
}
