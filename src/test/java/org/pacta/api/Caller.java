package org.pacta.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.pacta.token.Tokens;
import org.pacta.world.World;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the API as a program does, with a token of the person named, through all of its filters. */
final class Caller {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> SECRETS = new HashMap<>();

    private static final Map<WebApplicationContext, Described> DESCRIBED = new ConcurrentHashMap<>();

    private final WebApplicationContext application;
    private final World world;
    private final Tokens tokens;
    private final MockMvc mvc;

    Caller(World world, Tokens tokens, WebApplicationContext application) {
        this.world = world;
        this.tokens = tokens;
        this.application = application;
        this.mvc = MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }

    /** An answer, with its body as JSON where it has one. */
    record Answer(int status, MockHttpServletResponse response, JsonNode body) {

        String header(String name) {
            return response.getHeader(name);
        }

        String etag() {
            return response.getHeader("ETag");
        }

        String text() {
            try {
                return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            } catch (java.io.UnsupportedEncodingException e) {
                throw new AssertionError(e);
            }
        }

        /** The problem's type without what all begin with. */
        String problem() {
            return body.path("type").asString().replace("urn:pacta:problem:", "");
        }

        /** The field of its first fault. */
        String field() {
            return body.path("errors").path(0).path("field").asString();
        }
    }

    synchronized String secret(String username, Scope scope) {
        return SECRETS.computeIfAbsent(
                username + " " + scope,
                key -> world.as(
                        username,
                        () -> tokens.create("test " + scope, scope, 366).secret()));
    }

    Answer get(String username, String path) {
        return call(username, HttpMethod.GET, path, null, Map.of());
    }

    Answer post(String username, String path, Object body) {
        return call(username, HttpMethod.POST, path, body, Map.of());
    }

    Answer post(String username, String path, Object body, String header, String value) {
        return call(username, HttpMethod.POST, path, body, Map.of(header, value));
    }

    /** A change of what was read in that version. */
    Answer change(String username, HttpMethod method, String path, String etag, Object body) {
        return call(username, method, path, body, Map.of("If-Match", etag));
    }

    Answer call(String username, HttpMethod method, String path, Object body, Map<String, String> headers) {
        var request = MockMvcRequestBuilders.request(method, java.net.URI.create("/api/v1" + path))
                .header("Authorization", "Bearer " + secret(username, Scope.MANAGE));
        headers.forEach(request::header);
        if (body != null
                && request.buildRequest(mvc.getDispatcherServlet().getServletContext())
                                .getContentType()
                        == null) {
            request.contentType("application/json");
        }
        if (body instanceof byte[] bytes) {
            request.content(bytes);
        } else if (body != null) {
            request.content(body instanceof String text ? text : JSON.writeValueAsString(body));
        }
        return perform(request);
    }

    Answer perform(MockHttpServletRequestBuilder request) {
        try {
            var done = mvc.perform(request).andReturn();
            var response = done.getResponse();
            var text = response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
            var json = response.getContentType() != null
                    && response.getContentType().contains("json");
            asDescribed(done.getRequest(), response);
            return new Answer(response.getStatus(), response, JSON.readTree(json && !text.isEmpty() ? text : "{}"));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Whatever a test asks for, the answer is as the API describes it. */
    private void asDescribed(MockHttpServletRequest request, MockHttpServletResponse response) {
        if (request.getRequestURI().startsWith("/api/v1/")) {
            assertThat(described().faults(request.getMethod(), request.getRequestURI(), response))
                    .as("%s %s: %s", request.getMethod(), request.getRequestURI(), response.getStatus())
                    .isEmpty();
        }
    }

    Described described() {
        return DESCRIBED.computeIfAbsent(
                application,
                context -> new Described(() -> {
                    var asked = MockMvcRequestBuilders.get("/v3/api-docs")
                            .header("Authorization", "Bearer " + secret("kor.coordinator", Scope.MANAGE));
                    try {
                        return mvc.perform(asked).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                }));
    }
}
