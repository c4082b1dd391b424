package org.pacta.mail;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that waits for each answer as long as {@link SmtpPatience} says, and knows how far a mail had come when it
 * broke: until the end of its content is said, no server has taken it.
 */
final class SmtpLine extends SMTPTransport {

    private static final Logger log = LoggerFactory.getLogger(SmtpLine.class);

    private final SmtpPatience patience;
    private final Sockets sockets;
    private boolean ended;

    private SmtpLine(Session session, Sockets sockets, SmtpPatience patience) {
        super(session, new URLName("smtp", null, -1, null, null, null));
        this.sockets = sockets;
        this.patience = patience;
    }

    /** A line that is not connected yet. */
    static SmtpLine of(java.util.Properties settings, SmtpPatience patience) {
        var sockets = new Sockets();
        var own = new java.util.Properties();
        own.putAll(settings);
        own.put("mail.smtp.socketFactory", sockets);
        own.setProperty("mail.smtp.socketFactory.fallback", "false");
        return new SmtpLine(Session.getInstance(own), sockets, patience);
    }

    /** Like {@link #connect}, for no longer than for one mail altogether. */
    void open(String host, int port, @Nullable String user, @Nullable String password) throws MessagingException {
        try (var limit = new Limit()) {
            connect(host, port, user, password);
        }
    }

    /** Hands one over; {@link #ended} says afterwards whether the server may have it where that fails. */
    void hand(MimeMessage message, Address... to) throws MessagingException {
        ended = false;
        try (var limit = new Limit()) {
            sendMessage(message, to);
        } finally {
            sockets.patience(patience.greeting());
        }
    }

    /** Whether the end of the last mail's content was said, after which alone a server takes it. */
    boolean ended() {
        return ended;
    }

    /** Closes without a word, where none would be understood. */
    void cut() {
        sockets.close();
    }

    @Override
    protected void mailFrom() throws MessagingException {
        sockets.patience(patience.mail());
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        sockets.patience(patience.recipient());
        super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
        sockets.patience(patience.data());
        return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        sockets.patience(patience.end());
        ended = true;
        super.finishData();
    }

    /** Cuts the connection when {@link SmtpPatience#whole} is over, however alive it seems. */
    private final class Limit implements AutoCloseable {

        private final CompletableFuture<Void> cutting = new CompletableFuture<>();

        Limit() {
            Executor later = CompletableFuture.delayedExecutor(patience.whole().toMillis(), TimeUnit.MILLISECONDS);
            cutting.completeAsync(
                    () -> {
                        log.warn("The mail server took longer than {} for one mail", patience.whole());
                        cut();
                        return null;
                    },
                    later);
        }

        @Override
        public void close() {
            cutting.cancel(false);
        }
    }

    /** Plain sockets of which the last is remembered: encryption is laid over it, and its times hold there too. */
    private static final class Sockets extends SocketFactory {

        private volatile @Nullable Socket last;

        void patience(Duration patience) {
            var socket = last;
            if (socket != null && !socket.isClosed()) {
                try {
                    socket.setSoTimeout((int) patience.toMillis());
                } catch (SocketException gone) {
                    log.debug("The connection is gone: what is written next says so", gone);
                }
            }
        }

        void close() {
            var socket = last;
            if (socket != null) {
                try {
                    socket.close();
                } catch (IOException gone) {
                    log.debug("The connection was gone already", gone);
                }
            }
        }

        @Override
        public Socket createSocket() {
            var socket = new Socket();
            last = socket;
            return socket;
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("Connected after it is made");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException("Connected after it is made");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            throw new IOException("Connected after it is made");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            throw new IOException("Connected after it is made");
        }
    }
}
