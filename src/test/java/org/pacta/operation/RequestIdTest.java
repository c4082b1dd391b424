package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** By what name a request is told in logs and answers. */
class RequestIdTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void theTraceOfAProxyGoesBeforeAGivenName() {
        var request = named("given-name");
        request.addHeader("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");

        assertThat(RequestId.of(request)).isEqualTo(TRACE);
    }

    @Test
    void aTraceOfZerosIsNone() {
        var request = named("given-name");
        request.addHeader("traceparent", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01");

        assertThat(RequestId.of(request)).isEqualTo("given-name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "with space here", "line\nbreak-in-it", "<script>alert(1)</script>", "-begins-wrongly"})
    void aNameThatCouldForgeALineIsReplaced(String name) {
        assertThat(RequestId.of(named(name))).matches("[0-9a-f]{32}");
    }

    @Test
    void eachRequestWithoutANameGetsOneOfItsOwn() {
        assertThat(RequestId.of(new MockHttpServletRequest())).isNotEqualTo(RequestId.of(new MockHttpServletRequest()));
    }

    private static MockHttpServletRequest named(String name) {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestId.HEADER, name);
        return request;
    }
}
