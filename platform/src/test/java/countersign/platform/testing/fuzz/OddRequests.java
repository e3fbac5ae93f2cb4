package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.RawAnswer;
import countersign.platform.testing.api.RawRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Odd addresses by odd methods for odd kinds of answer: never a fault of ours, never bare text, refused by a problem.
 */
public final class OddRequests {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "x");
    private static final List<String> ACCEPTS =
            List.of("*/*", "text/html", "application/json", "image/png", "nonsense", "", "*/*;q=0");
    private static final List<String> PATHS = List.of(
            "/",
            "/error",
            "/index.html",
            "/favicon.ico",
            "/api",
            "/api/",
            "/api/none",
            "/v3/api-docs",
            "/v3/api-docs/",
            "/v3/api-docs/none",
            "/v3/api-docs.yaml",
            "/swagger-ui.html",
            "/actuator",
            "/actuator/env",
            "/actuator/health",
            "/actuator/health/none",
            "/a%2fb",
            "/a;b=c",
            "/%",
            "/%ff",
            "/..%2f",
            "/WEB-INF/web.xml",
            "/" + "x".repeat(3_000),
            "*");

    private OddRequests() {}

    /** Asks without a token and with this one, at the usual odd addresses and at these. */
    public static void check(int port, String bearer, String... addresses) {
        var faults = new ArrayList<String>();
        var paths = Stream.concat(PATHS.stream(), Stream.of(addresses)).toList();
        for (int path = 0; path < paths.size(); path++) {
            for (int method = 0; method < METHODS.size(); method++) {
                var request = RawRequest.of(METHODS.get(method), paths.get(path))
                        .with("Accept", ACCEPTS.get((path + method) % ACCEPTS.size()));
                for (var asked : List.of(request, request.with("Authorization", bearer))) {
                    var answer = asked.send(port);
                    faultOf(asked, answer).ifPresent(fault -> faults.add(fault + "\n  " + asked + "\n  " + answer));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new AssertionError(faults.size() + " odd answers\n" + String.join("\n", faults));
        }
    }

    private static Optional<String> faultOf(RawRequest asked, RawAnswer answer) {
        if (answer.header("content-type").startsWith("text/plain")) {
            return Optional.of("bare text");
        }
        boolean withoutBody = asked.method().equals("HEAD") && answer.status() >= 200 && answer.status() < 500;
        return withoutBody ? Optional.empty() : Oracle.faultOf(answer);
    }
}
