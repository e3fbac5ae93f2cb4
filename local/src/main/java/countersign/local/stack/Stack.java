package countersign.local.stack;

import countersign.local.part.Part;
import countersign.local.secret.Secrets;
import countersign.local.settings.Options;
import countersign.local.settings.Places;
import countersign.local.settings.Ports;
import java.util.ArrayList;
import java.util.List;

/** The parts of one start, in the order in which they are begun, and the addresses at which they are reached. */
public record Stack(Options options, Ports ports, Places places, Secrets secrets) {

    public static Stack of(Options options, Places places) {
        return new Stack(options, new Ports(options.portOffset()), places, new Secrets(places.secrets()));
    }

    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        if (options.mongodbUri().isEmpty()) {
            parts.add(OwnParts.documents(this));
        }
        if (options.zeebe().isEmpty()) {
            parts.add(ZeebePart.of(this));
        }
        if (options.oidcIssuer().isEmpty()) {
            parts.add(KeycloakPart.of(this));
        }
        if (options.replicas() > 1) {
            parts.add(OwnParts.balancer(this));
        }
        for (int number = 1; number <= options.replicas(); number++) {
            for (ServicePart service : ServicePart.values()) {
                parts.add(service.of(this, number));
            }
        }
        parts.add(OwnParts.receiver(this));
        parts.removeIf(part -> part.isCalledOneOf(options.without()));
        return List.copyOf(parts);
    }

    public String gatewayUrl() {
        return "http://127.0.0.1:" + ports.gateway();
    }

    public String receiverUrl() {
        return "http://127.0.0.1:" + ports.receiver();
    }

    public String issuer() {
        return options.oidcIssuer().orElse("http://127.0.0.1:" + ports.keycloak() + "/realms/countersign");
    }

    public String zeebeAddress() {
        return options.zeebe().orElse("http://127.0.0.1:" + ports.zeebe());
    }

    /** The MongoDB address whose path names the service's own database. */
    String mongodb(String database) {
        return MongoAddress.withDatabase(
                options.mongodbUri().orElse("mongodb://127.0.0.1:" + ports.documents()), database);
    }
}
