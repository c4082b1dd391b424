package org.pacta.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call over the wire, with receivers of every kind. */
class HttpSenderTest {

    private static final byte[] BODY = "{\"말\":1}".getBytes(StandardCharsets.UTF_8);
    private static final HttpSender.Limits SHORT =
            new HttpSender.Limits(Duration.ofMillis(500), Duration.ofMillis(700));

    private static final int PIECE = 65_536;

    /** Bytes of an answer, a multiple of a piece; much more than what lies between the two ends of a connection. */
    private static final long HUGE = 1_000L * PIECE;

    @TempDir
    private static Path folder;

    @Test
    void aRedirectIsNotFollowed() {
        try (var receiver = new Receiver(null)) {
            receiver.answers(307, "");

            var outcome = post(receiver.address());

            assertThat(outcome.failure()).isEqualTo(Deliveries.Failure.REDIRECT);
            assertThat(outcome.code()).isEqualTo(307);
            assertThat(receiver.only().body()).isEqualTo(BODY);
        }
    }

    /** The first bytes leave with the head, so that how busy the machine is does not matter. */
    @Test
    void ofAHugeAnswerOnlyTheBeginningIsRead() throws Exception {
        var written = new AtomicLong();
        var cutOff = new CountDownLatch(1);

        var outcome = answeredBy(HttpSender.Limits.USUAL, socket -> {
            try {
                var out = socket.getOutputStream();
                out.write(("HTTP/1.1 400 No\r\nContent-Length: " + HUGE + "\r\n\r\n" + "x".repeat(PIECE))
                        .getBytes(StandardCharsets.US_ASCII));
                var piece = "x".repeat(PIECE).getBytes(StandardCharsets.US_ASCII);
                for (written.set(PIECE); written.get() < HUGE; written.addAndGet(PIECE)) {
                    out.write(piece);
                }
            } catch (IOException ended) {
                cutOff.countDown();
            }
        });

        assertThat(outcome.code()).isEqualTo(400);
        assertThat(outcome.excerpt()).isEqualTo("x".repeat(HttpAnswer.EXCERPT));
        assertThat(outcome.took()).isLessThan(HttpSender.Limits.USUAL.whole());
        assertThat(cutOff.await(10, TimeUnit.SECONDS))
                .as("the receiver is told that nobody reads on")
                .isTrue();
        assertThat(written.get()).isLessThan(HUGE);
    }

    @Test
    void anAnswerThatNeverEndsEndsHere() throws Exception {
        assertThat(answeredBy(SHORT, socket -> {}).failure()).isEqualTo(Deliveries.Failure.TIMEOUT);
        assertThat(answeredBy(SHORT, slowly("HTTP/1.1 200 OK\r\nA: " + "a".repeat(100_000)))
                        .failure())
                .isEqualTo(Deliveries.Failure.TIMEOUT);
        var body = answeredBy(slowly("x".repeat(10_000), "HTTP/1.1 200 OK\r\n\r\n"));
        assertThat(body.delivered())
                .as("the code came, the body decides nothing")
                .isTrue();
        assertThat(body.took()).isLessThan(Duration.ofSeconds(2));
        assertThat(answeredBy(at -> say(at, "HTTP/1.1 200 OK\r\n" + "A: b\r\n".repeat(10_000)))
                        .failure())
                .isEqualTo(Deliveries.Failure.NOT_HTTP);
    }

    @Test
    void whatWasSentAndNotAnsweredIsInDoubtAndWhatWasNotSentIsNot() throws Exception {
        assertThat(answeredBy(HttpSenderTest::close).inDoubt()).isTrue();
        assertThat(answeredBy(SHORT, socket -> {}).inDoubt()).isTrue();
        int closed;
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        var refused = post("http://127.0.0.1:" + closed + "/");
        assertThat(refused.failure()).isEqualTo(Deliveries.Failure.UNREACHABLE);
        assertThat(refused.inDoubt()).isFalse();
    }

    @Test
    void answersAreReadAsTheyAreWritten() throws Exception {
        assertThat(answeredBy(at -> say(at, "SSH-2.0-OpenSSH_9.6\r\n")).failure())
                .isEqualTo(Deliveries.Failure.NOT_HTTP);
        assertThat(answeredBy(at ->
                                say(at, "HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n"))
                        .delivered())
                .isTrue();
        assertThat(answeredBy(at -> say(at, "HTTP/1.0 202\r\n\r\n")).delivered())
                .isTrue();
        assertThat(answeredBy(
                                at -> say(
                                        at,
                                        "HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n5;a=b\r\nhello\r\n7\r\n\u0007 world\r\n0\r\n\r\n"))
                        .excerpt())
                .isEqualTo("hello world");
        assertThat(answeredBy(at -> say(at, "HTTP/1.1 500 Oh\r\nContent-Length: 2\r\n\r\nnope"))
                        .excerpt())
                .isEqualTo("no");
        assertThat(answeredBy(at -> say(at, "HTTP/1.1 500 Oh\r\nContent-Length: many\r\n\r\nnope"))
                        .code())
                .isEqualTo(500);
    }

