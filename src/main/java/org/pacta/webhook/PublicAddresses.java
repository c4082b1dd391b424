package org.pacta.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Which addresses are somewhere on the public internet. All others lead, or may lead, into the network that Pacta runs in.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 special-purpose addresses</a>
 */
final class PublicAddresses {

    private static final List<Range> NOT_IN_IPV4 = ranges(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // shared, behind a carrier's NAT; a cloud's metadata too
            "127.0.0.0/8", // loopback
            "168.63.129.16/32", // a cloud's host, with a public address of its own
            "169.254.0.0/16", // link-local; metadata of most clouds
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments; a cloud's metadata too
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // relays of 6to4
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarks
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast

    /** Whatever is not here is loopback, mapped, translated, unique-local, link-local, multicast or not assigned. */
    private static final Range IPV6_UNICAST = range("2000::/3");

    private static final List<Range> NOT_IN_IPV6 = ranges(
            "2001::/23", // protocol assignments; Teredo holds an IPv4 address
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4, holds an IPv4 address
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    /** IPv4 addresses mapped into IPv6 are IPv4 addresses to Java already. */
    static boolean include(InetAddress address) {
        var bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return NOT_IN_IPV4.stream().noneMatch(range -> range.includes(bytes));
        }
        return IPV6_UNICAST.includes(bytes) && NOT_IN_IPV6.stream().noneMatch(range -> range.includes(bytes));
    }

    private static List<Range> ranges(String... texts) {
        return Arrays.stream(texts).map(PublicAddresses::range).toList();
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        try {
            return new Range(
                    InetAddress.getByName(text.substring(0, slash)).getAddress(),
                    Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(text, impossible);
        }
    }

    private record Range(byte[] first, int bits) {

        boolean includes(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit += 8) {
                int mask = bits - bit >= 8 ? 0xff : 0xff << (8 - (bits - bit)) & 0xff;
                if (((address[bit / 8] ^ first[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
