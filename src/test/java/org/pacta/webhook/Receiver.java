package org.pacta.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's system: takes calls, and checks their signatures by the standard's words alone. */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private volatile Answer answer = new Answer(204, "");

    /** What it answers with. */
    record Answer(int code, String body) {}

    /** A call as it came. */
    record Call(String path, String type, String id, String timestamp, String signature, String host, byte[] body) {

        JsonNode json() {
            return new JsonMapper().readTree(body);
        }

        /** Whether one of the signatures is right for the secret as it was shown. */
        boolean signedWith(String secret) {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
                var signed = id + "." + timestamp + "." + new String(body, StandardCharsets.UTF_8);
                var wanted = "v1,"
                        + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
                return Arrays.asList(signature.split(" ")).contains(wanted);
            } catch (GeneralSecurityException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** @param tls with a certificate to show; null for plain HTTP */
    Receiver(@Nullable SSLContext tls) {
        try {
            var any = new InetSocketAddress("127.0.0.1", 0);
            if (tls == null) {
                server = HttpServer.create(any, 0);
            } else {
                var secure = HttpsServer.create(any, 0);
                secure.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secure;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            calls.add(new Call(
                    exchange.getRequestURI().toString(),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("webhook-id"),
                    headers.getFirst("webhook-timestamp"),
                    headers.getFirst("webhook-signature"),
                    headers.getFirst("Host"),
                    exchange.getRequestBody().readAllBytes()));
            var now = answer;
            if (now.code() == 307) {
                exchange.getResponseHeaders().set("Location", "/elsewhere");
            }
            if (now.code() == 503) {
                exchange.getResponseHeaders().set("Retry-After", "1200");
            }
            var body = now.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(now.code(), body.length == 0 ? -1 : 0);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    void answers(int code, String body) {
        answer = new Answer(code, body);
    }

    String address() {
        return "http://127.0.0.1:" + port() + "/hook?of=pacta";
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Call> calls() {
        return calls;
    }

    Call only() {
        if (calls.size() != 1) {
            throw new AssertionError("One call was expected, not " + calls);
        }
        return calls.getFirst();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
