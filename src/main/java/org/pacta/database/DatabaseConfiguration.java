package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
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
        prepare(owner, properties, PoolLogin.of(properties, password(properties, embedded.getIfAvailable())));
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
        return pool(
                url(properties, embedded.getIfAvailable()),
                PoolLogin.of(properties, password(properties, embedded.getIfAvailable())),
                properties.poolSize(),
                watch);
    }

    static WatchedPool pool(String url, PoolLogin login, int size, DatabaseWatch watch) {
        var pool = new WatchedPool(watch, server(url, login.user(), login.password()));
        pool.setPoolName("pacta");
        pool.setJdbcUrl(url);
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
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
    Acting acting(
            HikariDataSource dataSource,
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner) {
        return new Acting(dataSource, new ActingProof(owner));
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

    /** Looks that the server can be used, and sets up the pool's login and the roles that transactions run under. */
    private static void prepare(DataSource owner, DatabaseProperties properties, PoolLogin login) {
        try (var connection = owner.getConnection()) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 15) {
                throw new SQLException("PostgreSQL 15 or newer is needed, this one is "
                        + connection.getMetaData().getDatabaseProductVersion());
            }
            login.prepare(connection);
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
}
