package countersign.local.stack;

import countersign.local.identity.Realm;
import countersign.local.part.Part;
import countersign.local.part.Readiness;
import countersign.local.settings.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Our own four services, in the order in which they are started: the one that deploys the models first. */
public enum ServicePart {
    REVIEW("review", "review-service"),
    SIGNOFF("signoff", "signoff-service"),
    ACTIONS("actions", "actions-service"),
    GATEWAY("gateway", "gateway");

    private final String part;
    private final String module;

    ServicePart(String part, String module) {
        this.part = part;
        this.module = module;
    }

    /** The Maven module, which is also the name of its OAuth client. */
    public String module() {
        return module;
    }

    /** The one loopback address at which the service answers, past the gateway, however many replicas it has. */
    public String url(Stack stack) {
        return "http://127.0.0.1:" + port(stack.ports());
    }

    /** Whether the launcher runs the service itself. */
    public boolean startedBy(Stack stack) {
        return !stack.options().without().contains(part);
    }

    private int port(Ports ports) {
        return switch (this) {
            case REVIEW -> ports.review();
            case ACTIONS -> ports.actions();
            case SIGNOFF -> ports.signoff();
            case GATEWAY -> ports.gateway();
        };
    }

    /** What the balancer is told: the service's port, and its replicas'. */
    String spread(Stack stack) {
        return port(stack.ports()) + "="
                + IntStream.rangeClosed(1, stack.options().replicas())
                        .mapToObj(number -> Integer.toString(port(stack, number)))
                        .collect(Collectors.joining(","));
    }

    /** Where one replica listens: at the service's own address if it is the only one. */
    private int port(Stack stack, int number) {
        int port = port(stack.ports());
        return stack.options().replicas() == 1 ? port : Ports.replica(port, number);
    }

    private String name(Stack stack, String base, int number) {
        return stack.options().replicas() == 1 ? base : base + "-" + number;
    }

    /** What a replica's environment file is called. */
    public String environmentName(Stack stack, int number) {
        return name(stack, module, number);
    }

    /** A replica, numbered from 1. */
    Part of(Stack stack, int number) {
        String name = name(stack, part, number);
        List<String> command = jvm().and(new WarmCopy(stack.places().serviceJar(module)).arguments())
                .command();
        return new Part(
                name,
                name(stack, module, number),
                command,
                environment(stack, number),
                stack.places().log(name),
                Readiness.http(URI.create("http://127.0.0.1:" + port(stack, number) + "/actuator/health/readiness")),
                this == GATEWAY
                        ? Set.of(OwnParts.DOCUMENTS, OwnParts.BALANCER)
                        : Set.of(OwnParts.DOCUMENTS, OwnParts.BALANCER, ZeebePart.NAME),
                Duration.ofMinutes(5));
    }

    /** The virtual machine of each service. */
    static Jvm jvm() {
        return Jvm.withHeap("176m")
                .small()
                .and("-XX:MaxMetaspaceSize=160m", "-XX:ReservedCodeCacheSize=64m", "-Dfile.encoding=UTF-8");
    }

    /** The configuration that a replica reads from its environment: all but the port is the same for each. */
    public Map<String, String> environment(Stack stack, int number) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PORT", Integer.toString(port(stack, number)));
        if (stack.options().replicas() > 1) {
            environment.put("SHUTDOWN_NOTICE", "2s");
        }
        environment.put("BIND_ADDRESS", "127.0.0.1");
        environment.put("MONGODB_URI", stack.mongodb(part));
        environment.put("OIDC_ISSUER", stack.issuer());
        environment.put("CLIENT_ID", module);
        environment.put("CLIENT_SECRET", Realm.clientSecret(stack.secrets(), module));
        environment.put("ZEEBE_ADDRESS", stack.zeebeAddress());
        if (stack.options().zeebe().isEmpty()) {
            environment.put("ZEEBE_AUTHORIZATION_SERVER_URL", stack.issuer() + "/protocol/openid-connect/token");
            environment.put("ZEEBE_TOKEN_SCOPE", Realm.ENGINE_SCOPE);
        }
        environment.put("REVIEW_URL", REVIEW.url(stack));
        environment.put("ACTIONS_URL", ACTIONS.url(stack));
        environment.put("SIGNOFF_URL", SIGNOFF.url(stack));
        environment.put("PUBLIC_URL", stack.gatewayUrl());
        environment.put("ENCRYPTION_KEY", stack.secrets().key("encryption." + part));
        if (this == REVIEW) {
            environment.put(
                    "WEBHOOK_ALLOWED_HOSTS", "127.0.0.1:" + stack.ports().receiver());
        }
        if (this == GATEWAY && stack.options().mongodbUri().isEmpty()) {
            environment.put(
                    "NOTICE",
                    "Trial system: do not use it for a real review. Its data is on one machine, without copies.");
        }
        if (this == SIGNOFF) {
            environment.put(
                    "KEYSTORE_PATH",
                    stack.places().data().resolve("keys/signing.p12").toString());
            environment.put("KEYSTORE_PASSWORD", stack.secrets().key("keystore"));
        }
        return environment;
    }
}
