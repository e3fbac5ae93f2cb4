package countersign.local.stack;

import countersign.local.identity.Realm;
import countersign.local.part.Part;
import countersign.local.part.Readiness;
import countersign.local.settings.Places;
import countersign.local.settings.Ports;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The process engine's broker, run from the fetched distribution; data and logs go below the suite's own folder. */
final class ZeebePart {
    static final String NAME = "zeebe";

    private ZeebePart() {}

    static Part of(Stack stack) {
        Places places = stack.places();
        String home = places.data().resolve("zeebe").toString();
        List<String> command = Jvm.withHeap("320m")
                .and("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-XX:MaxDirectMemorySize=128m")
                .and("-Dfile.encoding=UTF-8", "-Dapp.home=" + home, "-Dbasedir=" + home)
                .and(
                        "-cp",
                        places.zeebe().resolve("config") + ":" + places.zeebe().resolve("lib") + "/*")
                .and("io.camunda.application.StandaloneBroker")
                .command();
        return new Part(
                NAME,
                "Zeebe 8.6.0 (process engine)",
                command,
                environment(stack),
                places.log(NAME),
                Readiness.http(URI.create(
                        "http://127.0.0.1:" + stack.ports().zeebeManagement() + "/actuator/health/readiness")),
                Set.of(),
                Duration.ofMinutes(5));
    }

    private static Map<String, String> environment(Stack stack) {
        Ports ports = stack.ports();
        Map<String, String> environment = new HashMap<>(IncidentsPart.environment(stack));
        environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(ports.zeebeCommand()));
        environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(ports.zeebeInternal()));
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
        environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(ports.zeebe()));
        environment.put("ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS", "127.0.0.1:" + ports.zeebeInternal());
        environment.put("SERVER_ADDRESS", "127.0.0.1");
        environment.put("SERVER_PORT", Integer.toString(ports.zeebeRest()));
        environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
        environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(ports.zeebeManagement()));
        login(environment, stack);
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "200MB");
        environment.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "100MB");
        environment.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "16MB");
        environment.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "64MB");
        environment.put("ZEEBE_BROKER_THREADS_CPUTHREADCOUNT", "1");
        environment.put("ZEEBE_BROKER_THREADS_IOTHREADCOUNT", "1");
        return environment;
    }

    /** Both its gateways answer only to tokens of the realm that are made out to the engine: the services' own. */
    private static void login(Map<String, String> environment, Stack stack) {
        environment.put("SPRING_PROFILES_ACTIVE", "broker,identity-auth");
        environment.put("ZEEBE_BROKER_GATEWAY_SECURITY_AUTHENTICATION_MODE", "identity");
        environment.put("CAMUNDA_IDENTITY_TYPE", "KEYCLOAK");
        environment.put("CAMUNDA_IDENTITY_ISSUER", stack.issuer());
        environment.put("CAMUNDA_IDENTITY_ISSUERBACKENDURL", stack.issuer());
        // wanted at start, never called
        environment.put("CAMUNDA_IDENTITY_BASEURL", stack.issuer());
        environment.put("CAMUNDA_IDENTITY_AUDIENCE", Realm.ENGINE_AUDIENCE);
    }
}
