package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    /**
     * Nobody but the owner makes tables, neither temporary ones, which would come before ours, nor others. Rights to a
     * database are no part of its schema, so this is no migration; where another owns the database, it is up to that one.
     */
    private static final String NOTHING_OF_THEIR_OWN = """
            DO $$ BEGIN
                PERFORM pg_advisory_xact_lock(hashtextextended('pacta rights', 0));
                IF EXISTS (SELECT FROM pg_database d,
                                       aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) a
                           WHERE d.datname = current_database() AND a.grantee = 0 AND a.privilege_type = 'TEMPORARY'
                             AND pg_has_role(d.datdba, 'USAGE')) THEN
                    EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database());
                END IF;
                IF EXISTS (SELECT FROM pg_namespace n, aclexplode(n.nspacl) a
                           WHERE n.nspname = current_schema() AND a.grantee = 0 AND a.privilege_type = 'CREATE'
                             AND pg_has_role(n.nspowner, 'USAGE')) THEN
                    EXECUTE format('REVOKE CREATE ON SCHEMA %I FROM PUBLIC', current_schema());
                END IF;
            END $$""";

    private static final Duration CONNECTION_PATIENCE = Duration.ofSeconds(2);
    private static final Duration VALIDATION_PATIENCE = Duration.ofSeconds(1);

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnExpression("'${pacta.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return new EmbeddedDatabase(properties.data(), new EndsWithItsDatabase());
    }

    /** Of the folder of the data; a PostgreSQL of one's own has its disk elsewhere. Begun with the other loops. */
    @Bean("diskSpaceHealthIndicator")
    @ConditionalOnExpression("'${pacta.database.url:}'.isBlank()")
    DiskSpace diskSpace(DatabaseProperties properties, Clock clock) {
        return new DiskSpace(properties.data().toAbsolutePath().normalize(), clock);
    }

    /** The owner's door: migrations only. Not pooled, since it is used at start alone. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(url(properties, embedded.getIfAvailable()));
        owner.setUser(properties.user());
        owner.setPassword(password(properties, embedded.getIfAvailable()));
        prepare(owner, properties);
        return owner;
    }

    /** The pool: each connection begins under the role that sees nothing until somebody is named, see {@link Acting}. */
    @Bean
    @Primary
    WatchedPool dataSource(
            DatabaseProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded,
            DatabaseWatch watch,
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner) {
        var url = url(properties, embedded.getIfAvailable());
        var password = password(properties, embedded.getIfAvailable());
        var pool = new WatchedPool(watch, server(url, properties.user(), password));
        pool.setPoolName("pacta");
        pool.setJdbcUrl(url);
        pool.setUsername(properties.user());
        pool.setPassword(password);
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setConnectionInitSql("SET ROLE " + Acting.MEMBER_ROLE);
        // Whoever gets none by then is told to come again: a page that waits longer is no better off.
        pool.setConnectionTimeout(CONNECTION_PATIENCE.toMillis());
        pool.setValidationTimeout(VALIDATION_PATIENCE.toMillis());
        return pool;
    }

    /** Asks on a connection of its own whether the database is there. */
    @Bean
    DatabaseWatch databaseWatch(
            DatabaseProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded,
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner) {
        var door = new PGSimpleDataSource();
        door.setUrl(url(properties, embedded.getIfAvailable()));
        door.setUser(properties.user());
        door.setPassword(password(properties, embedded.getIfAvailable()));
        door.setApplicationName("pacta watch");
        door.setConnectTimeout(1);
        door.setSocketTimeout(1);
        return new DatabaseWatch(door);
    }

    private static DataSource server(String url, String user, @Nullable String password) {
        var server = new PGSimpleDataSource();
        server.setUrl(url);
        server.setUser(user);
        server.setPassword(password);
        server.setApplicationName("pacta");
        server.setReWriteBatchedInserts(true);
        server.setTcpKeepAlive(true);
        server.setConnectTimeout((int) CONNECTION_PATIENCE.toSeconds());
        // PostgreSQL compiles what it thinks costly, which takes longer than all that is asked here takes to run.
        // Whoever waits
        // for a lock holds a connection meanwhile, of which there are few.
        server.setOptions("-c jit=off -c lock_timeout=10s");
        // The server's detail of an error repeats whole rows, which may be restricted, and messages go to the log.
        server.setLogServerErrorDetail(false);
        return server;
    }

    /** Health is asked of the pool alone, not of the owner's door, which would open a connection each time. */
    @Bean
    DataSourceHealthIndicator dbHealthContributor(HikariDataSource dataSource) {
        return new DataSourceHealthIndicator(dataSource);
    }

    @Bean
    Acting acting(HikariDataSource dataSource) {
        return new Acting(dataSource);
    }

    @Bean
    RoleTransactionManager transactionManager(HikariDataSource dataSource, Acting acting) {
        return new RoleTransactionManager(dataSource, acting);
    }

    @Bean
    ListQueries listQueries(HikariDataSource dataSource) {
        return new ListQueries(dataSource);
    }

    @Bean
    Reading reading(RoleTransactionManager transactions) {
        return new Reading(transactions);
    }

    @Bean
    OnceARequest onceARequest() {
        return new OnceARequest();
    }

    @Bean
    ClusterLock oneNode(HikariDataSource dataSource) {
        return new ClusterLock(dataSource);
    }

    @Bean
    FlywayMigrationStrategy migrations() {
        return new Migrations();
    }

    @Bean
    Nodes nodes(
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner,
            DatabaseProperties properties) {
        return new Nodes(owner, properties.embedded());
    }

    /** Only where there can be other nodes: an embedded database has one application. */
    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnExpression("!'${pacta.database.url:}'.isBlank()")
    ChangesAcrossNodes changesAcrossNodes(
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner,
            HikariDataSource dataSource,
            ApplicationEventPublisher events) {
        return new ChangesAcrossNodes(owner, dataSource, events);
    }

    private static String url(DatabaseProperties properties, @Nullable EmbeddedDatabase embedded) {
        if (embedded != null) {
            return embedded.url();
        }
        var url = String.valueOf(properties.url());
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    }

    private static @Nullable String password(DatabaseProperties properties, @Nullable EmbeddedDatabase embedded) {
        return embedded != null ? embedded.password() : properties.password();
    }

    /** Looks that the server can be used, and creates the role that people's transactions run under. */
    private static void prepare(DataSource owner, DatabaseProperties properties) {
        try (var connection = owner.getConnection();
                var statement = connection.createStatement()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new SQLException("PostgreSQL 15 or newer is needed, this one is "
                        + connection.getMetaData().getDatabaseProductVersion());
            }
            statement.execute("""
                    DO $$ BEGIN
                        CREATE ROLE %1$s NOLOGIN;
                    EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
                    END $$""".formatted(Acting.MEMBER_ROLE));
            if (!maySetRole(statement)) {
                statement.execute("GRANT %s TO CURRENT_USER".formatted(Acting.MEMBER_ROLE));
            }
            statement.execute(NOTHING_OF_THEIR_OWN);
        } catch (SQLException e) {
            throw new DatabaseUnavailableException(
                    properties.embedded()
                            ? "The embedded PostgreSQL cannot be used: " + e.getMessage()
                            : "The database at " + properties.url() + " cannot be used by " + properties.user() + ": "
                                    + e.getMessage()
                                    + ". Look at --database-url, --database-user and PACTA_DATABASE_PASSWORD.",
                    e);
        }
    }

    private static boolean maySetRole(Statement statement) throws SQLException {
        try {
            statement.execute("SET ROLE " + Acting.MEMBER_ROLE);
            statement.execute("RESET ROLE");
            return true;
        } catch (SQLException notGranted) {
            if (INSUFFICIENT_PRIVILEGE.equals(notGranted.getSQLState())) {
                return false;
            }
            throw notGranted;
        }
    }
}
