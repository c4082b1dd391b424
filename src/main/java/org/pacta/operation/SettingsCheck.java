package org.pacta.operation;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the settings before anything is started, and names everything that is missing, mistaken or contradictory at
 * once. Values of the command line go before those of the environment, as they do in the application.
 */
public final class SettingsCheck {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int KEY_BYTES = 32;
    private static final int FARTHEST_TYPO = 3;

    /** What Kubernetes and Docker put into the environment for a service that happens to be named pacta. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile("PACTA(_.*)?_(SERVICE_(HOST|PORT)(_.*)?|PORT_\\d+_(TCP|UDP)(_.*)?)");

    private static final Pattern OWN_ARGUMENT = Pattern.compile("--(pacta\\.[^=]*)(=.*)?");

    private final Set<String> roles;
    private final Map<String, String> environment;
    private final Map<String, String> arguments;
    private final List<String> faults = new ArrayList<>();

    private SettingsCheck(Set<String> roles, Map<String, String> environment, Collection<String> arguments) {
        this.roles = roles;
        this.environment = environment;
        this.arguments = new HashMap<>();
        for (var argument : arguments) {
            int equals = argument.indexOf('=');
            if (argument.startsWith("--")) {
                this.arguments.put(
                        argument.substring(2, equals < 0 ? argument.length() : equals),
                        equals < 0 ? "" : argument.substring(equals + 1));
            }
        }
    }

    /**
     * @param roles the words for what a member may be
     * @return what is wrong, a sentence each; empty where nothing is
     */
    public static List<String> faults(Set<String> roles, Map<String, String> environment, String... arguments) {
        var check = new SettingsCheck(roles, environment, Arrays.asList(arguments));
        check.unknownNames();
        Settings.ALL.forEach(check::value);
        check.database();
        check.setUp();
        check.mail();
        check.webhooks();
        check.proxy();
        check.provider();
        return List.copyOf(check.faults);
    }

    private void unknownNames() {
        var known = Settings.ALL.stream().map(Setting::name).toList();
        for (var name : new TreeSet<>(environment.keySet())) {
            if (name.startsWith("PACTA_")
                    && !known.contains(name)
                    && !SERVICE_LINK.matcher(name).matches()) {
                unknown(name, known);
            }
        }
        var properties = Settings.ALL.stream().map(Setting::property).toList();
        for (var name : new TreeSet<>(arguments.keySet())) {
            if (OWN_ARGUMENT.matcher("--" + name).matches() && !properties.contains(name)) {
                unknown("--" + name, properties.stream().map(p -> "--" + p).toList());
            }
        }
    }

    private void unknown(String name, List<String> known) {
        var nearest = nearest(name, known);
        faults.add(name + " is no setting"
                + nearest.map(n -> "; is " + n + " meant?").orElse("."));
    }

    private void value(Setting setting) {
        var value = value(setting.name());
        if (value != null) {
            var fault = fault(setting.kind(), value);
            if (fault != null) {
                faults.add(setting.name() + " " + fault + ".");
            }
        }
    }

    private @Nullable String fault(SettingKind kind, String value) {
        var fault = kind.fault(value);
        if (fault != null || kind != SettingKind.ROLE_MAP) {
            return fault;
        }
        return Arrays.stream(value.split(",", -1))
                .flatMap(entry -> Arrays.stream(
                        entry.substring(entry.lastIndexOf('=') + 1).split("[+]", -1)))
                .map(String::strip)
                .filter(role -> !roles.contains(role))
                .findFirst()
                .map(role ->
                        "names the role " + role + ", but the roles are " + String.join(", ", new TreeSet<>(roles)))
                .orElse(null);
    }

    private void database() {
        var url = value("PACTA_DATABASE_URL");
        if (url != null && isOn("PACTA_DEMO") && !databaseName(url).contains("demo")) {
            faults.add("PACTA_DEMO is on together with the database " + databaseName(url)
                    + ": the demo's people all have one published password. Set PACTA_DEMO to false, or give the demo"
                    + " a database with demo in its name.");
        }
        if (url == null && value("PACTA_DATABASE_PASSWORD") != null) {
            faults.add("PACTA_DATABASE_PASSWORD is given without PACTA_DATABASE_URL: the embedded database makes a"
                    + " password of its own.");
        }
    }

    private void setUp() {
        var password = value("PACTA_SETUP_PASSWORD");
        if (password != null && value("PACTA_SETUP_FILE") == null) {
            faults.add("PACTA_SETUP_PASSWORD is given without PACTA_SETUP_FILE, whose people it is for.");
        }
        if (password != null && password.length() < SHORTEST_PASSWORD) {
            faults.add("PACTA_SETUP_PASSWORD must have at least " + SHORTEST_PASSWORD + " characters.");
        }
        if (value("PACTA_SETUP_FILE") != null && isOn("PACTA_DEMO")) {
            faults.add("PACTA_SETUP_FILE is given and PACTA_DEMO is on: the people of one installation are either the"
                    + " demo's or your own.");
        }
    }

