package org.pacta.token;

import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.pacta.api.Scope;
import org.pacta.command.Refused;
import org.pacta.database.Acting;
import org.pacta.database.DatabaseUnavailableException;
import org.pacta.database.RunningDatabase;
import org.pacta.id.MemberId;
import org.pacta.party.Parties;
import org.pacta.party.Permissions;
import org.pacta.text.Messages;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * {@code pacta token --user NAME}: makes a token for a member beside the running application, for whoever may read its data
 * folder or has its database's password. Prints the token and nothing else.
 */
public final class TokenCommand {

    private static final String USAGE = """
            pacta token --user NAME [--name WHAT_FOR] [--scope read|work|manage] [--days N]
            It is given for the application that runs on --data DIR (default .pacta) or on --database-url URL.""";

    private static final int USUAL_DAYS = 90;

    private final Map<String, String> options;
    private final PrintStream out;

    private TokenCommand(Map<String, String> options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** What of the application is needed: its database, its people, its record and its tokens. */
    @ComponentScan(
            basePackages = {"org.pacta.database", "org.pacta.history"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = "org\\.pacta\\.\\w+\\.ui\\..*"))
    @Import({Parties.class, Permissions.class, Tokens.class})
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Parts {}

    /** A fault of the call, in words. */
    private static final class Unusable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unusable(String why) {
            super(why);
        }
    }

    /** Runs the command.
     *
     * @return 0, or 1 after one line on {@code err} that says what to do
     */
    public static int main(String[] args, PrintStream out, PrintStream err) {
        try {
            new TokenCommand(options(args), out).run();
            return 0;
        } catch (Unusable | DatabaseUnavailableException e) {
            err.println("pacta: " + e.getMessage());
            return 1;
        } catch (BeanCreationException failure) {
            if (!(NestedExceptionUtils.getRootCause(failure) instanceof SQLException unreachable)) {
                throw failure;
            }
            err.println("pacta: the database cannot be used: " + unreachable.getMessage()
                    + ". Look at --database-url, --database-user and PACTA_DATABASE_PASSWORD.");
            return 1;
        } catch (Refused refused) {
            err.println(
                    "pacta: " + new Messages().getTranslation(refused.messageKey(), Locale.ENGLISH, refused.details()));
            return 1;
        }
    }

    private static Map<String, String> options(String[] args) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < args.length; i += 2) {
            var name = args[i].replaceFirst("^--", "");
            if (!args[i].startsWith("--")
                    || i + 1 == args.length
                    || !java.util.Set.of("user", "name", "scope", "days", "data", "database-url", "database-user")
                            .contains(name)) {
                throw new Unusable("token does not know " + args[i] + ", or a value is missing.\n" + USAGE);
            }
            options.put(name, args[i + 1]);
        }
        if (!options.containsKey("user")) {
            throw new Unusable("for whom? Name the member with --user.\n" + USAGE);
        }
        return options;
    }

    private void run() {
        var scope = scope(options.getOrDefault("scope", "manage"));
        int days = days(options.getOrDefault("days", String.valueOf(USUAL_DAYS)));
        var database = database();
        try (var parts = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                // As arguments: a password that is left over in the environment must not win.
                .run(
                        "--pacta.database.url=" + database.url(),
                        "--pacta.database.user=" + database.user(),
                        "--pacta.database.password=" + database.password(),
                        "--pacta.database.pool-size=1",
                        "--spring.main.lazy-initialization=true")) {
            var acting = parts.getBean(Acting.class);
            var transaction = new TransactionTemplate(parts.getBean(PlatformTransactionManager.class));
            var member = acting.asSystem(() -> transaction.execute(status -> parts.getBean(JdbcClient.class)
                            .sql(TokenSql.MEMBER)
                            .param("username", options.get("user"))
                            .query(Long.class)
                            .optional()))
                    .orElseThrow(() -> new Unusable("there is no active member " + options.get("user") + "."));
            var tokens = parts.getBean(Tokens.class);
            var made = acting.asMember(new MemberId(member), () -> tokens.create(name(tokens), scope, days));
            out.println(made.secret());
        }
    }

    /** The name asked for; else one that is free, so that the command can be called again. */
    private String name(Tokens tokens) {
        var asked = options.get("name");
        if (asked != null) {
            return asked;
        }
        var taken = tokens.mine().stream()
                .filter(token -> token.revokedAt() == null)
                .map(Tokens.AccessToken::name)
                .toList();
        for (int i = 1; ; i++) {
            var name = i == 1 ? "command line" : "command line " + i;
            if (!taken.contains(name)) {
                return name;
            }
        }
    }

    private RunningDatabase database() {
        var url = options.getOrDefault("database-url", environment("PACTA_DATABASE_URL", ""));
        if (!url.isBlank() && !options.containsKey("data")) {
            return new RunningDatabase(
                    url,
                    options.getOrDefault("database-user", environment("PACTA_DATABASE_USER", "pacta")),
                    environment("PACTA_DATABASE_PASSWORD", ""));
        }
        var data = Path.of(options.getOrDefault("data", environment("PACTA_DATABASE_DATA", ".pacta")));
        Optional<RunningDatabase> running = RunningDatabase.on(data);
        return running.orElseThrow(() -> new Unusable("no Pacta is running on "
                + data.toAbsolutePath().normalize() + ". Start it, or name the folder that it runs on with --data."));
    }

    private static String environment(String name, String otherwise) {
        var value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static Scope scope(String word) {
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new Unusable("--scope takes read, work or manage."));
    }

    private static int days(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException e) {
            throw new Unusable("--days takes a number from 1 to " + Tokens.LONGEST + ".");
        }
    }
}
