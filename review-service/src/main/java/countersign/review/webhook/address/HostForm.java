package countersign.review.webhook.address;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may stand as the host of an address: a full name, or an IP address in its one plain form. Everything that some
 * resolver would read as a number in disguise ({@code 127.1}, {@code 0x7f.1}, {@code 2130706433}) is refused, whatever
 * it leads to.
 */
final class HostForm {

    private static final String NUMBER = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern FOUR_NUMBERS = Pattern.compile(NUMBER + "(\\." + NUMBER + "){3}");
    private static final Pattern LABEL = Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern NUMBER_IN_DISGUISE = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final int LONGEST = 253;

    /** Names that by their definition do not lead out on the internet (RFC 6761, 6762, 7686, 8375, 9476). */
    private static final List<String> NEVER_OUTSIDE =
            List.of("localhost", "local", "internal", "home.arpa", "alt", "onion", "invalid", "test");

    private HostForm() {}

    /** Why this host is refused, in a sentence; empty if it may be looked up. */
    static Optional<String> refusal(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return ofIpv6(name.substring(1, name.length() - 1));
        }
        if (name.endsWith(".")) {
            return Optional.of("Leave out the dot at the end of the host.");
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        return NUMBER_IN_DISGUISE.matcher(last).matches() ? ofIpv4(name) : ofName(name);
    }

    private static Optional<String> ofIpv4(String text) {
        return FOUR_NUMBERS.matcher(text).matches()
                ? outside(text)
                : Optional.of("Write an IP address as four decimal numbers with dots, or better the host's name.");
    }

    private static Optional<String> ofIpv6(String text) {
        return text.indexOf('%') >= 0
                ? Optional.of("Leave out the zone of the IP address: it means something on one machine only.")
                : outside(text);
    }

    private static Optional<String> outside(String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        return address != null && GlobalAddresses.contains(address)
                ? Optional.empty()
                : Optional.of("This IP address is not out on the internet: nothing is sent to it.");
    }

    private static Optional<String> ofName(String name) {
        if (name.length() > LONGEST
                || !List.of(name.split("\\.", -1)).stream()
                        .allMatch(label -> LABEL.matcher(label).matches())) {
            return Optional.of("This is not the name of a host.");
        }
        if (NEVER_OUTSIDE.stream().anyMatch(end -> name.equals(end) || name.endsWith("." + end))
                || name.indexOf('.') < 0) {
            return Optional.of("Enter the full name of a host on the internet, such as returns.region.nhs.uk.");
        }
        return Optional.empty();
    }
}
