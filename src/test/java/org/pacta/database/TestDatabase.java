package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.pacta.id.MemberId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A database for one test class, on a real PostgreSQL that all classes of the JVM share: copied from a template that
 * the migrations made, and opened as production opens it, so the pool's connections see nothing until somebody is named.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final TestDatabase database = TestDatabase.fresh();
 * }</pre>
 */
public final class TestDatabase implements AfterAllCallback, AutoCloseable {

    private static final String OWNER = "pacta";
    private static final String TEMPLATE = "pacta_template";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name;
    private final DatabaseWatch watch;
    private final HikariDataSource pool;
    private final DataSource owner;
    private final Acting acting;
    private final RoleTransactionManager transactions;

    private TestDatabase(String name, boolean ofTheOwner) {
        this.name = name;
        var properties = new DatabaseProperties(url(), OWNER, null, null, null, Path.of("unused"), 8);
        var none = new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class);
        var configuration = new DatabaseConfiguration();
        owner = configuration.ownerDataSource(properties, none);
        watch = configuration.databaseWatch(properties, none, owner);
        pool = ofTheOwner
                ? DatabaseConfiguration.pool(url(), new PoolLogin(OWNER, null, true), 8, watch)
                : configuration.dataSource(properties, none, watch, owner);
        acting = configuration.acting(pool, owner);
        transactions = configuration.transactionManager(pool, acting);
    }

    /** A new database with the schema and no rows. */
    public static TestDatabase fresh() {
        return new TestDatabase(copy(), false);
    }

    /**
     * The same, and the pool's connections are the owner's: after {@code SET LOCAL ROLE pacta} a transaction does what whoever
     * owns the database can do. The application has none that are.
     */
    public static TestDatabase freshOfTheOwner() {
        var name = copy();
        Server.execute("GRANT pacta_member, pacta_system TO " + OWNER + " WITH SET TRUE");
        return new TestDatabase(name, true);
    }

    private static String copy() {
        var name = "test" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE + " OWNER " + OWNER);
        return name;
    }

    /** A new database without a schema, for an application that migrates it by itself.
     *
     * @return its JDBC address
     */
    public static String empty() {
        var name = "empty" + NUMBER.incrementAndGet();
        Server.execute("CREATE DATABASE " + name + " OWNER " + OWNER
                + " ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        return Server.POSTGRES.getJdbcUrl(OWNER, name);
    }

    /** Its JDBC address, for the role that owns the schema; no password is needed. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl(OWNER, name);
    }

    /** The pool, as the application uses it. */
    public DataSource dataSource() {
        return pool;
    }

    /** Connections of the role that owns the schema, past the policies: for set-up and for looking. */
    public DataSource owner() {
        return owner;
    }

    public Acting acting() {
        return acting;
    }

    /** SQL through the pool: subject to the policies unless inside {@link #asSystem}. */
    public JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    /** Transactions as in production: under the role and for the member that {@link Acting} names. */
    public TransactionTemplate transaction() {
        return new TransactionTemplate(transactions);
    }

    /** Does the work as the system in one transaction. */
    public <T> T asSystem(Supplier<T> work) {
        return acting.asSystem(() -> transaction().execute(status -> work.get()));
    }

    /** Does the work as the member in one transaction. */
    public <T> T asMember(MemberId memberId, Supplier<T> work) {
        return acting.asMember(memberId, () -> transaction().execute(status -> work.get()));
    }

    /**
     * A Spring context that holds this database, the clock and what services are made with; transactions and their events
     * work. Register components in it, then {@code refresh()} it.
     */
    public AnnotationConfigApplicationContext context(Clock clock) {
        var context = new AnnotationConfigApplicationContext();
        context.register(Transactions.class);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean("dataSource", HikariDataSource.class, () -> pool, bean -> bean.setDestroyMethodName(""));
        context.registerBean(Acting.class, () -> acting);
        context.registerBean(RoleTransactionManager.class, () -> transactions);
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        context.registerBean(ListQueries.class, () -> new ListQueries(pool));
        context.registerBean(JsonMapper.class, () -> new JsonMapper());
        return context;
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    /** Closes the pool and drops the database. */
    @Override
    public void close() {
        pool.close();
        watch.close();
        Server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    static class Transactions {}

    /** The one server of the JVM, started when it is first needed and stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres POSTGRES = start();

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static EmbeddedPostgres start() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("timezone", "UTC")
                        .setServerConfig("shared_buffers", "128MB")
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts: they still write when they close, and would wait for a server that is gone.
                SpringApplication.getShutdownHandlers().add(() -> close(postgres));
                try (var connection = postgres.getPostgresDatabase().getConnection();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE ROLE " + OWNER + " LOGIN CREATEROLE");
                    statement.execute("CREATE DATABASE " + TEMPLATE + " OWNER " + OWNER
                            + " ENCODING 'UTF8' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
                }
                var properties = new DatabaseProperties(
                        postgres.getJdbcUrl(OWNER, TEMPLATE), OWNER, null, null, null, Path.of("unused"), 1);
                var owner = new DatabaseConfiguration()
                        .ownerDataSource(
                                properties, new StaticListableBeanFactory().getBeanProvider(EmbeddedDatabase.class));
                Flyway.configure()
                        .dataSource(owner)
                        .locations("classpath:db/migration")
                        .load()
                        .migrate();
                return postgres;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }

        static void execute(String sql) {
            try (var connection = POSTGRES.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException failure) {
                throw new IllegalStateException(sql, failure);
            }
        }
    }
}
