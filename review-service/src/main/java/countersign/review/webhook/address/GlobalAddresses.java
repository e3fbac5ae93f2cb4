package countersign.review.webhook.address;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressNetwork.IPAddressGenerator;
import inet.ipaddr.IPAddressString;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses are out on the internet, by the special-purpose registries of IANA (RFC 6890 and its successors) and
 * not by the predicates of {@link InetAddress}, which miss unique local, shared and translated addresses.
 */
public final class GlobalAddresses {

    private static final List<IPAddress> SPECIAL_IPV4 = blocks(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            // the platform address of one cloud: DHCP, DNS and metadata for the machines inside it
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Within the block that IPv6 hands out for global unicast. Everything outside of it is refused. */
    private static final List<IPAddress> SPECIAL_IPV6 =
            blocks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private static final IPAddress GLOBAL_IPV6 = blocks("2000::/3").getFirst();
    private static final IPAddressGenerator ADDRESSES = new IPAddressGenerator();

    private GlobalAddresses() {}

    public static boolean contains(InetAddress address) {
        return contains(ADDRESSES.from(address.getAddress()));
    }

    /** An IPv6 address that carries an IPv4 address inside (mapped, compatible, NAT64, 6to4, Teredo) is never in. */
    static boolean contains(IPAddress candidate) {
        return candidate.isIPv4()
                ? isOutside(SPECIAL_IPV4, candidate)
                : GLOBAL_IPV6.contains(candidate) && isOutside(SPECIAL_IPV6, candidate);
    }

    private static boolean isOutside(List<IPAddress> blocks, IPAddress candidate) {
        return blocks.stream().noneMatch(block -> block.contains(candidate));
    }

    private static List<IPAddress> blocks(String... blocks) {
        return Stream.of(blocks)
                .map(block -> new IPAddressString(block).getAddress().toPrefixBlock())
                .toList();
    }
}