    /** Without the key no webhook can be made, which its page says: none is needed to start. */
    private void webhooks() {
        var key = value("PACTA_SECRET_KEY");
        if (key == null) {
            return;
        }
        try {
            if (Base64.getDecoder().decode(key.strip()).length == KEY_BYTES) {
                return;
            }
        } catch (IllegalArgumentException notBase64) {
            // Said below, without the value.
        }
        faults.add("PACTA_SECRET_KEY must be 32 bytes in base64, as made by: openssl rand -base64 32.");
    }

    private void mail() {
        var host = value("PACTA_MAIL_HOST");
        if (host == null) {
            var idle = Stream.of(
                            "PACTA_MAIL_PORT",
                            "PACTA_MAIL_USER",
                            "PACTA_MAIL_PASSWORD",
                            "PACTA_MAIL_STARTTLS",
                            "PACTA_MAIL_RATE")
                    .filter(name -> value(name) != null)
                    .toList();
            if (!idle.isEmpty()) {
                faults.add(String.join(", ", idle) + (idle.size() == 1 ? " is" : " are")
                        + " given without PACTA_MAIL_HOST: there is no server to send to.");
            }
        } else {
            if (value("PACTA_MAIL_FROM") == null) {
                faults.add("PACTA_MAIL_FROM is missing: the server that PACTA_MAIL_HOST names is to send in somebody's"
                        + " name.");
            }
            if (value("PACTA_BASE_URL") == null && value("PACTA_DATABASE_URL") != null) {
                faults.add("PACTA_BASE_URL is missing: links in mails would lead their readers to localhost.");
            }
        }
        together("PACTA_MAIL_USER", "PACTA_MAIL_PASSWORD");
        together("PACTA_MAIL_PASSWORD", "PACTA_MAIL_USER");
    }

    private void proxy() {
        if (!isOn("PACTA_PROXY")) {
            return;
        }
        var base = value("PACTA_BASE_URL");
        if (base == null) {
            faults.add("PACTA_BASE_URL is missing: with PACTA_PROXY on it names the address that people use, at the"
                    + " proxy.");
        } else if (base.startsWith("http://")) {
            faults.add(
                    "PACTA_BASE_URL must begin with https:// where PACTA_PROXY is on: cookies are then given out over"
                            + " TLS alone.");
        }
    }

    private void provider() {
        var issuer = value("PACTA_OIDC_ISSUER");
        if (issuer == null) {
            var idle = Settings.ALL.stream()
                    .map(Setting::name)
                    .filter(name -> name.startsWith("PACTA_OIDC_") && value(name) != null)
                    .toList();
            if (!idle.isEmpty()) {
                faults.add(String.join(", ", idle) + (idle.size() == 1 ? " is" : " are")
                        + " given without PACTA_OIDC_ISSUER: there is no provider to ask.");
            }
            return;
        }
        together("PACTA_OIDC_ISSUER", "PACTA_OIDC_CLIENT_ID");
        if (issuer.startsWith("http://") && SettingKind.WEB_ADDRESS.fault(issuer) == null && !isLoopback(issuer)) {
            faults.add("PACTA_OIDC_ISSUER must begin with https://: whoever stands between could sign in as anybody.");
        }
        together("PACTA_OIDC_ROLES_CLAIM", "PACTA_OIDC_ROLES");
        together("PACTA_OIDC_ROLES", "PACTA_OIDC_ROLES_CLAIM");
        var scopes = value("PACTA_OIDC_SCOPES");
        if (scopes != null && !Arrays.asList(scopes.split("[ ,]+")).contains("openid")) {
            faults.add("PACTA_OIDC_SCOPES must name openid among its scopes.");
        }
    }

    private void together(String given, String wanted) {
        if (value(given) != null && value(wanted) == null) {
            faults.add(wanted + " is missing: " + given + " is given.");
        }
    }

    /** The value that will hold; null where none is given, or an empty one, as compose files do for what is not set. */
    private @Nullable String value(String name) {
        var property = Settings.ALL.stream()
                .filter(setting -> setting.name().equals(name))
                .map(Setting::property)
                .findFirst()
                .orElse("");
        var given = arguments.containsKey(property) ? arguments.get(property) : environment.get(name);
        return given == null || given.isBlank() ? null : given.strip();
    }

    private boolean isOn(String name) {
        return "true".equals(value(name));
    }

    private static String databaseName(String url) {
        return url.replaceFirst("[?].*", "").replaceFirst(".*/", "");
    }

    private static boolean isLoopback(String address) {
        var host = String.valueOf(URI.create(address).getHost());
        return host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("[::1]");
    }

    private static Optional<String> nearest(String name, List<String> known) {
        return known.stream()
                .filter(other -> distance(name, other) <= FARTHEST_TYPO)
                .min(Comparator.comparingInt(other -> distance(name, other)));
    }

    /** Optimal string alignment distance: how many letters are missing, too many, wrong or swapped. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                rows[i][j] = Math.min(rows[i - 1][j - 1] + same, Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
