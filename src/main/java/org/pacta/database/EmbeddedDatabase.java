package org.pacta.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.SmartInitializingSingleton;

/**
 * A real PostgreSQL started beside the application: its data stay in a folder, and a commit is on disk when it returns.
 *
 * <p>Closed as a bean, so after the pool that uses it; what is only starting when the application is told to end is no bean
 * yet, and ends with it all the same. What a killed application left running is stopped first.
 */
final class EmbeddedDatabase implements DisposableBean, SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
    static final String NAME = "pacta";

    /** With less than this PostgreSQL can neither be unpacked nor started. */
    private static final long LITTLE_SPACE = 64L << 20;

    /** What its programs, an empty database and the first of its log take. */
    private static final long FIRST_NEEDS = 200L << 20;

    private static final Set<PosixFilePermission> OURS_ALONE = PosixFilePermissions.fromString("rwx------");

    private final EmbeddedPostgres postgres;
    private final FileChannel lock;
    private final EmbeddedSecret secret;
    private final ProcessHandle postmaster;
    private final Thread leavingNothing;
    private volatile boolean stopping;

    /** @param died done where PostgreSQL ends while nobody stops it */
    EmbeddedDatabase(Path folder, Runnable died) {
        var data = folder.toAbsolutePath().normalize().resolve("postgres");
        var began = new CountDownLatch(1);
        var ours = new AtomicBoolean();
        leavingNothing = Thread.ofPlatform().name("pacta-leaves-nothing").unstarted(() -> {
            if (ours.get() && !stopping) {
                leaveNothing(data, began);
            }
        });
        Runtime.getRuntime().addShutdownHook(leavingNothing);
        try {
            Files.createDirectories(data.getParent());
            var binaries = data.resolveSibling("postgres-binaries");
            requireRoom(data);
            keepToOurselves(binaries);
            lock = lock(data.resolveSibling("lock"));
            ours.set(true);
            stopLeftover(data);
            secret = new EmbeddedSecret(data);
            postgres = EmbeddedPostgres.builder()
                    .setDataDirectory(data.toFile())
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setConnectConfig("password", secret.password())
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "128MB")
                    .setServerConfig("timezone", "UTC")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            // The library lets everybody write there.
            keepToOurselves(binaries);
            createDatabase();
            postmaster = postmaster(data.resolve("postmaster.pid"));
        } catch (IOException | SQLException | IllegalStateException e) {
            if (full(data)) {
                throw new DatabaseUnavailableException(
                        "The embedded PostgreSQL on " + data
                                + " does not start: the disk is full. Free some space there.",
                        e);
            }
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL on " + data + " does not start: " + e.getMessage()
                            + ". Look whether another Pacta uses that folder, at its space and its rights, or name another with --data.",
                    e);
        } finally {
            began.countDown();
        }
        watch(died);
    }

    /** Where the application ends before all of it is there, which the frame closes with what it has of it, or not at all. */
    private void leaveNothing(Path data, CountDownLatch began) {
        try {
            // Making an empty database is of no use any more, and starting one that is there is over in a moment.
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroy);
            if (!began.await(4, TimeUnit.SECONDS)) {
                ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            }
            stopLeftover(data);
        } catch (IOException e) {
            log.warn("The PostgreSQL on {} may still be running: {}", data, e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The address of the application's database, for the role that owns the schema. */
    String url() {
        return postgres.getJdbcUrl(NAME, NAME);
    }

    /** The password of that role. */
    String password() {
        return secret.password();
    }

    private void createDatabase() throws SQLException, IOException {
        var server = postgres.getPostgresDatabase(Map.of("password", secret.password()));
        try (var connection = server.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("DO $$ BEGIN CREATE ROLE " + NAME
                    + " LOGIN CREATEROLE; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
            try (var found = statement.executeQuery("SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
                if (!found.next()) {
                    statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME
                            + " ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
                }
            }
            secret.enforce(connection, NAME);
        }
    }

    /**
     * A folder of programs that we run is ours alone, and what is unpacked in it too.
     */
    private static void keepToOurselves(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, OURS_ALONE);
        try (var unpacked = Files.list(folder)) {
            for (var inside : unpacked.filter(Files::isDirectory).toList()) {
                Files.setPosixFilePermissions(inside, OURS_ALONE);
            }
        }
    }

    private static ProcessHandle postmaster(Path pidFile) throws IOException {
        return ProcessHandle.of(
                        Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                .orElseThrow(() -> new IOException("it ended at once"));
    }

    private void watch(Runnable died) {
        postmaster.onExit().thenRun(() -> {
            if (!stopping) {
                died.run();
            }
        });
    }

    /** Before anything is unpacked that would be left there in part. */
    private static void requireRoom(Path data) {
        long free = data.resolveSibling(".").toFile().getUsableSpace();
        if (!Files.exists(data.resolve("PG_VERSION")) && free < FIRST_NEEDS) {
            throw new DatabaseUnavailableException(
                    "The embedded PostgreSQL on " + data + " does not start: the disk is full. It needs "
                            + (FIRST_NEEDS >> 20) + " MB at its first start, and " + (free >> 20)
                            + " MB are free. Free some space there, or name another folder with --data.",
                    null);
        }
    }

    private static boolean full(Path data) {
        return data.resolveSibling("lock").toFile().getUsableSpace() < LITTLE_SPACE;
    }

    /** Held as long as the application runs, so that no second one takes the folder from it. */
    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("another Pacta is running on it");
        }
        return channel;
    }

    /** Stops the PostgreSQL that an application killed without warning left on this folder. */
    private static void stopLeftover(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var lines = Files.readAllLines(pidFile);
        var leftover = lines.isEmpty()
                ? null
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).orElse(null);
        if (leftover == null
                || !leftover.info().command().map(c -> c.contains("postgres")).orElse(false)) {
            return;
        }
        log.info("Stopping the PostgreSQL that an earlier run left on {}", data);
        leftover.destroy();
        try {
            leftover.onExit().get(30, TimeUnit.SECONDS);
        } catch (TimeoutException slow) {
            leftover.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("the PostgreSQL of an earlier run does not stop", e);
        }
    }

    /** From now on it is closed as a bean. */
    @Override
    public void afterSingletonsInstantiated() {
        forgetToLeaveNothing();
    }

    private void forgetToLeaveNothing() {
        try {
            Runtime.getRuntime().removeShutdownHook(leavingNothing);
        } catch (IllegalStateException ending) {
            log.debug("The application ends already", ending);
        }
    }

    @Override
    public void destroy() throws IOException {
        stopping = true;
        forgetToLeaveNothing();
        try (lock) {
            // One that is dead already cannot be asked to stop.
            if (postmaster.isAlive()) {
                postgres.close();
            }
        }
    }
}
