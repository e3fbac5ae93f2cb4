package countersign.review.incident.intake;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import countersign.platform.problem.Problem;
import countersign.platform.problem.ProblemException;
import countersign.webserver.text.AsSent;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened in the engine; which fields there are depends on the kind. Written by module
 * engine-incidents, which may be a version ahead: unknown fields and kinds are passed over.
 *
 * @param at milliseconds since 1970, the engine's time
 * @param job -1 for none
 * @param path for each process from the outermost to that of the incident: its key, then the keys of the elements
 *     around the incident; the last but one of the outermost is the element that called
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@AsSent
record EngineRecord(
        @NotNull String kind,
        long at,
        @Nullable Long incident,
        @Nullable String error,
        @Nullable String message,
        @Nullable String process,
        @Nullable String element,
        @Nullable Long elementInstance,
        @Nullable Long processInstance,
        @Nullable Long job,
        @Nullable List<List<Long>> path,
        @Nullable String correlationKey) {

    Instant time() {
        return Instant.ofEpochMilli(at);
    }

    /** A field that this kind of record must have. */
    <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new ProblemException(
                    Problem.refused("record-incomplete", "A record of kind " + kind + " lacks " + name)
                            .error("records." + name, "Every record of kind " + kind + " has it."));
        }
        return value;
    }

    /** The keys of the outermost process; empty if the path is not one. */
    Optional<List<Long>> outermost() {
        return Optional.ofNullable(path)
                .flatMap(
                        processes -> processes.stream().filter(Objects::nonNull).findFirst())
                .filter(keys -> !keys.isEmpty() && keys.stream().allMatch(Objects::nonNull));
    }

    Optional<Long> jobKey() {
        return Optional.ofNullable(job).filter(key -> key > 0);
    }
}
