package countersign.local.settings;

import java.util.LinkedHashMap;
import java.util.Map;

/** The loopback ports of the suite; an offset shifts them all, so that several suites fit on one machine. */
public record Ports(int offset) {
    public int gateway() {
        return 8080 + offset;
    }

    public int review() {
        return 8081 + offset;
    }

    public int actions() {
        return 8082 + offset;
    }

    public int signoff() {
        return 8083 + offset;
    }

    public int keycloak() {
        return 8090 + offset;
    }

    public int keycloakManagement() {
        return 8091 + offset;
    }

    public int zeebeRest() {
        return 8092 + offset;
    }

    public int receiver() {
        return 8095 + offset;
    }

    public int zeebeManagement() {
        return 9600 + offset;
    }

    public int zeebe() {
        return 26500 + offset;
    }

    public int zeebeCommand() {
        return 26501 + offset;
    }

    public int zeebeInternal() {
        return 26502 + offset;
    }

    public int documents() {
        return 27017 + offset;
    }

    /** Where a replica listens, numbered from 1, of a service whose one address has this port. */
    public static int replica(int port, int number) {
        return port + 100 * number;
    }

    private Map<String, Integer> own() {
        return Map.of(
                "gateway",
                gateway(),
                "review",
                review(),
                "actions",
                actions(),
                "signoff",
                signoff(),
                "receiver",
                receiver());
    }

    /** Every port that this start will need, with whose it is. */
    public Map<Integer, String> needed(Options options) {
        Map<Integer, String> needed = new LinkedHashMap<>();
        own().forEach((part, port) -> {
            if (options.replicas() > 1 && !part.equals("receiver")) {
                needed.put(port, "balancer of " + part);
                replicas(part, port, options, needed);
            } else if (!options.without().contains(part)) {
                needed.put(port, part);
            }
        });
        if (options.oidcIssuer().isEmpty()) {
            needed.put(keycloak(), "Keycloak");
            needed.put(keycloakManagement(), "Keycloak's health");
        }
        if (options.zeebe().isEmpty()) {
            needed.put(zeebe(), "Zeebe");
            needed.put(zeebeManagement(), "Zeebe's health");
            needed.put(zeebeRest(), "Zeebe's REST interface");
            needed.put(zeebeCommand(), "Zeebe's command interface");
            needed.put(zeebeInternal(), "Zeebe's internal interface");
        }
        if (options.mongodbUri().isEmpty()) {
            needed.put(documents(), "document server");
        }
        return needed;
    }

    private static void replicas(String part, int port, Options options, Map<Integer, String> needed) {
        for (int number = 1; number <= options.replicas(); number++) {
            String name = part + "-" + number;
            if (!options.without().contains(part) && !options.without().contains(name)) {
                needed.put(replica(port, number), name);
            }
        }
    }
}
