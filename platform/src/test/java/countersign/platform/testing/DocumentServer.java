package countersign.platform.testing;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import countersign.platform.codec.Codecs;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * The embedded document server, one per test run, over the wire. {@code @ExtendWith(DocumentServer.class)} gives a test
 * class its own database as a {@link MongoDatabase} parameter and fails it when a query of that database was not served
 * by a declared index; {@link #register} points an application's context at a new database.
 */
public final class DocumentServer implements ParameterResolver, AfterAllCallback {

    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(DocumentServer.class);

    /** For {@code @DynamicPropertySource}: a new database for each context that is loaded. */
    public static void register(DynamicPropertyRegistry properties) {
        var uri = newUri();
        properties.add("spring.mongodb.uri", () -> uri);
    }

    /** Address of a new, empty database. */
    public static String newUri() {
        return Running.ADDRESS + "/test-" + UUID.randomUUID();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == MongoDatabase.class;
    }

    @Override
    public MongoDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        var store = context.getRoot().getStore(SPACE);
        return store.computeIfAbsent(
                context.getRequiredTestClass(),
                test -> Running.CLIENT.getDatabase("test-" + UUID.randomUUID()),
                MongoDatabase.class);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var own = context.getRoot().getStore(SPACE).get(context.getRequiredTestClass(), MongoDatabase.class);
        DeclaredIndexListener.shared().assertServed();
        if (own != null) {
            own.drop();
        }
    }

    private static final class Running {

        static final String ADDRESS = new MongoServer(H2Backend.inMemory()).bindAndGetConnectionString();
        static final MongoClient CLIENT = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(ADDRESS))
                .codecRegistry(Codecs.registry())
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .addCommandListener(DeclaredIndexListener.shared())
                .build());
    }
}
