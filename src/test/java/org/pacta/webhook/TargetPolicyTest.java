package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where deliveries may go. */
class TargetPolicyTest {

    private static final TargetPolicy POLICY = new TargetPolicy(List.of(), TargetPolicy.SYSTEM_RESOLVER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // IPv4: this network, loopback, private, shared, link-local, metadata, documentation, multicast,
                // reserved
                "https://0.0.0.0/",
                "https://0.1.2.3/",
                "https://127.0.0.1/",
                "https://127.255.255.254/",
                "https://10.0.0.1/",
                "https://10.255.255.255/",
                "https://172.16.0.1/",
                "https://172.31.255.255/",
                "https://192.168.1.1/",
                "https://100.64.0.1/",
                "https://100.100.100.200/latest/meta-data/",
                "https://100.127.255.255/",
                "https://169.254.169.254/latest/meta-data/",
                "https://168.63.129.16/",
                "https://192.0.0.192/",
                "https://192.0.2.1/",
                "https://198.18.0.1/",
                "https://198.19.255.255/",
                "https://198.51.100.7/",
                "https://203.0.113.7/",
                "https://224.0.0.1/",
                "https://239.255.255.255/",
                "https://240.0.0.1/",
                "https://255.255.255.255/",
                // other spellings of IPv4
                "https://2130706433/",
                "https://017700000001/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://127.0.1/",
                "https://127.0.0.01/",
                "https://127.0.0.1./",
                "https://0/",
                "https://256.256.256.256/",
                "https://1.2.3.4.5/",
                // IPv6: unspecified, loopback, mapped, compatible, translated, 6to4, Teredo, unique-local, link-local,
                // …
                "https://[::]/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::ffff:a9fe:a9fe]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::7f00:1]/",
                "https://[64:ff9b:1::a00:1]/",
                "https://[2002:7f00:1::]/",
                "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
                "https://[fc00::1]/",
                "https://[fd00:ec2::254]/",
                "https://[fe80::1]/",
                "https://[fe80::1%25eth0]/",
                "https://[fec0::1]/",
                "https://[ff02::1]/",
                "https://[2001:db8::1]/",
                "https://[3fff::1]/",
                "https://[100::1]/",
                // names that are internal
                "https://localhost/",
                "https://localhost./",
                "https://LOCALHOST/",
                "https://anything.localhost/",
                "https://printer.local/",
                "https://metadata.google.internal/",
                "https://intranet/",
                "https://1.0.0.127.in-addr.arpa/",
                // not https, not an address, more than an address
                "http://example.org/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "//example.org/",
                "example.org",
                "https://",
                "https:///path",
                "https://user:secret@example.org/",
                "https://example.org@127.0.0.1/",
                "https://example.org#@127.0.0.1/",
                "https://127.0.0.1\\@example.org/",
                "https://exa mple.org/",
                "https://example.org/\r\nX-Injected: yes",
                "https://ⓛocalhost/",
                "https://１２７.0.0.1/",
                "https://example.org:22/",
                "https://example.org:25/",
                "https://example.org:80/",
                "https://example.org:0/",
                "https://example.org:99999/",
                "https://-example.org/"
            })
    void nothingIsSentToWhereAPersonCouldNotReachAlone(String address) {
        assertThatThrownBy(() -> POLICY.resolve(POLICY.parse(address))).isInstanceOf(TargetPolicy.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://93.184.215.14/hook",
                "https://8.8.8.8:8443/",
                "https://100.63.255.255/",
                "https://100.128.0.1/",
                "https://172.15.0.1/",
                "https://172.32.0.1/",
                "https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/hook?x=1",
                "https://[2a00:1450:4001:800::200e]:9443/"
            })
    void publicAddressesAreReached(String address) {
        assertThatCode(() -> POLICY.resolve(POLICY.parse(address))).doesNotThrowAnyException();
    }

    @Test
    void aNameThatLeadsInsideWithOneOfItsAddressesIsRefused() throws Exception {
        var policy = new TargetPolicy(List.of(), host ->
                new InetAddress[] {InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.1")});
        var target = policy.parse("https://both.example.org/");

        assertThatThrownBy(() -> policy.resolve(target)).isInstanceOf(TargetPolicy.Forbidden.class);
    }

    @Test
    void anOperatorAllowsHostsByName() throws Exception {
        var policy = new TargetPolicy(
                List.of("hooks.internal", "10.1.2.3:8443", "http://localhost:9000", "[::1]"),
                TargetPolicy.SYSTEM_RESOLVER);

        assertThat(policy.parse("https://hooks.internal/x").trusted()).isTrue();
        assertThat(policy.parse("https://HOOKS.internal.:22/x").trusted()).isTrue();
        assertThat(policy.parse("https://10.1.2.3:8443/").trusted()).isTrue();
        assertThat(policy.parse("http://localhost:9000/").encrypted()).isFalse();
        assertThat(policy.parse("https://[::1]/").trusted()).isTrue();
        for (var other : List.of(
                "http://hooks.internal/",
                "https://more.hooks.internal/",
                "http://localhost/",
                "https://localhost:9001/")) {
            assertThatThrownBy(() -> policy.parse(other)).as(other).isInstanceOf(TargetPolicy.Forbidden.class);
        }
        assertThatThrownBy(() -> policy.resolve(policy.parse("https://10.1.2.3/")))
                .isInstanceOf(TargetPolicy.Forbidden.class);
    }

    @Test
    void whatIsSentIsWhatWasChecked() throws Exception {
        var target = POLICY.parse("https://Example.ORG.:8443/a/b?c=%20d");

        assertThat(target).isEqualTo(new Target(true, "example.org", 8443, "/a/b?c=%20d", false));
        assertThat(target.authority()).isEqualTo("example.org:8443");
        assertThat(POLICY.parse("https://example.org").path()).isEqualTo("/");
        assertThat(POLICY.parse("https://[2a00::1]/").authority()).isEqualTo("[2a00::1]");
    }
}
