package org.pacta.webhook;

/**
 * An address taken apart.
 *
 * @param host lower case, without the root's dot; an IPv6 address without brackets
 * @param path with the query, as it is sent
 * @param trusted whether it was allowed by name, wherever it leads
 */
record Target(boolean encrypted, String host, int port, String path, boolean trusted) {

    /** As it stands in the header {@code Host}. */
    String authority() {
        var name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == (encrypted ? 443 : 80) ? name : name + ":" + port;
    }
}
