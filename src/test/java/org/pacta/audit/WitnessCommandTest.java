package org.pacta.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code pacta witness} as it is called. */
class WitnessCommandTest {

    @TempDir
    Path folder;

    @Test
    void aCallThatIsWrongIsSaidAndNothingIsKept() {
        assertThat(called("--server"))
                .startsWith("2 ")
                .contains("witness does not know --server, or a value is missing");
        assertThat(called("--folder", folder.resolve("new").toString())).contains("of which server?");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void theNewestCheckpointIsAskedForByTheApiCosignedAndGivenBack() throws Exception {
        var log = NoteKey.Secret.make(folder.resolve("log"), "log.example/1", NoteKey.Type.NOTE);
        var note = SignedNote.signed(new Checkpoint("log.example/1", 5, new byte[32]).text(), log);
        var heard = new ArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/history", exchange -> {
            var path = exchange.getRequestURI().toString().substring("/api/v1/history".length());
            heard.add(exchange.getRequestMethod() + " " + path + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            var answer = path.equals("/key")
                    ? log.key().toString()
                    : path.startsWith("/checkpoints/latest") ? "old 0\n\n" + note : "{}";
            exchange.sendResponseHeaders(200, answer.getBytes(StandardCharsets.UTF_8).length);
            exchange.getResponseBody().write(answer.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            Files.writeString(folder.resolve("token"), "pacta_secret\n");
            var address = "http://127.0.0.1:" + server.getAddress().getPort() + "/";
            var call = List.of(
                    "--server",
                    address,
                    "--token-file",
                    folder.resolve("token").toString(),
                    "--folder",
                    folder.resolve("witness").toString(),
                    "--name",
                    "witness.example");
            assertThat(called(call.toArray(String[]::new)))
                    .startsWith("0 Witness witness.example+")
                    .contains("Seen for the first time and cosigned: 5 lines.");
            assertThat(heard)
                    .containsExactly(
                            "GET /key Bearer pacta_secret",
                            "GET /checkpoints/latest?old=0 Bearer pacta_secret",
                            "PUT /checkpoints/5/cosignatures Bearer pacta_secret");
        } finally {
            server.stop(0);
        }
    }

    private static String called(String... args) {
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        return WitnessCommand.main(args, printed, printed) + " " + out.toString(StandardCharsets.UTF_8);
    }
}
