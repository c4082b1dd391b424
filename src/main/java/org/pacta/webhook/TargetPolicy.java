package org.pacta.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where deliveries may go, so that nobody reaches through Pacta what he or she cannot reach alone (server-side request
 * forgery): https, a public address, no credentials. An operator may allow hosts by name.
 *
 * <p>A name is resolved once for each try, and the connection is made to the very address that was checked: a name that
 * leads elsewhere a moment later changes nothing.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">
 *     OWASP on server-side request forgery</a>
 */
final class TargetPolicy {

    /** Characters of an address. */
    static final int LONGEST = 2000;

    /** Asks the machine's own name service. */
    static final Resolver SYSTEM_RESOLVER = InetAddress::getAllByName;

    private static final Pattern NUMERIC_END = Pattern.compile("(?:.*\\.)?(?:[0-9]+|0[xX][0-9a-fA-F]*)");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern NAME = Pattern.compile(
            "(?=.{1,253}$)[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?)+");
    private static final Set<String> INTERNAL_ENDS = Set.of(
            "localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "arpa");

    private final Set<String> allowed = new HashSet<>();
    private final Set<String> allowedPlain = new HashSet<>();
    private final Resolver resolver;

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Resolver {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    /** Why an address cannot be one to send to: the end of a message's key. */
    static final class Forbidden extends Exception {

        private final String reason;

        Forbidden(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** @param allow hosts, each with a port or without, those with {@code http://} before also without encryption */
    TargetPolicy(List<String> allow, Resolver resolver) {
        this.resolver = resolver;
        for (var entry : allow) {
            var host = entry.strip().toLowerCase(Locale.ROOT).replaceFirst("/+$", "");
            if (host.startsWith("http://")) {
                allowedPlain.add(host.substring("http://".length()));
            }
            allowed.add(host.replaceFirst("^https?://", ""));
        }
    }

    /** Takes an address apart, without asking any name service. */
    Target parse(String address) throws Forbidden {
        var uri = uri(address);
        var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("https") && !scheme.equals("http")) {
            throw new Forbidden("scheme");
        }
        if (uri.getRawUserInfo() != null) {
            throw new Forbidden("credentials");
        }
        if (uri.getHost() == null) {
            throw new Forbidden("unreadable");
        }
        var encrypted = scheme.equals("https");
        var host = uri.getHost().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
        host = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        int port = uri.getPort() < 0 ? (encrypted ? 443 : 80) : uri.getPort();
        var trusted = listed(allowed, host, port);
        if (!encrypted && !listed(allowedPlain, host, port)) {
            throw new Forbidden("scheme");
        }
        if (!trusted) {
            checkHost(host);
            checkPort(port);
        }
        var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        return new Target(
                encrypted, host, port, uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery(), trusted);
    }

    /** The address to connect to, and to none other. Where one address of a name is internal, none is used. */
    InetAddress resolve(Target target) throws Forbidden, UnknownHostException {
        var addresses = resolver.resolve(target.host());
        if (addresses.length == 0) {
            throw new UnknownHostException(target.host());
        }
        if (!target.trusted()) {
            for (var address : addresses) {
                if (!PublicAddresses.include(address)) {
                    throw new Forbidden("internal");
                }
            }
        }
        return addresses[0];
    }

    private static URI uri(String address) throws Forbidden {
        if (address.length() > LONGEST
                || !StandardCharsets.US_ASCII.newEncoder().canEncode(address)) {
            throw new Forbidden("unreadable");
        }
        try {
            var uri = new URI(address);
            if (uri.getRawFragment() != null) {
                throw new Forbidden("unreadable");
            }
            return uri;
        } catch (URISyntaxException notOne) {
            throw new Forbidden("unreadable");
        }
    }

    private static boolean listed(Set<String> hosts, String host, int port) {
        var name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return hosts.contains(name) || hosts.contains(name + ":" + port);
    }

    /**
     * One spelling for each address, so that what is checked is what is meant: IPv4 as four decimal numbers, no zone in
     * IPv6; and no name that is internal by what it ends in.
     */
    private static void checkHost(String host) throws Forbidden {
        if (host.indexOf(':') >= 0) {
            if (host.indexOf('%') >= 0) {
                throw new Forbidden("unreadable");
            }
        } else if (NUMERIC_END.matcher(host).matches()) {
            if (!DOTTED_QUAD.matcher(host).matches()) {
                throw new Forbidden("unreadable");
            }
        } else if (!host.contains(".") || INTERNAL_ENDS.contains(host.substring(host.lastIndexOf('.') + 1))) {
            throw new Forbidden("internal");
        } else if (!NAME.matcher(host).matches()) {
            throw new Forbidden("unreadable");
        }
    }

    /** Ports below 1024 belong to other services than the web's. */
    private static void checkPort(int port) throws Forbidden {
        if (port != 443 && (port < 1024 || port > 65_535)) {
            throw new Forbidden("port");
        }
    }
}
