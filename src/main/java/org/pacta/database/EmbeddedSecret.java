package org.pacta.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;

/**
 * The embedded PostgreSQL's password: made at the first start, kept beside the data for the user that runs Pacta alone.
 * Without it any other user of the machine could connect to its port.
 *
 * @see <a href="https://www.postgresql.org/docs/current/auth-pg-hba-conf.html">pg_hba.conf</a>
 */
final class EmbeddedSecret {

    private static final String ONLY_WITH_PASSWORD = """
            # Written by Pacta: nobody connects without the password in the file postgres-secret.
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128 scram-sha-256
            """;

    private final Path data;
    private final String password;

    /** Reads the secret of the folder, or makes one. */
    EmbeddedSecret(Path data) throws IOException {
        this.data = data;
        var file = data.resolveSibling("postgres-secret");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePrivately(file, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
        password = Files.readString(file).strip();
    }

    String password() {
        return password;
    }

    /** Lets nobody in without the password from now on; does nothing where that is so already. */
    void enforce(Connection superuser, String owner) throws IOException, SQLException {
        var rules = data.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(ONLY_WITH_PASSWORD)) {
            return;
        }
        try (var statement = superuser.createStatement()) {
            statement.execute("ALTER ROLE " + owner + " PASSWORD '" + password + "'");
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            Files.writeString(rules, ONLY_WITH_PASSWORD);
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void writePrivately(Path file, String content) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.write(file, content.getBytes(StandardCharsets.UTF_8));
    }
}
