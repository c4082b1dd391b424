package org.pacta.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Proves to the database that the application says who acts: HMAC-SHA256 over who and the number of the connection's server
 * process, by a key that the owner of the schema alone can read. Whoever can send statements cannot make one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2104">HMAC</a>
 * @see <a href="../../../../../../docs/decisions/2026-12-01-the-database-guards-writing.md">The decision</a>
 */
final class ActingProof {

    private static final String KEY = "SELECT inner_block, outer_block FROM acting_key";

    private record Key(byte[] inner, byte[] outer) {}

    private final DataSource owner;
    private volatile @Nullable Key key;

    /** @param owner opens a connection once, to read the key */
    ActingProof(DataSource owner) {
        this.owner = owner;
    }

    /** For this connection alone. */
    byte[] of(String who, Connection connection) throws SQLException {
        var process = connection.unwrap(PGConnection.class).getBackendPID();
        var known = key();
        return sha256(known.outer(), sha256(known.inner(), (process + " " + who).getBytes(StandardCharsets.UTF_8)));
    }

    private Key key() throws SQLException {
        var known = key;
        if (known != null) {
            return known;
        }
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(KEY)) {
            if (!row.next()) {
                throw new SQLException("The database has no key for who acts");
            }
            known = new Key(row.getBytes("inner_block"), row.getBytes("outer_block"));
        }
        key = known;
        return known;
    }

    private static byte[] sha256(byte[] block, byte[] message) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest.digest(message);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
