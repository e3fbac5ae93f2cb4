package countersign.platform.testing.fuzz;

import countersign.platform.testing.api.RawAnswer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What must hold of every answer, whatever was asked. */
final class Oracle {

    private static final Pattern INTERNAL = Pattern.compile(
            "Exception|org\\.springframework|tools\\.jackson|fasterxml|mongodb|countersign\\.[a-z]+\\.|java\\.[a-z]+\\."
                    + "|Caused by|E11000|Tomcat|\\.java:|jakarta|/home/");

    private Oracle() {}

    /** What is wrong with the answer; empty when nothing is. */
    static Optional<String> faultOf(RawAnswer answer) {
        if (answer.status() < 200 || answer.status() >= 500) {
            return Optional.of("status " + answer.status());
        }
        if (INTERNAL.matcher(answer.body()).find()) {
            return Optional.of("something internal");
        }
        return answer.status() < 400 || isNoHttp(answer) ? Optional.empty() : notAProblem(answer);
    }

    /** The container ends what is not HTTP at all with a bare 400, before any filter has given it an id. */
    private static boolean isNoHttp(RawAnswer answer) {
        return answer.status() == 400
                && answer.body().isEmpty()
                && answer.header("x-request-id").isEmpty();
    }

    private static Optional<String> notAProblem(RawAnswer answer) {
        var problem = answer.json();
        if (!answer.header("content-type").startsWith("application/problem+json")) {
            return Optional.of("refused with " + answer.header("content-type"));
        }
        if (!problem.path("type").asString("").startsWith("urn:countersign:problem:")
                || problem.path("status").asInt() != answer.status()
                || problem.path("title").asString("").isBlank()
                || problem.path("detail").asString("").isBlank()) {
            return Optional.of("an incomplete problem document");
        }
        return Optional.empty();
    }
}
