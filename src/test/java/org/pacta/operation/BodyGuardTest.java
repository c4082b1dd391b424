package org.pacta.operation;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import org.apache.catalina.startup.Tomcat;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not sent hold few threads, and not for long: in a Tomcat that has hardly any. */
class BodyGuardTest {

    private static final int THREADS = 6;

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();
    private final ArrayList<Socket> sockets = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("maxThreads", String.valueOf(THREADS));
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        ServerBounds.bound(tomcat.getConnector(), Duration.ofSeconds(1));
        var context = tomcat.addContext("", folder.toString());
        context.getPipeline()
                .addValve(new BodyGuard(
                        new BodyTurns(4, 3, 1, Duration.ofMillis(20)), Duration.ofMillis(500), 1_000_000));
        Tomcat.addServlet(context, "echo", new HttpServlet() {
            @Override
            protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
                int length = request.getServletPath().equals("/unread")
                        ? -1
                        : request.getInputStream().readAllBytes().length;
                response.getWriter().print("read " + length);
            }

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
                response.getWriter().print("here");
            }
        });
        context.addServletMappingDecoded("/*", "echo");
        context.addServletMappingDecoded("/unread", "echo");
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        for (var socket : sockets) {
            socket.close();
        }
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/unread"})
    void whoSendsNothingOfManyBodiesKeepsNobodyFromAnAnswer(String path) throws IOException {
        for (int i = 0; i < 3 * THREADS; i++) {
            send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{");
        }

        assertThat(answer(send("GET / HTTP/1.1\r\nHost: x\r\n\r\n"))).contains(" 200 ", "here");
        assertThat(answer(send("POST / HTTP/1.1\r\nHost: x\r\nAuthorization: other\r\nContent-Length: 3\r\n\r\nabc")))
                .contains(" 200 ", "read 3");
    }

    @Test
    void whoeverIsOneTooManyIsToldToComeAgainAndWhoIsSilentIsCutOff() throws IOException {
        var sockets = new ArrayList<Socket>();
        for (int i = 0; i < 6; i++) {
            sockets.add(send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n"));
        }

        var said = new ArrayList<String>();
        for (var socket : sockets) {
            said.add(answer(socket));
        }
        assertThat(said)
                .anySatisfy(one -> assertThat(one).contains(" 503 ", "Retry-After", "again in a moment"))
                .anySatisfy(one -> assertThat(one).contains(" 408 ", "too slowly"))
                .allSatisfy(one -> assertThat(one).containsAnyOf(" 503 ", " 408 "));
    }

    @Test
    void whoSendsAByteNowAndThenIsCutOffToo() throws IOException {
        var socket = send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n");

        Awaitility.await().until(() -> {
            if (socket.getInputStream().available() == 0) {
                socket.getOutputStream().write(' ');
            }
            return socket.getInputStream().available() > 0;
        });
        assertThat(answer(socket)).contains(" 408 ", "too slowly");
    }

    @Test
    void aBodyThatComesInPiecesIsRead() throws IOException {
        var socket = send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab");
        socket.getOutputStream().write("cde\r\n3\r\nfgh\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer(socket)).contains(" 200 ", "read 8");
    }

    private Socket send(String text) throws IOException {
        var socket = new Socket("127.0.0.1", tomcat.getConnector().getLocalPort());
        socket.setSoTimeout(20_000);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        sockets.add(socket);
        return socket;
    }

    private static String answer(Socket socket) throws IOException {
        var bytes = new byte[4096];
        var text = new StringBuilder();
        for (int some = socket.getInputStream().read(bytes);
                some > 0;
                some = socket.getInputStream().read(bytes)) {
            text.append(new String(bytes, 0, some, StandardCharsets.UTF_8));
            if (text.toString().matches("(?s).*(read -?\\d+|here|moment[.]\"}|again[.]\"}).*")) {
                break;
            }
        }
        return text.toString();
    }
}
