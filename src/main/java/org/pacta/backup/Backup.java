package org.pacta.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup: all rows of all tables as one snapshot shows them, while others go on writing, then the files of keys. The
 * file is readable by its owner alone, and has its name only once it is whole.
 */
final class Backup {

    /** What lies in the data folder and is either in the tables or made anew at a start. */
    private static final Set<String> NOT_KEPT = Set.of("postgres", "postgres-binaries", "postgres-secret", "lock");

    private static final long LARGEST_FILE = 64L << 20;

    private final Connection connection;
    private final @Nullable Path data;

    /**
     * @param connection of the role that owns the schema
     * @param data the data folder; null where there is none
     */
    Backup(Connection connection, @Nullable Path data) {
        this.connection = connection;
        this.data = data;
    }

    /** Writes it.
     *
     * @throws IOException also where the file is there already
     */
    Manifest write(Path file) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new IOException(file + " is there already");
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (var out = new ZipOutputStream(privately(part))) {
            var manifest = write(out);
            out.putNextEntry(new ZipEntry(Manifest.MEMBER));
            out.write(new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            out.closeEntry();
            out.close();
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static OutputStream privately(Path part) throws IOException {
        FileAttribute<?>[] ours =
                part.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        var options = EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return java.nio.channels.Channels.newOutputStream(Files.newByteChannel(part, options, ours));
    }

    private Manifest write(ZipOutputStream out) throws IOException, SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            // Rather fail than leave out what a policy hides.
            statement.execute("SET LOCAL row_security = off");
            statement.execute("SET LOCAL lock_timeout = '30s'");
        }
        if (Long.parseLong(one(BackupSql.LARGE_OBJECTS)) > 0) {
            throw new SQLException(
                    "The database holds large objects, which Pacta does not make and this does not copy");
        }
        var tables = new ArrayList<Manifest.Table>();
        for (var name : list(BackupSql.TABLES)) {
            tables.add(table(name, out));
        }
        var manifest = new Manifest(
                Manifest.FORMAT,
                one(BackupSql.NOW),
                one(BackupSql.SCHEMA),
                connection.getMetaData().getDatabaseProductVersion(),
                sequences(),
                tables,
                files(out));
        connection.rollback();
        return manifest;
    }

    private Manifest.Table table(String name, ZipOutputStream out) throws IOException, SQLException {
        var columns = new ArrayList<String>();
        try (var asked = connection.prepareStatement(BackupSql.COLUMNS)) {
            asked.setString(1, name);
            try (var row = asked.executeQuery()) {
                while (row.next()) {
                    columns.add(row.getString(1));
                }
            }
        }
        out.putNextEntry(new ZipEntry("tables/" + name));
        var digest = new Digesting(out);
        long rows = copying(connection).copyOut("COPY " + copied(name, columns) + " TO STDOUT", digest);
        out.closeEntry();
        return new Manifest.Table(name, columns, rows, digest.sha256());
    }

    /** The table with its columns, as COPY names it. */
    static String copied(String name, List<String> columns) {
        return quoted(name)
                + columns.stream().map(Backup::quoted).collect(java.util.stream.Collectors.joining(", ", " (", ")"));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    private List<Manifest.Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(BackupSql.SEQUENCES)) {
            while (row.next()) {
                sequences.add(new Manifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)));
            }
        }
        return sequences;
    }

    private List<Manifest.KeptFile> files(ZipOutputStream out) throws IOException {
        var kept = new ArrayList<Manifest.KeptFile>();
        var folder = data;
        if (folder == null || !Files.isDirectory(folder)) {
            return kept;
        }
        List<Path> found;
        try (var all = Files.walk(folder)) {
            found = all.filter(path -> Files.isRegularFile(path)
                            && !NOT_KEPT.contains(
                                    folder.relativize(path).getName(0).toString()))
                    .sorted()
                    .toList();
        }
        for (var path : found) {
            if (Files.size(path) > LARGEST_FILE) {
                throw new IOException(path + " is too large for a file of keys: move it out of the data folder");
            }
            var name = folder.relativize(path).toString().replace('\\', '/');
            out.putNextEntry(new ZipEntry("files/" + name));
            var digest = new Digesting(out);
            digest.write(Files.readAllBytes(path));
            out.closeEntry();
            kept.add(new Manifest.KeptFile(name, digest.sha256()));
        }
        return kept;
    }

    private String one(String sql) throws SQLException {
        return list(sql).getFirst();
    }

    private List<String> list(String sql) throws SQLException {
        var list = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            while (row.next()) {
                list.add(row.getString(1));
            }
        }
        return list;
    }

    /** Passes all on and digests it; closing it closes nothing. */
    static final class Digesting extends FilterOutputStream {

        private final MessageDigest digest = Digests.sha256();

        Digesting(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int one) throws IOException {
            digest.update((byte) one);
            out.write(one);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            digest.update(bytes, from, length);
            out.write(bytes, from, length);
        }

        @Override
        public void close() {
            // The file goes on after this member.
        }

        String sha256() {
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
