package countersign.gateway.testing;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import org.springframework.test.context.DynamicPropertyRegistry;

/** What stands around a gateway in tests: started once for all of them. The three services are one WireMock. */
public final class Around {

    public static final FakeProvider PROVIDER = new FakeProvider();
    public static final WireMockServer SERVICES =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
    private static final MongoServer MONGO = new MongoServer(H2Backend.inMemory());
    private static final String MONGO_URI;
    public static final MongoClient DATABASE;

    static {
        SERVICES.start();
        MONGO_URI = "mongodb:/" + MONGO.bind() + "/gateway";
        DATABASE = MongoClients.create(MONGO_URI);
    }

    private Around() {}

    public static void describe(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> MONGO_URI);
        properties.add("countersign.oidc.issuer", PROVIDER::issuer);
        properties.add("countersign.oidc.client-secret", () -> "secret");
        properties.add("countersign.sessions.encryption-key", () -> "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVoxMjM0NTY=");
        // asked when a test says so: many tests count what the services were asked
        properties.add("countersign.parts.ask-every", () -> "PT24H");
        properties.add("countersign.services.review.url", SERVICES::baseUrl);
        properties.add("countersign.services.actions.url", SERVICES::baseUrl);
        properties.add("countersign.services.signoff.url", SERVICES::baseUrl);
    }
}
