package org.pacta.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.pacta.database.Acting;
import org.pacta.database.DatabaseUnavailableException;
import org.pacta.database.RunningDatabase;
import org.pacta.operation.Measured;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code pacta backup FILE}: copies everything while the application runs. {@code pacta restore FILE}: brings it back into an
 * empty database, compares it with what was copied, and says whether what the engine runs and what the tables say agree.
 */
public final class BackupCommand {

    private static final String USAGE = """
            pacta backup FILE [--data DIR | --database-url URL [--database-user NAME]]
              copies the application that runs on the folder or the database
            pacta restore FILE --data DIR | --database-url URL [--database-user NAME]
              brings it back: into a folder without a database, or into a database without tables; with --database-url the files
              of keys go to the folder that --data names
            The password of --database-user is read from PACTA_DATABASE_PASSWORD.""";

    private static final Set<String> OPTIONS = Set.of("data", "database-url", "database-user");

    private final Path file;
    private final Map<String, String> options;
    private final PrintStream out;

    private BackupCommand(Path file, Map<String, String> options, PrintStream out) {
        this.file = file;
        this.options = options;
        this.out = out;
    }

    /** Runs the command that the first argument names.
     *
     * @return 0, or 1 after one line on {@code err} that says what to do
     */
    public static int main(String[] args, PrintStream out, PrintStream err) {
        try {
            if (args.length < 2 || args[1].startsWith("--")) {
                throw new IllegalArgumentException("name the file.\n" + USAGE);
            }
            var command = new BackupCommand(Path.of(args[1]), options(args), out);
            return args[0].equals("backup") ? command.backup() : command.restore();
        } catch (IllegalArgumentException | IOException | SQLException unusable) {
            err.println("pacta: " + unusable.getMessage());
            return 1;
        } catch (RuntimeException failure) {
            var known = known(failure);
            if (known == null) {
                throw failure;
            }
            err.println("pacta: " + known.getMessage());
            return 1;
        }
    }

