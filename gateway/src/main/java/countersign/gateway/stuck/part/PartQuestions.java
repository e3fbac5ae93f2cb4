package countersign.gateway.stuck.part;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * How each part is asked: services whether they are ready, the identity server for its keys, the document server
 * whether it is there. The engine, which the gateway cannot reach, says so itself to review-service.
 */
@Configuration(proxyBeanMethods = false)
class PartQuestions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final String READY = "/actuator/health/readiness";

    @Bean
    PartWatch partWatch(
            @Value("${countersign.services.review.url}") String review,
            @Value("${countersign.services.signoff.url}") String signoff,
            @Value("${countersign.services.actions.url}") String actions,
            @Value("${countersign.oidc.issuer}") String issuer,
            MongoClient documents,
            Clock clock) {
        Map<Part, BooleanSupplier> questions = new EnumMap<>(Part.class);
        questions.put(Part.REVIEW, answers(review + READY));
        questions.put(Part.SIGNOFF, answers(signoff + READY));
        questions.put(Part.ACTIONS, answers(actions + READY));
        questions.put(Part.IDENTITY, answers(issuer + "/protocol/openid-connect/certs"));
        questions.put(Part.DOCUMENTS, () -> isThere(documents));
        return new PartWatch(questions, clock);
    }

    private static BooleanSupplier answers(String address) {
        var requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(PATIENCE);
        requests.setReadTimeout(PATIENCE);
        var http = RestClient.builder().requestFactory(requests).build();
        return () -> {
            try {
                return http.get()
                        .uri(address)
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .is2xxSuccessful();
            } catch (RestClientException away) {
                return false;
            }
        };
    }

    private static boolean isThere(MongoClient documents) {
        try {
            documents
                    .getDatabase("admin")
                    .withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .runCommand(new Document("ping", 1));
            return true;
        } catch (MongoException away) {
            return false;
        }
    }
}
