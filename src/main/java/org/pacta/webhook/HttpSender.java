package org.pacta.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentLengthStrategy;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.ProtocolException;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.impl.DefaultContentLengthStrategy;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts one body to one target and reads just enough of the answer, over a connection of its own.
 *
 * <p>The client asks nobody but {@link TargetPolicy} where a host is, so that the connection goes to the address that was
 * checked, while name and certificate are those of the host. No redirect is followed, no cookie kept, no proxy asked;
 * everything together takes no longer than the limits allow, whatever the other side does.
 */
final class HttpSender implements AutoCloseable {

    /** An answer whose head is larger is none; its body may say nothing that makes sense of its own length. */
    private static final ManagedHttpClientConnectionFactory CONNECTIONS = ManagedHttpClientConnectionFactory.builder()
            .http1Config(Http1Config.custom()
                    .setMaxLineLength(16_384)
                    .setMaxHeaderCount(200)
                    .build())
            .responseParserFactory(DefaultHttpResponseParserFactory.INSTANCE)
            .incomingContentLengthStrategy(answer -> {
                try {
                    return DefaultContentLengthStrategy.INSTANCE.determineLength(answer);
                } catch (ProtocolException nonsense) {
                    return ContentLengthStrategy.UNDEFINED;
                }
            })
            .build();

    private final TargetPolicy policy;
    private final TlsSocketStrategy tls;
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
        // The certificate must be that of the host, not of the address (RFC 9110, 4.3.4): Java looks itself.
        this.tls = new DefaultClientTlsStrategy(tls, HostnameVerificationPolicy.BUILTIN, null);
        this.limits = limits;
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("pacta-webhook-watch").daemon().factory());
    }

    /** Never throws: whatever goes wrong is an outcome. */
    DeliveryOutcome post(String address, Map<String, String> headers, byte[] body) {
        long began = System.nanoTime();
        try {
            var target = policy.parse(address);
            return new Call(target, request(target, headers, body), began).made();
        } catch (TargetPolicy.Forbidden nowhere) {
            return DeliveryOutcome.failed(Deliveries.Failure.NO_PUBLIC_ADDRESS, false, since(began));
        }
    }

    private static HttpPost request(Target target, Map<String, String> headers, byte[] body) {
        var request = new HttpPost("/");
        request.setPath(target.path());
        request.setHeader("Host", target.authority());
        request.setHeader("Connection", "close");
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, null));
        return request;
    }

    private static String scheme(Target target) {
        return target.encrypted() ? URIScheme.HTTPS.id : URIScheme.HTTP.id;
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    /** One request and what became of it. */
    private final class Call {

        private final Target target;
        private final HttpPost request;
        private final long began;
        private final AtomicBoolean late = new AtomicBoolean();
        private volatile boolean sent;

        Call(Target target, HttpPost request, long began) {
            this.target = target;
            this.request = request;
            this.began = began;
        }

        DeliveryOutcome made() {
            try (var connections = connections();
                    var client = client(connections)) {
                var alarm = abortAfter(limits.whole());
                try {
                    var answer = client.executeOpen(
                            new HttpHost(scheme(target), target.host(), target.port()), request, null);
                    var patience = abortAfter(HttpAnswer.BODY_PATIENCE);
                    var outcome = HttpAnswer.read(answer).outcome(since(began));
                    patience.cancel(false);
                    return outcome;
                } finally {
                    alarm.cancel(false);
                    // Whatever is left of the answer is not waited for.
                    connections.close(CloseMode.IMMEDIATE);
                }
            } catch (IOException e) {
                return DeliveryOutcome.failed(failure(e), sent, since(began));
            } catch (IllegalStateException aborted) {
                // How the client says that its connection was taken from it between two steps.
                return DeliveryOutcome.failed(Deliveries.Failure.TIMEOUT, sent, since(began));
            }
        }

        private Future<?> abortAfter(Duration time) {
            return watch.schedule(
                    () -> {
                        late.set(true);
                        request.abort();
                    },
                    time.toMillis(),
                    TimeUnit.MILLISECONDS);
        }

        private BasicHttpClientConnectionManager connections() {
            var connections = BasicHttpClientConnectionManager.create(
                    DefaultSchemePortResolver.INSTANCE,
                    new Checked(),
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register(URIScheme.HTTPS.id, tls)
                            .build(),
                    CONNECTIONS);
            connections.setConnectionConfig(ConnectionConfig.custom()
                    .setConnectTimeout(Timeout.of(limits.connect()))
                    .setSocketTimeout(Timeout.of(limits.whole()))
                    .build());
            return connections;
        }

        private CloseableHttpClient client(BasicHttpClientConnectionManager connections) {
            return HttpClientBuilder.create()
                    .setConnectionManager(connections)
                    .setRequestExecutor(new Noticing())
                    // Whatever the machine is set to: a proxy would resolve the name once more.
                    .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                    .setDefaultRequestConfig(RequestConfig.custom()
                            .setResponseTimeout(Timeout.of(limits.whole()))
                            .setAuthenticationEnabled(false)
                            .setProtocolUpgradeEnabled(false)
                            .build())
                    .disableRedirectHandling()
                    .disableAutomaticRetries()
                    .disableCookieManagement()
                    .disableContentCompression()
                    .disableAuthCaching()
                    .disableDefaultUserAgent()
                    .build();
        }

        private Deliveries.Failure failure(IOException e) {
            if (e instanceof UnknownHostException) {
                return Deliveries.Failure.NO_PUBLIC_ADDRESS;
            }
            if (late.get() || e instanceof SocketTimeoutException) {
                return Deliveries.Failure.TIMEOUT;
            }
            if (e instanceof ClientProtocolException || e instanceof MessageConstraintException) {
                return Deliveries.Failure.NOT_HTTP;
            }
            if (sent) {
                return Deliveries.Failure.BROKEN;
            }
            return e instanceof SSLException ? Deliveries.Failure.TLS : Deliveries.Failure.UNREACHABLE;
        }

        /** Leads to the address that was checked, and to none other. */
        private final class Checked implements DnsResolver {

            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                try {
                    return new InetAddress[] {policy.resolve(target)};
                } catch (TargetPolicy.Forbidden internal) {
                    throw new UnknownHostException(internal.reason());
                }
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        }

        /** Knows from when on the other side may have the request: once there is a connection, encrypted where it should be. */
        private final class Noticing extends HttpRequestExecutor {

            @Override
            public ClassicHttpResponse execute(
                    ClassicHttpRequest asked,
                    HttpClientConnection connection,
                    HttpResponseInformationCallback information,
                    HttpContext context)
                    throws IOException, HttpException {
                sent = true;
                return super.execute(asked, connection, information, context);
            }
        }
    }
}
