package org.pacta.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Stands between the application and its database, and can fall silent, cut off, and come back. */
final class Relay implements AutoCloseable {

    private final int to;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final ReentrantReadWriteLock silence = new ReentrantReadWriteLock();
    private final int port;
    private ServerSocket door;

    Relay(int to) throws IOException {
        this.to = to;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        port = door.getLocalPort();
        listen();
    }

    int port() {
        return port;
    }

    /** From now on nothing is passed on, and nobody is told. */
    void fallSilent() {
        silence.writeLock().lock();
    }

    void speak() {
        silence.writeLock().unlock();
    }

    /** Ends all connections and takes no new ones. */
    void cutOff() throws IOException {
        door.close();
        endAll();
    }

    void comeBack() throws IOException {
        door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        listen();
    }

    private void listen() {
        var open = door;
        Thread.ofPlatform().daemon().start(() -> {
            while (!open.isClosed()) {
                try {
                    var client = open.accept();
                    var server = new Socket(InetAddress.getLoopbackAddress(), to);
                    sockets.add(client);
                    sockets.add(server);
                    pass(client, server);
                    pass(server, client);
                } catch (IOException closed) {
                    // Whoever comes now finds nobody, as it shall be.
                }
            }
        });
    }

    private void pass(Socket from, Socket into) {
        Thread.ofPlatform().daemon().start(() -> {
            try (from;
                    into) {
                var bytes = new byte[8192];
                for (int some = from.getInputStream().read(bytes);
                        some >= 0;
                        some = from.getInputStream().read(bytes)) {
                    silence.readLock().lock();
                    try {
                        into.getOutputStream().write(bytes, 0, some);
                    } finally {
                        silence.readLock().unlock();
                    }
                }
            } catch (IOException ended) {
                // The other side ends with it.
            }
        });
    }

    private void endAll() throws IOException {
        for (var socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        cutOff();
    }
}
