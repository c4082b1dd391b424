package org.pacta.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody in front of a page: signs in by the form, opens pages, clicks, and hears what is pushed, in the very requests that
 * Vaadin's own client sends from a browser.
 */
final class Reader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE_OF_GRID = 50;

    private final HttpClient http;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final AtomicLong bytesReceived = new AtomicLong();
    private final AtomicLong bytesPushed = new AtomicLong();
    private final AtomicLong pushes = new AtomicLong();
    private Page page = new Page();
    private String csrf = "";
    private int ui;
    private int syncId;
    private int clientId;
    private @Nullable WebSocket ear;

    /** @param address of the application, with no slash at its end */
    Reader(HttpClient http, String address) {
        this.http = http;
        this.address = address;
    }

    void signIn(String username, String password) {
        var form = get("/login");
        var token = CSRF.matcher(form);
        var body = "username=" + encoded(username) + "&password=" + encoded(password)
                + (token.find() ? "&_csrf=" + encoded(token.group(1)) : "");
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        var to = answer.headers().firstValue("Location").orElse("");
        if (answer.statusCode() != 302 || to.contains("error") || to.contains("throttled")) {
            throw new IllegalStateException(username + " is not let in: " + answer.statusCode() + " " + to);
        }
    }

    /** Loads the frame and the page, as by typing its address. */
    void load(String route) {
        get("/" + route);
        var answer = json(get("/?v-r=init&location=" + encoded(route) + "&query=&v-sh=900&v-sw=1600&v-wh=800&v-ww=1500"
                + "&v-bh=800&v-bw=1500&v-curdate=1764000000000&v-tzo=0&v-dstd=0&v-rtzo=0&v-dston=false&v-tzid=UTC"
                + "&v-wn=bench&v-td=false&v-pr=1"));
        var config = answer.path("appConfig");
        page = new Page();
        ui = config.path("v-uiId").asInt();
        var uidl = config.path("uidl");
        csrf = uidl.path("Vaadin-Security-Key").asString("");
        clientId = 0;
        take(uidl);
        listen(uidl.path("Vaadin-Push-ID").asString(""));
        open(route);
    }

    /** Goes to another page of the frame, by its link.
     *
     * @return how many requests that took
     */
    int open(String route) {
        int query = route.indexOf('?');
        var data = JSON.createObjectNode()
                .put("route", query < 0 ? route : route.substring(0, query))
                .put("query", query < 0 ? "" : route.substring(query + 1))
                .put("appShellTitle", "Pacta")
                .put("trigger", "link");
        data.putObject("historyState").put("idx", 0);
        var event = JSON.createObjectNode().put("type", "event").put("node", 1).put("event", "ui-navigate");
        event.set("data", data);
        call(List.of(event));
        var grid = page.find("vaadin-grid", null);
        if (grid.isPresent()) {
            call(List.of(ofServer(grid.get(), "setViewportRange", 0, PAGE_OF_GRID)));
        }
        return grid.isPresent() ? 2 : 1;
    }

    /** Says on the page of a task how far it is; false where the page offers no form for it. */
    boolean report(int percent) {
        var field = page.find("vaadin-integer-field", "task-report");
        var button = page.find("vaadin-button", "task-report");
        if (field.isEmpty() || button.isEmpty()) {
            return false;
        }
        var value = JSON.createObjectNode()
                .put("type", "mSync")
                .put("node", field.get())
                .put("feature", 1)
                .put("property", "value")
                .put("value", String.valueOf(percent));
        var change = JSON.createObjectNode()
                .put("type", "event")
                .put("node", field.get())
                .put("event", "change");
        change.putObject("data");
        var click = JSON.createObjectNode()
                .put("type", "event")
                .put("node", button.get())
                .put("event", "click");
        var data = click.putObject("data");
        List.of("screenX", "screenY", "clientX", "clientY", "detail", "button")
                .forEach(name -> data.put("event." + name, 0));
        List.of("ctrlKey", "shiftKey", "altKey", "metaKey").forEach(name -> data.put("event." + name, false));
        call(List.of(value, change, click));
        return true;
    }

    Page page() {
        return page;
    }

    /** As they came over the wire, compressed, without what was pushed. */
    long bytesReceived() {
        return bytesReceived.get();
    }

    long bytesPushed() {
        return bytesPushed.get();
    }

    long pushes() {
        return pushes.get();
    }

    @Override
    public void close() {
        var open = ear;
        if (open != null) {
            open.abort();
        }
    }

    private static JsonNode ofServer(int node, String method, int... arguments) {
        var call = JSON.createObjectNode()
                .put("type", "publishedEventHandler")
                .put("node", node)
                .put("templateEventMethodName", method)
                .put("promise", -1);
        var list = call.putArray("templateEventMethodArgs");
        for (int argument : arguments) {
            list.add(argument);
        }
        return call;
    }

    private synchronized void call(List<? extends JsonNode> calls) {
        var message = JSON.createObjectNode().put("csrfToken", csrf);
        var rpc = message.putArray("rpc");
        calls.forEach(rpc::add);
        message.put("syncId", syncId).put("clientId", clientId++);
        var answer = send(HttpRequest.newBuilder(URI.create(address + "/?v-r=uidl&v-uiId=" + ui))
                .header("Content-Type", "application/json; charset=UTF-8")
                .POST(HttpRequest.BodyPublishers.ofString(message.toString())));
        var text = text(answer);
        if (answer.statusCode() != 200 || !text.startsWith("{")) {
            throw new IllegalStateException(
                    answer.statusCode() + " " + text.substring(0, Math.min(300, text.length())));
        }
        var uidl = json(text);
        if (uidl.path("meta").has("appError") || uidl.path("meta").has("sessionExpired")) {
            throw new IllegalStateException(uidl.path("meta").toString());
        }
        take(uidl);
    }

    private synchronized void take(JsonNode uidl) {
        syncId = Math.max(syncId, uidl.path("syncId").asInt(syncId));
        page.apply(uidl.path("changes"));
    }

    private void listen(String pushId) {
        var target = address.replaceFirst("^http", "ws")
                + "/VAADIN/push?v-r=push&v-uiId=" + ui + "&v-pushId=" + encoded(pushId)
                + "&X-Atmosphere-tracking-id=0&X-Atmosphere-Framework=3.1.5-javascript&X-Atmosphere-Transport=websocket"
                + "&X-Atmosphere-TrackMessageSize=true&Content-Type=application/json;%20charset=UTF-8&X-atmo-protocol=true";
        close();
        ear = http.newWebSocketBuilder()
                .header("Cookie", cookieHeader())
                .buildAsync(URI.create(target), new Ear())
                .join();
    }

    /** Hears what is pushed: each message after its length, in as many pieces as come. */
    private final class Ear implements WebSocket.Listener {

        private final StringBuilder heard = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            bytesPushed.addAndGet(data.length());
            heard.append(data);
            if (last) {
                hear();
            }
            socket.request(1);
            return null;
        }

        private void hear() {
            int bar = heard.indexOf("|");
            while (bar > 0) {
                int length = Integer.parseInt(heard.substring(0, bar).strip());
                if (heard.length() < bar + 1 + length) {
                    return;
                }
                var message = heard.substring(bar + 1, bar + 1 + length);
                heard.delete(0, bar + 1 + length);
                if (message.startsWith("{")) {
                    pushes.incrementAndGet();
                    take(json(message));
                }
                bar = heard.indexOf("|");
            }
        }
    }

    private String get(String path) {
        var answer = send(HttpRequest.newBuilder(URI.create(address + path)).GET());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return text(answer);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(
                    request.header("Cookie", cookieHeader())
                            .header("Accept-Encoding", "gzip")
                            .timeout(PATIENCE)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            bytesReceived.addAndGet(answer.body().length);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private static String text(HttpResponse<byte[]> answer) {
        if (!answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
            return new String(unpacked.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String text) {
        return JSON.readTree(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
