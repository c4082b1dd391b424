package org.pacta.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @org.springframework.boot.autoconfigure.condition.ConditionalOnExpression("'${pacta.database.url:}'.isBlank()")
    EmbeddedDatabase embeddedDatabase(DatabaseProperties properties) {
        return new EmbeddedDatabase(properties.data());
    }

    /** The owner's door: migrations only. Not pooled, since it is used at start alone. */
    @Bean(defaultCandidate = false)
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseProperties properties, ObjectProvider<EmbeddedDatabase> embedded) {
        var owner = new PGSimpleDataSource();
        owner.setUrl(url(properties, embedded.getIfAvailable()));
        owner.setUser(properties.user());
        owner.setPassword(properties.password());
        prepare(owner, properties);
        return owner;
    }

    /** The pool: each connection begins under the role that sees nothing until somebody is named, see {@link Acting}. */
    @Bean
    @Primary
    HikariDataSource dataSource(
            DatabaseProperties properties,
            ObjectProvider<EmbeddedDatabase> embedded,
            @org.springframework.beans.factory.annotation.Qualifier("ownerDataSource") DataSource owner) {
        var pool = new HikariDataSource();
        pool.setPoolName("pacta");
        pool.setJdbcUrl(url(properties, embedded.getIfAvailable()));
        pool.setUsername(properties.user());
        pool.setPassword(properties.password());
        pool.setMaximumPoolSize(properties.poolSize());
        pool.setConnectionInitSql("SET ROLE " + Acting.MEMBER_ROLE);
        pool.setConnectionTimeout(10_000);
        pool.addDataSourceProperty("ApplicationName", "pacta");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        return pool;
    }

    @Bean
    Acting acting(HikariDataSource dataSource) {
        return new Acting(dataSource);
    }

    @Bean
    RoleTransactionManager transactionManager(HikariDataSource dataSource, Acting acting) {
        return new RoleTransactionManager(dataSource, acting);
    }

    private static String url(DatabaseProperties properties, @Nullable EmbeddedDatabase embedded) {
        if (embedded != null) {
            return embedded.url();
        }
        var url = String.valueOf(properties.url());
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
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
            statement.execute("""
                    DO $$ BEGIN
                        IF NOT pg_has_role(current_user, '%1$s', 'MEMBER') THEN
                            EXECUTE format('GRANT %1$s TO %%I', current_user);
                        END IF;
                    END $$""".formatted(Acting.MEMBER_ROLE));
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