    @Test
    void theConnectionGoesToTheAddressThatWasCheckedWhateverTheNameLeadsToAfterwards() {
        var asked = new AtomicInteger();
        try (var receiver = new Receiver(null)) {
            var policy = new TargetPolicy(
                    List.of("http://hooks.example"),
                    host -> InetAddress.getAllByName(asked.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.2"));
            try (var sender = new HttpSender(policy, defaultTls(), HttpSender.Limits.USUAL)) {
                var outcome = sender.post("http://hooks.example:" + receiver.port() + "/x", Map.of(), BODY);

                assertThat(outcome.delivered()).isTrue();
                assertThat(receiver.only().host()).isEqualTo("hooks.example:" + receiver.port());
                assertThat(asked).as("asked once").hasValue(1);
            }
        }
    }

    @Test
    void aNameThatLeadsInsideWhenItIsSentIsNotConnectedTo() {
        try (var receiver = new Receiver(null);
                var sender = new HttpSender(
                        new TargetPolicy(List.of(), host -> InetAddress.getAllByName("127.0.0.1")),
                        defaultTls(),
                        SHORT)) {
            var outcome = sender.post("https://rebound.example.org:" + receiver.port() + "/", Map.of(), BODY);

            assertThat(outcome.failure()).isEqualTo(Deliveries.Failure.NO_PUBLIC_ADDRESS);
            assertThat(receiver.calls()).isEmpty();
        }
    }

    @Test
    void aCertificateMustBeTrustedAndOfTheHost() throws Exception {
        var tls = certificateOf("hooks.example");
        try (var receiver = new Receiver(tls)) {
            var policy = new TargetPolicy(
                    List.of("hooks.example", "other.example"), host -> InetAddress.getAllByName("127.0.0.1"));
            var port = receiver.port();
            try (var knowing = new HttpSender(policy, tls, HttpSender.Limits.USUAL);
                    var stranger = new HttpSender(policy, defaultTls(), HttpSender.Limits.USUAL)) {
                assertThat(knowing.post("https://hooks.example:" + port + "/", Map.of(), BODY)
                                .delivered())
                        .isTrue();
                assertThat(knowing.post("https://other.example:" + port + "/", Map.of(), BODY)
                                .failure())
                        .isEqualTo(Deliveries.Failure.TLS);
                assertThat(stranger.post("https://hooks.example:" + port + "/", Map.of(), BODY)
                                .failure())
                        .isEqualTo(Deliveries.Failure.TLS);
            }
            assertThat(receiver.only().body()).isEqualTo(BODY);
        }
    }

    private static DeliveryOutcome post(String address) {
        return post(address, HttpSender.Limits.USUAL);
    }

    private static DeliveryOutcome post(String address, HttpSender.Limits limits) {
        var policy = new TargetPolicy(List.of("http://127.0.0.1"), TargetPolicy.SYSTEM_RESOLVER);
        try (var sender = new HttpSender(policy, defaultTls(), limits)) {
            return sender.post(address, Map.of("Content-Type", "text/plain"), BODY);
        }
    }

    /** Sends to a server that takes the request and then does as it is told. */
    private static DeliveryOutcome answeredBy(Consumer<Socket> server) throws IOException {
        return answeredBy(HttpSender.Limits.USUAL, server);
    }

    private static DeliveryOutcome answeredBy(HttpSender.Limits limits, Consumer<Socket> server) throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try {
                    var socket = listening.accept();
                    readRequest(socket.getInputStream());
                    server.accept(socket);
                } catch (IOException ended) {
                    // The caller has gone.
                }
            });
            return post("http://127.0.0.1:" + listening.getLocalPort() + "/", limits);
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        var read = new StringBuilder();
        while (read.indexOf("1}") < 0) {
            read.append((char) in.read());
        }
    }

    private static void say(Socket socket, String answer) {
        try (OutputStream out = socket.getOutputStream()) {
            out.write(answer.getBytes(StandardCharsets.UTF_8));
        } catch (IOException ended) {
            // The caller has gone.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException ended) {
            // It is closed.
        }
    }

    private static Consumer<Socket> slowly(String drops) {
        return slowly(drops, "");
    }

    private static Consumer<Socket> slowly(String drops, String first) {
        return socket -> {
            try {
                var out = socket.getOutputStream();
                out.write(first.getBytes(StandardCharsets.UTF_8));
                for (byte drop : drops.getBytes(StandardCharsets.UTF_8)) {
                    out.write(drop);
                    out.flush();
                    Thread.sleep(20);
                }
            } catch (IOException | InterruptedException ended) {
                // The caller has gone.
            }
        };
    }

    private static SSLContext defaultTls() {
        try {
            return SSLContext.getDefault();
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** A certificate that was made for the name a moment ago, and the trust in it. */
    private static SSLContext certificateOf(String host) throws Exception {
        var file = folder.resolve(host + ".p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + host,
                        "-ext",
                        "san=dns:" + host,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "only-for-tests")
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, "only-for-tests".toCharArray());
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, "only-for-tests".toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry("server", store.getCertificate("server"));
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
