package org.pacta.audit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A Pacta as a witness reaches it: by its API, with a token. */
final class WitnessedServer implements Witness.Server {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int LONGEST = 500;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String address;
    private final String token;

    WitnessedServer(URI server, String token) {
        this.address = server.toString().replaceFirst("/+$", "") + "/api/v1/history";
        this.token = token;
    }

    @Override
    public String logKey() throws IOException, InterruptedException {
        return send(request("/key").GET());
    }

    @Override
    public String latest(long old) throws IOException, InterruptedException {
        return send(request("/checkpoints/latest?old=" + old).GET());
    }

    @Override
    public void cosign(long size, String key, String signature) throws IOException, InterruptedException {
        var body = new JsonMapper().writeValueAsString(Map.of("key", key, "signature", signature));
        send(request("/checkpoints/" + size + "/cosignatures")
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            var said = answer.body();
            throw new IOException("the server answers " + answer.statusCode() + ": "
                    + said.substring(0, Math.min(said.length(), LONGEST)));
        }
        return answer.body();
    }
}
