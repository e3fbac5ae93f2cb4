package countersign.platform.testing.token;

import com.nimbusds.jose.JOSEException;
import countersign.platform.testing.TestTokens;
import countersign.platform.testing.api.Operation;
import countersign.platform.testing.api.Operations;
import countersign.platform.testing.api.RawAnswer;
import countersign.platform.testing.api.RawRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries every bad token on every operation that a service describes. */
public final class TokenAbuse {

    private static final BadTokens BAD = bad();

    private final int port;
    private final Set<String> open;
    private final List<BadToken> tokens = tokens();
    private final List<String> wrong = new ArrayList<>();

    private TokenAbuse(int port, Set<String> open) {
        this.port = port;
        this.open = open;
    }

    /**
     * Fails unless each is refused with 401, a challenge and a problem document, and a good token is not.
     *
     * @param open operations that need no token, by name such as {@code GET /api/things}
     */
    public static void check(int port, String... open) {
        var abuse = new TokenAbuse(port, Set.of(open));
        Operations.of(port).all().stream()
                .filter(operation -> !abuse.open.contains(operation.name()))
                .forEach(abuse::abuse);
        if (!abuse.wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", abuse.wrong));
        }
    }

    /** The bad tokens of the tests' own provider. */
    public static List<BadToken> tokens() {
        try {
            return BAD.all();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token signed by a key that nobody knows, of another name each time. */
    public static String unknownKey() {
        try {
            return BAD.unknownKey();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static BadTokens bad() {
        try {
            return new BadTokens(TestTokens.key(), () -> TestTokens.token().claims());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void abuse(Operation operation) {
        var path = operation.path(variable -> "1");
        for (var token : tokens) {
            refuses(operation, token.name(), request(operation, path).with("Authorization", "Bearer " + token.value()));
        }
        var good = TestTokens.token().value();
        refuses(operation, "none", request(operation, path));
        refuses(operation, "in the address", request(operation, path + "?access_token=" + good));
        refuses(operation, "as Basic", request(operation, path).with("Authorization", "Basic " + good));
        var let =
                request(operation, path).with("Authorization", "Bearer " + good).send(port);
        if (let.status() == 401) {
            wrong.add(operation.name() + " refuses a good token: " + let);
        }
    }

    private static RawRequest request(Operation operation, String path) {
        var request = RawRequest.of(operation.method(), path);
        return operation.body().isPresent() ? request.json("{}") : request;
    }

    private void refuses(Operation operation, String token, RawRequest request) {
        var answer = request.send(port);
        if (answer.status() != 401 || !explained(answer)) {
            wrong.add(operation.name() + " with a token " + token + ": " + answer);
        }
    }

    private static boolean explained(RawAnswer answer) {
        return answer.header("www-authenticate").startsWith("Bearer")
                && answer.header("content-type").startsWith("application/problem+json")
                && answer.json().path("type").asString("").equals("urn:countersign:problem:not-logged-in");
    }
}
