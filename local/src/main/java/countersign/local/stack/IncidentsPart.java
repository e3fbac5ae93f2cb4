package countersign.local.stack;

import countersign.local.identity.Realm;
import java.util.Map;

/** What runs inside the engine's broker: it tells review-service where processes have stopped. */
public final class IncidentsPart {
    /** The Maven module, which is also the name of its OAuth client. */
    public static final String MODULE = "engine-incidents";

    private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_INCIDENTS_";

    private IncidentsPart() {}

    /** The broker's configuration for it. */
    static Map<String, String> environment(Stack stack) {
        return Map.of(
                EXPORTER + "CLASSNAME",
                "countersign.incidents.IncidentExporter",
                EXPORTER + "JARPATH",
                stack.places().serviceJar(MODULE).toString(),
                EXPORTER + "ARGS_URL",
                ServicePart.REVIEW.url(stack) + "/api/review/engine/records",
                EXPORTER + "ARGS_TOKENURL",
                stack.issuer() + "/protocol/openid-connect/token",
                EXPORTER + "ARGS_CLIENTID",
                MODULE,
                EXPORTER + "ARGS_CLIENTSECRET",
                Realm.clientSecret(stack.secrets(), MODULE));
    }
}
