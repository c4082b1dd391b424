package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Which addresses a webhook may reach without anybody's leave, and what it is sent. */
class PublicAddressesTest {

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.15.255.255", "172.32.0.0", "192.0.1.0", "2606:4700::1111"})
    void addressesOfTheInternetArePublic(String address) throws Exception {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.1.2.3",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.0",
                "172.31.255.255",
                "192.168.0.1",
                "100.64.0.1",
                "168.63.129.16",
                "224.0.0.1",
                "255.255.255.255",
                "0.0.0.0",
                "::1",
                "fe80::1",
                "fc00::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "ff02::1"
            })
    void addressesOfOnesOwnNetAndOfCloudsMetadataAreNot(String address) throws Exception {
        assertThat(PublicAddresses.include(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void anEventIsWrittenAsACloudEventAndOneWithoutASubjectHasNone() {
        var mapper = new JsonMapper();
        var id = UUID.fromString("00000000-0000-0000-0000-000000000001");
        var at = Instant.parse("2026-03-02T01:00:00Z");
        var json = mapper.readTree(new String(
                new CloudEvent(id, "task.done", at, "DTT-14/01", "{\"task\":7}").json(mapper, "https://pacta.example"),
                StandardCharsets.UTF_8));

        assertThat(json.path("specversion").asString()).isEqualTo("1.0");
        assertThat(json.path("id").asString()).isEqualTo(id.toString());
        assertThat(json.path("source").asString()).isEqualTo("https://pacta.example");
        assertThat(json.path("time").asString()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(json.path("data").path("task").asInt()).isEqualTo(7);
        assertThat(mapper.readTree(new CloudEvent(id, "ping", at, null, "{}").json(mapper, "x"))
                        .has("subject"))
                .isFalse();
    }
}
