package countersign.platform.stuck;

import com.mongodb.MongoException;
import feign.FeignException;
import io.camunda.zeebe.client.api.command.ClientException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** A failure for an operator: why, and what to do. The first cause that has words tells. */
record PlainWords(String why, String advice) {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;
    private static final String TRIED_BY_ITSELF =
            "It is tried again by itself. See that every part of the suite is running; then try it again here.";
    private static final String CAUSE_FIRST =
            "Trying again helps only once the cause is gone. If it fails again, give the technical details to whoever"
                    + " maintains the software.";

    static PlainWords of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .orElse(new PlainWords("It failed in a way that the software does not foresee.", CAUSE_FIRST));
    }

    private static Optional<PlainWords> known(Throwable cause) {
        return switch (cause) {
            case StoppedException stopped -> Optional.of(new PlainWords(stopped.why(), stopped.advice()));
            case FeignException answer
            when answer.status() >= CLIENT_ERROR && answer.status() < SERVER_ERROR ->
                Optional.of(new PlainWords(
                        "Another part of the suite refused it (answer " + answer.status() + ").", CAUSE_FIRST));
            case FeignException away -> Optional.of(away("Another part of the suite did not answer."));
            case CallNotPermittedException away -> Optional.of(away("Another part of the suite did not answer."));
            case MongoException database -> Optional.of(away("The database did not answer, or did not take it."));
            case ClientException engine -> Optional.of(away("The process engine did not answer, or did not take it."));
            case StatusRuntimeException engine ->
                Optional.of(away("The process engine did not answer, or did not take it."));
            case IOException network -> Optional.of(away("Another system could not be reached."));
            default -> Optional.empty();
        };
    }

    private static PlainWords away(String why) {
        return new PlainWords(why, TRIED_BY_ITSELF);
    }
}
