package countersign.review.service;

import java.util.Base64;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Secrets that the environment gives in production. */
final class TestSecrets {

    private TestSecrets() {}

    static void register(DynamicPropertyRegistry properties) {
        properties.add("ENCRYPTION_KEY", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }
}
