package countersign.review.webhook.address;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/**
 * A second opinion on which addresses are out on the internet, made from the registries' text by plain arithmetic: the
 * IANA IPv4 and IPv6 Special-Purpose Address Registries, the multicast and reserved space, and the platform address of
 * one cloud. Shares no code with what it judges.
 */
final class Registries {

    private static final List<Block> NOT_GLOBAL =
            Stream.of("""
                    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
                    192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16 192.175.48.0/24 198.18.0.0/15
                    198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4 168.63.129.16/32
                    """.split("\\s+")).map(Registries::ofIpv4).toList();

    /** In IPv6 only this is handed out; within it these are special. */
    private static final Block GLOBAL = new Block(hex("2"), 3, 128);

    private static final List<Block> SPECIAL = List.of(
            new Block(hex("2001"), 23, 128),
            new Block(hex("20010db8"), 32, 128),
            new Block(hex("2002"), 16, 128),
            new Block(hex("2620004f8000"), 48, 128),
            new Block(hex("3fff"), 20, 128));

    private Registries() {}

    /** The first {@code prefix} of {@code width} bits are those of {@code network}. */
    private record Block(BigInteger network, int prefix, int width) {

        boolean holds(BigInteger address) {
            return network.xor(address).shiftRight(width - prefix).signum() == 0;
        }
    }

    /** Whether an address of 4 or 16 bytes is out on the internet. */
    static boolean sayGlobal(byte[] address) {
        BigInteger number = new BigInteger(1, address);
        return address.length == 4
                ? NOT_GLOBAL.stream().noneMatch(block -> block.holds(number))
                : GLOBAL.holds(number) && SPECIAL.stream().noneMatch(block -> block.holds(number));
    }

    private static Block ofIpv4(String text) {
        String[] parts = text.split("[./]");
        BigInteger network = BigInteger.ZERO;
        for (int i = 0; i < 4; i++) {
            network = network.shiftLeft(8).add(new BigInteger(parts[i]));
        }
        return new Block(network, Integer.parseInt(parts[4]), 32);
    }

    /** The leading hexadecimal digits of an IPv6 address. */
    private static BigInteger hex(String digits) {
        return new BigInteger(digits, 16).shiftLeft(128 - 4 * digits.length());
    }
}
