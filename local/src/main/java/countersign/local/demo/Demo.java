package countersign.local.demo;

import countersign.local.identity.Cast;
import countersign.local.identity.KeptToken;
import countersign.local.identity.Person;
import countersign.local.identity.Realm;
import countersign.local.identity.SignIn;
import countersign.local.identity.TokenEndpoint;
import countersign.local.receiver.Receiver;
import countersign.local.secret.Secrets;
import countersign.local.stack.ServicePart;
import countersign.local.stack.Stack;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;

/** Sets the demonstration up over the services' own APIs; can be repeated, adds only what is missing. */
public final class Demo {
    private static final String ENDPOINT = "/api/review/webhook-endpoints/nhse-south-west";

    private final Stack stack;
    private final Cast cast;

    public Demo(Stack stack, Cast cast) {
        this.stack = stack;
        this.cast = cast;
    }

    /** The name under which the receiver's webhook secret is kept. */
    public static final String WEBHOOK_SECRET = "webhook.nhse-south-west";

    public void seed(Clock clock) {
        Secrets secrets = stack.secrets();
        Supplier<String> token = new KeptToken(
                () -> new TokenEndpoint(stack.issuer())
                        .clientCredentials("local-setup", Realm.clientSecret(secrets, "local-setup")),
                clock);
        Api review = new Api(ServicePart.REVIEW.url(stack), token);
        new DemoOrganisations(cast, review, new Api(ServicePart.SIGNOFF.url(stack), token)).seed();
        webhookEndpoint(review, secrets);
        new DemoReviews(cast, person -> reviewAs(person, clock), clock).seed();
    }

    private void webhookEndpoint(Api review, Secrets secrets) {
        Map<String, String> endpoint = Map.of("organisation", "Y58", "url", stack.receiverUrl() + Receiver.WEBHOOKS);
        Optional<String> secret = secret(review.put(ENDPOINT, endpoint));
        if (secret.isEmpty() && secrets.find(WEBHOOK_SECRET).isEmpty()) {
            secret = secret(review.post(ENDPOINT + "/rotation", Map.of(), "demo-rotation-" + System.nanoTime()));
        }
        secret.ifPresent(shownOnce -> secrets.keep(WEBHOOK_SECRET, shownOnce));
    }

    private static Optional<String> secret(JsonNode endpoint) {
        return endpoint.path("secret").asStringOpt();
    }

    private Api reviewAs(Person person, Clock clock) {
        SignIn signIn = Realm.signIn(stack.issuer(), stack.secrets(), stack.gatewayUrl());
        Supplier<String> token = new KeptToken(
                () -> signIn.token(person.username(), stack.secrets().password(person.passwordName())), clock);
        return new Api(ServicePart.REVIEW.url(stack), token);
    }
}
