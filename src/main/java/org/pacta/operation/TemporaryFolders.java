package org.pacta.operation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One folder for all that the server needs for a while, held by a lock as long as this process lives. What processes have
 * left that were killed is deleted by the next one that starts: a folder whose lock nobody holds is of the dead.
 */
final class TemporaryFolders implements AutoCloseable {

    private static final String PREFIX = "pacta-server-";
    private static final String LOCK = "lock";
    private static final Logger log = LoggerFactory.getLogger(TemporaryFolders.class);

    private final Path folder;
    private final FileChannel lock;

    /** @param parent where all of them are, of this and other processes */
    TemporaryFolders(Path parent) {
        try {
            deleteThoseOfTheDead(parent);
            folder = Files.createTempDirectory(parent, PREFIX);
            lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock.lock();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder in it of that name. */
    Path of(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteThoseOfTheDead(Path parent) throws IOException {
        try (var there = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var left : there) {
                var file = left.resolve(LOCK);
                // Others' of the same name on a shared disk are left alone, and so is one that is just being made.
                if (Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS)
                        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        && Files.isWritable(file)
                        && isOfTheDead(file)) {
                    delete(left);
                }
            }
        }
    }

    private static boolean isOfTheDead(Path file) {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var free = channel.tryLock()) {
            return free != null;
        } catch (OverlappingFileLockException | IOException held) {
            return false;
        }
    }

    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException left) {
            log.debug("What an earlier run left in {} stays", folder, left);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
        delete(folder);
    }
}
