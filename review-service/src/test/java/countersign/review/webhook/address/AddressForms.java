package countersign.review.webhook.address;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** The ways in which an IPv4 address is written, or hidden in one of IPv6, by those who want to get past a guard. */
final class AddressForms {

    private AddressForms() {}

    /** Everything that some {@code inet_aton} understands, but the plain four numbers. */
    static List<String> disguises(int address) {
        int a = address >>> 24;
        int b = address >>> 16 & 0xff;
        int c = address >>> 8 & 0xff;
        int d = address & 0xff;
        return List.of(
                Integer.toUnsignedString(address),
                "0x" + Integer.toHexString(address),
                "0X" + Integer.toHexString(address).toUpperCase(Locale.ROOT),
                "0" + Integer.toUnsignedString(address, 8),
                a + "." + (address & 0xffffff),
                a + "." + b + "." + (address & 0xffff),
                "0x%x.0x%x.0x%x.0x%x".formatted(a, b, c, d),
                "0%o.0%o.0%o.0%o".formatted(a, b, c, d),
                "%d.0x%x.%d.0%o".formatted(a, b, c, d),
                "%03d.%03d.%03d.%03d".formatted(a, b, c, d) + ".",
                "%d.%d.%d.0x%x".formatted(a, b, c, d),
                "%d.%d.%d.%d.".formatted(a, b, c, d),
                "%d.%d.%d.%d.%d".formatted(a, b, c, d, d),
                "%d.%d.%d.%d".formatted(a + 256, b, c, d),
                "%d。%d。%d。%d".formatted(a, b, c, d),
                wide("%d.%d.%d.%d".formatted(a, b, c, d)),
                percent("%d.%d.%d.%d".formatted(a, b, c, d)));
    }

    static String plain(int address) {
        return "%d.%d.%d.%d".formatted(address >>> 24, address >>> 16 & 0xff, address >>> 8 & 0xff, address & 0xff);
    }

    /** Mapped, compatible, translated, NAT64 (well-known and local), 6to4, Teredo, ISATAP. */
    static List<String> inIpv6(int address) {
        String high = HexFormat.of().toHexDigits((short) (address >>> 16));
        String low = HexFormat.of().toHexDigits((short) address);
        String dotted = plain(address);
        return List.of(
                "[::ffff:" + dotted + "]",
                "[::ffff:" + high + ":" + low + "]",
                "[0:0:0:0:0:ffff:" + high + ":" + low + "]",
                "[::" + dotted + "]",
                "[::ffff:0:" + dotted + "]",
                "[64:ff9b::" + dotted + "]",
                "[64:ff9b:1::" + high + ":" + low + "]",
                "[2002:" + high + ":" + low + "::1]",
                "[2001:0:" + high + ":" + low + "::1]",
                "[2001:0:4136:e378:8000:63bf:" + high + ":" + low + "]",
                "[fe80::5efe:" + dotted + "]",
                "[fe80::1%25eth0]",
                "[fe80::1%eth0]");
    }

    private static String wide(String text) {
        return text.codePoints()
                .map(digit -> digit >= '0' && digit <= '9' ? digit - '0' + 0xff10 : digit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String percent(String text) {
        return "%" + Integer.toHexString(text.charAt(0)) + text.substring(1);
    }
}