    private static @Nullable Throwable known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailableException) {
                return cause;
            }
        }
        return null;
    }

    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 2; i < args.length; i += 2) {
            var name = args[i].replaceFirst("^--", "");
            if (!args[i].startsWith("--") || i + 1 == args.length || !OPTIONS.contains(name)) {
                throw new IllegalArgumentException(
                        args[0] + " does not know " + args[i] + ", or a value is missing.\n" + USAGE);
            }
            options.put(name, args[i + 1]);
        }
        return options;
    }

    private int backup() throws IOException, SQLException {
        var url = options.getOrDefault("database-url", environment("PACTA_DATABASE_URL", ""));
        var external = !url.isBlank() && (options.containsKey("database-url") || !options.containsKey("data"));
        var data = Path.of(options.getOrDefault("data", environment("PACTA_DATABASE_DATA", ".pacta")))
                .toAbsolutePath()
                .normalize();
        var running = external
                ? new RunningDatabase(jdbc(url), user(), environment("PACTA_DATABASE_PASSWORD", ""))
                : RunningDatabase.on(data)
                        .orElseThrow(() -> new IllegalArgumentException("no Pacta is running on " + data
                                + ". Start it, or name the folder that it runs on with --data."));
        try (var connection = DriverManager.getConnection(running.url(), running.user(), running.password())) {
            var manifest = new Backup(connection, data).write(file.toAbsolutePath());
            out.println("Copied " + rows(manifest) + " rows of "
                    + manifest.tables().size() + " tables and "
                    + manifest.files().size() + " files of keys to " + file + ", which its owner alone may read.");
        }
        return 0;
    }

    private static long rows(Manifest manifest) {
        return manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
    }

    private int restore() throws IOException, SQLException {
        var url = options.getOrDefault("database-url", "");
        if (url.isBlank() && !options.containsKey("data")) {
            throw new IllegalArgumentException("into what? Name a folder or a database.\n" + USAGE);
        }
        var data = options.containsKey("data")
                ? Path.of(options.get("data")).toAbsolutePath().normalize()
                : null;
        try (var backup = new Restore(file)) {
            requireEmpty(url, data, backup.manifest());
            try (var parts = parts(url, data, backup.manifest().schema())) {
                var owner = parts.getBean("ownerDataSource", DataSource.class);
                try (var connection = owner.getConnection()) {
                    backup.rows(connection);
                }
                var flyway = parts.getBean(Flyway.class);
                Flyway.configure()
                        .configuration(flyway.getConfiguration())
                        .target(MigrationVersion.LATEST)
                        .load()
                        .migrate();
                int files = data == null ? 0 : backup.files(data);
                return told(owner, differences(parts), backup.manifest(), files);
            }
        }
    }

    /** Between what the engine runs and what the tables say. */
    private static int differences(ApplicationContext parts) {
        var transaction = new TransactionTemplate(parts.getBean(PlatformTransactionManager.class));
        var measured = parts.getBean(Acting.class)
                .asSystem(() -> transaction.execute(
                        status -> parts.getBean(Measured.class).measure()));
        return measured.values().stream().mapToInt(Number::intValue).sum();
    }

    private int told(DataSource owner, int differing, Manifest manifest, int files) throws SQLException {
        long altered;
        try (var connection = owner.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(BackupSql.ALTERED)) {
            row.next();
            altered = row.getLong(1);
        }
        out.println(
                "Restored " + rows(manifest) + " rows of " + manifest.tables().size()
                        + " tables, each the same as in the backup, and " + files + " files of keys.");
        out.println("Between what the engine runs and what the tables say: " + differing + " differences.");
        out.println("Lines of the history that are not as they were written: " + altered + ".");
        if (files < manifest.files().size()) {
            out.println("The files of keys were left in the backup: name a folder for them with --data.");
        }
        return differing == 0 && altered == 0 ? 0 : 1;
    }

    private void requireEmpty(String url, @Nullable Path data, Manifest manifest) throws IOException, SQLException {
        if (url.isBlank()) {
            if (data != null && Files.exists(data.resolve("postgres"))) {
                throw new IllegalArgumentException(
                        "there is a database in " + data + " already: a backup is restored into an empty folder.");
            }
        } else {
            try (var connection = connection(url);
                    var statement = connection.createStatement();
                    var row = statement.executeQuery(BackupSql.TABLES)) {
                if (row.next()) {
                    throw new IllegalArgumentException("the database has tables already (" + row.getString(1)
                            + "): a backup is restored into an empty one.");
                }
            }
        }
        if (data != null) {
            for (var kept : manifest.files()) {
                if (Files.exists(data.resolve(kept.path()))) {
                    throw new IllegalArgumentException(data.resolve(kept.path()) + " is there already.");
                }
            }
        }
    }

    private Connection connection(String url) throws SQLException {
        return DriverManager.getConnection(jdbc(url), user(), environment("PACTA_DATABASE_PASSWORD", ""));
    }

    /** The database, started where it is the embedded one, and migrated as far as the backup's was. */
    private ConfigurableApplicationContext parts(String url, @Nullable Path data, String version) {
        var properties = new TreeMap<String, String>();
        properties.put("pacta.database.pool-size", "2");
        properties.put("spring.flyway.target", version);
        properties.put("pacta.database.url", url.isBlank() ? "" : jdbc(url));
        if (url.isBlank()) {
            properties.put("pacta.database.data", String.valueOf(data));
        } else {
            properties.put("pacta.database.user", user());
            properties.put("pacta.database.password", environment("PACTA_DATABASE_PASSWORD", ""));
        }
        return new SpringApplicationBuilder(RestoreParts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                // As arguments: what the environment says of another database must not win.
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    private String user() {
        return options.getOrDefault("database-user", environment("PACTA_DATABASE_USER", "pacta"));
    }

    private static String jdbc(String url) {
        return url.startsWith("jdbc:") ? url : "jdbc:" + url.replaceFirst("^postgres:", "postgresql:");
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }
}
