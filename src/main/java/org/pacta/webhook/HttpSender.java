package org.pacta.webhook;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/**
 * Posts one body to one target and reads just enough of the answer, over a connection of its own.
 *
 * <p>By hand, since a client of the shelf resolves the host by itself: here the connection goes to the address that
 * {@link TargetPolicy} has checked, while name and certificate are those of the host. No redirect is followed, no cookie
 * kept, no proxy asked; everything together takes no longer than the limits allow, whatever the other side does.
 */
final class HttpSender implements AutoCloseable {

    private final TargetPolicy policy;
    private final SSLContext tls;
    private final Limits limits;
    private final ScheduledExecutorService watch;

    /**
     * @param connect for the connection alone
     * @param whole for everything: connection, encryption, request, answer
     */
    record Limits(Duration connect, Duration whole) {

        static final Limits USUAL = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    HttpSender(TargetPolicy policy, SSLContext tls, Limits limits) {
        this.policy = policy;
        this.tls = tls;
        this.limits = limits;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pacta-webhook-watch").daemon().factory());
    }

    /** Never throws: whatever goes wrong is an outcome. */
    DeliveryOutcome post(String address, Map<String, String> headers, byte[] body) {
        long began = System.nanoTime();
        try {
            var target = policy.parse(address);
            var to = new InetSocketAddress(policy.resolve(target), target.port());
            return post(target, to, request(target, headers, body), began);
        } catch (TargetPolicy.Forbidden | UnknownHostException nowhere) {
            return DeliveryOutcome.failed(Failure.NO_PUBLIC_ADDRESS, false, since(began));
        }
    }

    private DeliveryOutcome post(Target target, InetSocketAddress to, byte[] request, long began) {
        var late = new AtomicBoolean();
        var sent = false;
        // Without a proxy, whatever the machine is set to: a proxy would resolve the name once more.
        try (var socket = new Socket(java.net.Proxy.NO_PROXY)) {
            var alarm = watch.schedule(
                    () -> {
                        late.set(true);
                        socket.close();
                        return null;
                    },
                    limits.whole().toMillis(),
                    TimeUnit.MILLISECONDS);
            try {
                socket.connect(to, (int) limits.connect().toMillis());
                socket.setSoTimeout((int) limits.whole().toMillis());
                var line = target.encrypted() ? encrypted(socket, target) : socket;
                sent = true;
                line.getOutputStream().write(request);
                line.getOutputStream().flush();
                var answer = HttpAnswer.read(new BufferedInputStream(line.getInputStream()), socket);
                return answer.outcome(since(began));
            } finally {
                alarm.cancel(false);
            }
        } catch (HttpAnswer.NotHttp notHttp) {
            return DeliveryOutcome.failed(Failure.NOT_HTTP, true, since(began));
        } catch (IOException e) {
            return DeliveryOutcome.failed(failure(e, late.get(), sent), sent, since(began));
        }
    }

    private static Failure failure(IOException e, boolean late, boolean sent) {
        if (late || e instanceof SocketTimeoutException) {
            return Failure.TIMEOUT;
        }
        if (e instanceof SSLException) {
            return sent ? Failure.BROKEN : Failure.TLS;
        }
        return sent ? Failure.BROKEN : Failure.UNREACHABLE;
    }

    /** The certificate must be that of the host, not of the address: RFC 9110, 4.3.4. */
    private Socket encrypted(Socket socket, Target target) throws IOException {
        var line = (SSLSocket) tls.getSocketFactory().createSocket(socket, target.host(), target.port(), true);
        var parameters = line.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        line.setSSLParameters(parameters);
        line.startHandshake();
        return line;
    }

    private static byte[] request(Target target, Map<String, String> headers, byte[] body) {
        var head = new StringBuilder()
                .append("POST ")
                .append(target.path())
                .append(" HTTP/1.1\r\nHost: ")
                .append(target.authority())
                .append("\r\nConnection: close\r\nContent-Length: ")
                .append(body.length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        var first = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        var request = java.util.Arrays.copyOf(first, first.length + body.length);
        System.arraycopy(body, 0, request, first.length, body.length);
        return request;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }
}
