package org.pacta.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data are.
 *
 * @param url JDBC or {@code postgresql://} URL of a PostgreSQL 15 or newer; without one, an embedded PostgreSQL is
 *     started on {@code data}
 * @param user the role that owns the schema
 * @param password its password
 * @param poolUser the login that the pool connects as; without one, {@link PoolLogin} makes it
 * @param poolPassword its password
 * @param data the folder of the embedded PostgreSQL
 * @param poolSize the most connections held at once
 */
@ConfigurationProperties("pacta.database")
record DatabaseProperties(
        @Nullable String url,
        @DefaultValue("pacta") String user,
        @Nullable String password,
        @Nullable String poolUser,
        @Nullable String poolPassword,
        @DefaultValue(".pacta") Path data,
        @DefaultValue("12") int poolSize) {

    boolean embedded() {
        return url == null || url.isBlank();
    }
}
