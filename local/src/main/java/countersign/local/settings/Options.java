package countersign.local.settings;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param warmsUp whether the next start is prepared once this one is ready
 * @param restarts whether a part that ends by itself is started again
 * @param endsWithInput whether the end of the standard input ends the suite
 * @param without names of parts that somebody else runs, for example a service under a debugger
 * @param replicas how many of each service and of the gateway; more than one stand behind a balancer
 */
public record Options(
        Optional<Path> data,
        int portOffset,
        boolean demo,
        boolean warmsUp,
        boolean restarts,
        boolean endsWithInput,
        Set<String> without,
        int replicas,
        Optional<String> mongodbUri,
        Optional<String> zeebe,
        Optional<String> oidcIssuer) {

    public static final String USAGE = """
            ./start [options]

              --port-offset N      add N to every port (default 0)
              --data DIR           keep data, passwords, keys and logs in DIR (default .countersign)
              --replicas N         run N of each service and of the gateway, 1 to 4, behind one address each (default 1)
              --no-demo            do not seed the demonstration organisations and reviews
              --no-warm-up         do not prepare the next start, once this one is ready, so that it is quicker
              --no-restarts        do not start a part again that ends by itself (for tests that end parts on purpose)
              --without PART,...   do not start these parts: review, actions, signoff, gateway, receiver;
                                   with replicas also one of them, for example review-2
              --mongodb-uri URI    use this MongoDB instead of the embedded document server
              --zeebe ADDRESS      use this Zeebe (for example http://zeebe.example:26500) instead of a local one
              --oidc-issuer URL    use this identity provider's realm instead of a local Keycloak
              --end-with-input     end everything when the standard input ends (for programs that start this one)
              --help               this text
            """;

    private static final int HIGHEST_OFFSET = 65535 - 27017;
    private static final String NO_DEMO = "--no-demo";
    private static final String NO_WARM_UP = "--no-warm-up";
    private static final String NO_RESTARTS = "--no-restarts";
    private static final String END_WITH_INPUT = "--end-with-input";
    private static final Set<String> SWITCHES = Set.of(NO_DEMO, NO_WARM_UP, NO_RESTARTS, END_WITH_INPUT);
    private static final Set<String> WITH_VALUE =
            Set.of("--port-offset", "--data", "--replicas", "--without", "--mongodb-uri", "--zeebe", "--oidc-issuer");

    /** Reads {@code --option value} and {@code --option=value}. */
    public static Options parse(List<String> arguments) {
        Map<String, String> given = given(arguments);
        return new Options(
                Optional.ofNullable(given.get("--data"))
                        .map(data -> Path.of(data).toAbsolutePath().normalize()),
                offset(given.getOrDefault("--port-offset", "0")),
                !given.containsKey(NO_DEMO),
                !given.containsKey(NO_WARM_UP),
                !given.containsKey(NO_RESTARTS),
                given.containsKey(END_WITH_INPUT),
                Set.of(given.getOrDefault("--without", "").split(",")),
                replicas(given.getOrDefault("--replicas", "1")),
                address(given, "--mongodb-uri", "mongodb://", "mongodb+srv://"),
                address(given, "--zeebe", "http://", "https://"),
                address(given, "--oidc-issuer", "http://", "https://"));
    }

    private static Map<String, String> given(List<String> arguments) {
        Deque<String> rest = new ArrayDeque<>();
        for (String argument : arguments) {
            rest.addAll(argument.startsWith("--") ? List.of(argument.split("=", 2)) : List.of(argument));
        }
        Map<String, String> given = new HashMap<>();
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (!SWITCHES.contains(option) && !WITH_VALUE.contains(option)) {
                throw new CannotStart("There is no option " + option + ": see ./start --help.");
            }
            given.put(option, SWITCHES.contains(option) ? "" : value(option, rest));
        }
        return given;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty() || rest.getFirst().isBlank() || rest.getFirst().startsWith("--")) {
            throw new CannotStart("The option " + option + " needs a value: see ./start --help.");
        }
        return rest.removeFirst();
    }

    private static int offset(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > HIGHEST_OFFSET) {
            throw new CannotStart("The option --port-offset takes a whole number from 0 to " + HIGHEST_OFFSET + ", not "
                    + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static int replicas(String text) {
        if (!text.matches("[1-4]")) {
            throw new CannotStart("The option --replicas takes a whole number from 1 to 4, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static Optional<String> address(Map<String, String> given, String option, String first, String second) {
        Optional<String> address = Optional.ofNullable(given.get(option));
        if (address.filter(text -> !text.startsWith(first) && !text.startsWith(second))
                .isPresent()) {
            throw new CannotStart(
                    "The option " + option + " takes an address that begins with " + first + " or " + second + ".");
        }
        return address.map(text -> text.replaceAll("/+$", ""));
    }
}
