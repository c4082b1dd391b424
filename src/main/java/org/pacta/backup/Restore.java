package org.pacta.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Brings a backup back: looks at every checksum before it writes, and writes all or nothing. */
final class Restore implements AutoCloseable {

    private final ZipFile file;
    private final Manifest manifest;

    /** Opens a file and looks whether each of its parts is as it was written.
     *
     * @throws IOException where it is no backup, or not whole, or this build does not know its format
     */
    Restore(Path path) throws IOException {
        file = new ZipFile(path.toFile());
        try {
            manifest = manifest(path);
            for (var table : manifest.tables()) {
                check(table.member(), table.sha256());
            }
            for (var kept : manifest.files()) {
                check(kept.member(), kept.sha256());
            }
        } catch (IOException | RuntimeException unusable) {
            file.close();
            throw unusable;
        }
    }

    Manifest manifest() {
        return manifest;
    }

    private Manifest manifest(Path path) throws IOException {
        var entry = file.getEntry(Manifest.MEMBER);
        if (entry == null) {
            throw new IOException(path + " is no backup of Pacta, or was cut off");
        }
        try (var in = file.getInputStream(entry)) {
            var read = new JsonMapper().readValue(in, Manifest.class);
            if (read.format() != Manifest.FORMAT) {
                throw new IOException(path + " was written by a newer Pacta: restore it with that one");
            }
            return read;
        } catch (JacksonException unreadable) {
            throw new IOException("what " + path + " says of itself cannot be read", unreadable);
        }
    }

    private void check(String member, String sha256) throws IOException {
        try (var in = open(member)) {
            if (!Digests.of(in).equals(sha256)) {
                throw new IOException(member + " is not as it was written: its checksum differs. Nothing was restored");
            }
        }
    }

    private InputStream open(String member) throws IOException {
        ZipEntry entry = file.getEntry(member);
        if (entry == null) {
            throw new IOException(member + " is missing. Nothing was restored");
        }
        return file.getInputStream(entry);
    }

    /**
     * Fills tables that the migrations have made, in one transaction, and compares each with the backup before it commits.
     *
     * @param connection of the role that owns the schema
     */
    void rows(Connection connection) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET LOCAL row_security = off");
            var references = references(connection);
            for (var reference : references) {
                statement.execute("ALTER TABLE " + reference.table() + " DROP CONSTRAINT " + reference.name());
            }
            // What the migrations wrote goes; triggers would write again what is in the backup already.
            for (var table : manifest.tables()) {
                statement.execute("ALTER TABLE " + Backup.quoted(table.name()) + " DISABLE TRIGGER USER");
                statement.execute("TRUNCATE " + Backup.quoted(table.name()));
            }
            for (var table : manifest.tables()) {
                fill(connection, table);
            }
            for (var table : manifest.tables()) {
                statement.execute("ALTER TABLE " + Backup.quoted(table.name()) + " ENABLE TRIGGER USER");
            }
            for (var reference : references) {
                statement.execute("ALTER TABLE " + reference.table() + " ADD CONSTRAINT " + reference.name() + " "
                        + reference.definition());
            }
            for (var sequence : manifest.sequences()) {
                set(connection, sequence);
            }
            connection.commit();
        } catch (IOException | SQLException failed) {
            connection.rollback();
            throw failed;
        }
    }

    private record Reference(String table, String name, String definition) {}

    private static List<Reference> references(Connection connection) throws SQLException {
        var references = new ArrayList<Reference>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BackupSql.REFERENCES)) {
            while (row.next()) {
                references.add(new Reference(row.getString(1), row.getString(2), row.getString(3)));
            }
        }
        return references;
    }

    private void fill(Connection connection, Manifest.Table table) throws IOException, SQLException {
        var copying = Backup.copying(connection);
        var named = Backup.copied(table.name(), table.columns());
        try (var in = open(table.member())) {
            long rows = copying.copyIn("COPY " + named + " FROM STDIN", in);
            var again = new Backup.Digesting(OutputStream.nullOutputStream());
            copying.copyOut("COPY " + named + " TO STDOUT", again);
            if (rows != table.rows() || !again.sha256().equals(table.sha256())) {
                throw new IOException(table.name() + " did not come back as it was. Nothing was restored");
            }
        }
    }

    private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
        try (var statement = connection.prepareStatement(BackupSql.SET_SEQUENCE)) {
            statement.setString(1, sequence.name());
            statement.setLong(2, sequence.value());
            statement.setBoolean(3, sequence.called());
            statement.execute();
        }
    }

    /** Writes the files of keys where they are not there yet, readable by their owner alone. Returns how many. */
    int files(Path folder) throws IOException {
        var root = folder.toAbsolutePath().normalize();
        for (var kept : manifest.files()) {
            var path = root.resolve(kept.path()).normalize();
            if (!path.startsWith(root)) {
                throw new IOException(kept.path() + " would lie outside of " + root);
            }
            Files.createDirectories(root);
            Files.createDirectories(path.resolveSibling(".").normalize());
            if (Files.exists(path)) {
                throw new IOException(path + " is there already");
            }
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var in = open(kept.member());
                    var out = Files.newOutputStream(path)) {
                in.transferTo(out);
            }
        }
        return manifest.files().size();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
