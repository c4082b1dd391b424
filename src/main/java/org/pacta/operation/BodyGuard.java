package org.pacta.operation;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Lets nobody hold threads by sending a body slowly or not at all. A read that has to wait for the client takes a turn, of
 * which one sender has few: {@link BodyTurns}. A body has some seconds and then must keep a pace that any line keeps; one
 * that does not is cut off with 408, whether the application reads it or has refused it already.
 *
 * <p>On the server's own buffer, so that it holds for whatever reads: a form, a file, JSON.
 *
 * @see <a href="https://owasp.org/www-project-application-security-verification-standard/">OWASP ASVS 5.0, 2.4.1</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-a-database-that-is-away.md">The decision</a>
 */
final class BodyGuard extends ValveBase {

    private static final int AT_ONCE = 120;
    private static final int OF_ONE = 40;
    private static final int WAITING = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BodyTurns turns;
    private final Duration grace;
    private final int bytesASecond;

    BodyGuard() {
        this(new BodyTurns(AT_ONCE, OF_ONE, WAITING, PATIENCE), Duration.ofSeconds(10), 4096);
    }

    /**
     * @param grace how long a body may take, however short it is
     * @param bytesASecond how much longer for what has come
     */
    BodyGuard(BodyTurns turns, Duration grace, int bytesASecond) {
        super(true);
        this.turns = turns;
        this.grace = grace;
        this.bytesASecond = bytesASecond;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var coyote = request.getCoyoteRequest();
        long length = coyote.getContentLengthLong();
        if (length == 0 || length < 0 && coyote.getMimeHeaders().getHeader("transfer-encoding") == null) {
            getNext().invoke(request, response);
            return;
        }
        var buffer = coyote.getInputBuffer();
        var body = new Body(buffer, sender(request), length);
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                body.readToItsEnd();
            }
        } catch (IOException | ServletException | RuntimeException failure) {
            // However what reads it has wrapped that.
            if (body.cut == null) {
                throw failure;
            }
        } finally {
            coyote.setInputBuffer(buffer);
            body.giveBack();
        }
        if (body.cut != null) {
            refuse(request, response, body.cut);
        }
    }

    private static void refuse(Request request, Response response, CutOff cut) {
        response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        // Said here: no page for errors has anything to add.
        request.removeAttribute(RequestDispatcher.ERROR_EXCEPTION);
        response.setErrorReported();
        if (response.isCommitted()) {
            return;
        }
        response.reset();
        response.setSuspended(false);
        response.setStatus(cut.status);
        response.setHeader("Connection", "close");
        response.setHeader("Cache-Control", "no-store");
        if (cut.status == Response.SC_SERVICE_UNAVAILABLE) {
            response.setHeader("Retry-After", "2");
        }
        response.setContentType("application/problem+json");
        var problem = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(cut.title, cut.status, cut.getMessage());
        try {
            response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            // Nobody is there to hear it.
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, gone);
        }
    }

    /** Who is signed in has turns of his or her own; others by their address and what they say they are. */
    private static String sender(Request request) {
        var session = request.getSessionInternal(false);
        if (session != null
                && session.getSession().getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null) {
            return "session " + session.getIdInternal();
        }
        var token = request.getHeader("Authorization");
        return request.getRemoteAddr() + " " + (token == null ? "" : Integer.toHexString(token.hashCode()));
    }

    /** Why a body is read no further. */
    private static final class CutOff extends IOException {

        private static final long serialVersionUID = 1L;

        private final int status;
        private final String title;

        private CutOff(int status, String title, String detail) {
            super(detail);
            this.status = status;
            this.title = title;
        }

        static CutOff slow() {
            return new CutOff(
                    Response.SC_REQUEST_TIMEOUT,
                    "Request Timeout",
                    "What was sent came too slowly. Nothing was done; send it again.");
        }

        static CutOff busy() {
            return new CutOff(
                    Response.SC_SERVICE_UNAVAILABLE,
                    "Service Unavailable",
                    "Too much is being sent at once just now. Nothing was done; send it again in a moment.");
        }
    }

    private final class Body implements InputBuffer, ApplicationBufferHandler {

        private static final int MOST_UNREAD = 100 * 1024 * 1024;

        private final InputBuffer buffer;
        private final String sender;
        private final long length;
        private final long began = System.nanoTime();
        private long read;
        private boolean ended;
        private boolean held;
        private @Nullable CutOff cut;
        private java.nio.@Nullable ByteBuffer last;

        Body(InputBuffer buffer, String sender, long length) {
            this.buffer = buffer;
            this.sender = sender;
            this.length = length;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (cut != null) {
                throw cut;
            }
            requirePace();
            if (!held && !ended && buffer.available() == 0) {
                requireTurn();
            }
            int some;
            try {
                some = buffer.doRead(handler);
            } catch (java.net.SocketTimeoutException silent) {
                cut = CutOff.slow();
                throw cut;
            }
            read += Math.max(some, 0);
            if (some < 0 || length >= 0 && read >= length) {
                ended = true;
                giveBack();
            }
            return some;
        }

        private void requirePace() throws CutOff {
            long allowed = grace.toNanos() + read * 1_000_000_000L / bytesASecond;
            if (!ended && System.nanoTime() - began > allowed) {
                cut = CutOff.slow();
                throw cut;
            }
        }

        private void requireTurn() throws CutOff {
            try {
                held = turns.take(sender);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            if (!held) {
                cut = CutOff.busy();
                throw cut;
            }
        }

        /** What was refused unread is read to its end, so that the sender gets the answer; no slower than other bodies. */
        void readToItsEnd() throws IOException {
            if (cut != null) {
                throw cut;
            }
            long before = read;
            try {
                while (!ended && read - before < MOST_UNREAD) {
                    doRead(this);
                }
            } catch (IOException gone) {
                // Whoever has left hears no answer.
                ended = true;
            }
        }

        void giveBack() {
            if (held) {
                held = false;
                turns.giveBack(sender);
            }
        }

        @Override
        public int available() {
            return buffer.available();
        }

        @Override
        public void setByteBuffer(java.nio.ByteBuffer some) {
            last = some;
        }

        @Override
        public java.nio.@Nullable ByteBuffer getByteBuffer() {
            return last;
        }

        @Override
        public void expand(int size) {
            // What is read here is thrown away.
        }
    }
}
