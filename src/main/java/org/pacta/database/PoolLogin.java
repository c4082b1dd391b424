package org.pacta.database;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PasswordUtil;

/**
 * The login that the pool connects as: it owns nothing and can become nobody but {@code pacta_member} and
 * {@code pacta_system}. Where none is given it is made, with a password that follows from the owner's, so that all nodes
 * know it.
 *
 * @param user its name
 * @param password null where the owner has none either
 * @param given whether the operator gave it, and so sees to its password
 */
record PoolLogin(String user, @Nullable String password, boolean given) {

    /**
     * The two roles, and that nobody but the owner makes tables, neither temporary ones, which would come before ours, nor
     * others. Roles and rights to a database are no part of its schema, so this is no migration.
     */
    private static final String PREPARE = """
            DO $$ BEGIN
                PERFORM pg_advisory_xact_lock(hashtextextended('pacta rights', 0));
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%1$s') THEN
                    CREATE ROLE %1$s NOLOGIN;
                END IF;
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%2$s') THEN
                    CREATE ROLE %2$s NOLOGIN;
                END IF;
                IF EXISTS (SELECT FROM pg_database d,
                                       aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                           WHERE d.datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'TEMPORARY'
                             AND pg_has_role(d.datdba, 'USAGE')) THEN
                    EXECUTE format('REVOKE TEMPORARY ON DATABASE %%I FROM PUBLIC', current_database());
                END IF;
                IF EXISTS (SELECT FROM pg_namespace n, aclexplode(n.nspacl) a
                           WHERE n.nspname = current_schema() AND a.grantee = 0 AND a.privilege_type = 'CREATE'
                             AND pg_has_role(n.nspowner, 'USAGE')) THEN
                    EXECUTE format('REVOKE CREATE ON SCHEMA %%I FROM PUBLIC', current_schema());
                END IF;
            END $$""".formatted(Acting.MEMBER_ROLE, Acting.SYSTEM_ROLE);

    private static final String IS_THERE = """
            SELECT pg_has_role(r.oid, '%s', 'MEMBER') AND pg_has_role(r.oid, '%s', 'MEMBER')
                   AND has_database_privilege(r.oid, current_database(), 'CONNECT')
            FROM pg_roles r WHERE r.rolname = ? AND r.rolcanlogin""".formatted(Acting.MEMBER_ROLE, Acting.SYSTEM_ROLE);

    /** What it was set to for itself by a session of its own. */
    private static final String IS_SET = """
            SELECT EXISTS (SELECT FROM pg_db_role_setting s WHERE s.setrole = r.oid) FROM pg_roles r WHERE r.rolname = ?""";

    private static final String IS_TOO_MUCH = """
            SELECT r.rolsuper OR r.rolcreaterole OR r.rolbypassrls OR pg_has_role(r.oid, current_user, 'MEMBER')
                   OR EXISTS (SELECT FROM pg_class c
                              WHERE c.relnamespace = current_schema()::regnamespace AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
            FROM pg_roles r WHERE r.rolname = ?""";

    /** @param ownersPassword null where it has none */
    static PoolLogin of(DatabaseProperties properties, @Nullable String ownersPassword) {
        var user = properties.poolUser();
        if (user != null && !user.isBlank()) {
            return new PoolLogin(user, properties.poolPassword(), true);
        }
        return new PoolLogin(
                properties.user() + "_pool",
                ownersPassword == null || ownersPassword.isEmpty() ? null : derived(ownersPassword, properties.user()),
                false);
    }

    /** Makes it what it has to be, where it is not yet.
     *
     * @throws SQLException also where it is more, or the owner may not make it so
     */
    void prepare(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(PREPARE);
            refuseTooMuch(owner);
            if (!asked(owner, IS_THERE) || (!given && !opens(owner))) {
                make(owner);
            }
            if (asked(owner, IS_SET)) {
                statement.execute("ALTER ROLE " + quoted(user) + " RESET ALL");
            }
        }
    }

    private void refuseTooMuch(Connection owner) throws SQLException {
        if (asked(owner, IS_TOO_MUCH)) {
            throw new SQLException(
                    "the pool's login " + user + " owns the schema or can become who does, or may make roles:"
                            + " name one in PACTA_DATABASE_POOL_USER that owns nothing");
        }
    }

    private void make(Connection owner) throws SQLException {
        try (var statement = owner.createStatement()) {
            if (!given) {
                var there = asked(owner, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)");
                statement.execute((there ? "ALTER" : "CREATE") + " ROLE " + quoted(user) + " LOGIN NOINHERIT"
                        + (password == null
                                ? ""
                                : " PASSWORD '"
                                        + PasswordUtil.encodePassword(user, password.toCharArray(), "scram-sha-256")
                                        + "'"));
            }
            statement.execute("GRANT " + Acting.MEMBER_ROLE + ", " + Acting.SYSTEM_ROLE + " TO " + quoted(user));
            statement.execute("DO $$ BEGIN EXECUTE format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), '"
                    + user.replace("'", "''") + "'); END $$");
        } catch (SQLException refused) {
            throw new SQLException(
                    "the pool's login cannot be set up (" + refused.getMessage()
                            + "). Let an administrator run: CREATE ROLE "
                            + user + " LOGIN NOINHERIT PASSWORD '…'; GRANT " + Acting.MEMBER_ROLE + ", "
                            + Acting.SYSTEM_ROLE + " TO " + user
                            + "; and give it in PACTA_DATABASE_POOL_USER and PACTA_DATABASE_POOL_PASSWORD",
                    refused.getSQLState(),
                    refused);
        }
    }

    /** Whether one can connect with that password. */
    private boolean opens(Connection owner) throws SQLException {
        var door = new org.postgresql.ds.PGSimpleDataSource();
        door.setUrl(owner.getMetaData().getURL());
        door.setUser(user);
        door.setPassword(password);
        try (var connection = door.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException closed) {
            return false;
        }
    }

    private boolean asked(Connection owner, String sql) throws SQLException {
        try (var statement = owner.prepareStatement(sql)) {
            statement.setString(1, user);
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    private static String derived(String ownersPassword, String owner) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(ownersPassword.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(("pacta pool of " + owner).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user;
    }
}
