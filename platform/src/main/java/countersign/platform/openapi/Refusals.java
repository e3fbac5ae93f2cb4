package countersign.platform.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The problem documents that any operation may answer, each described once. */
final class Refusals {

    private static final String PROBLEM = "Problem";
    private static final Map<Integer, String> WORDS = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "The request is not understood; errors names the member or parameter"),
            Map.entry(401, "There is no good token, or a fresh sign-in is needed"),
            Map.entry(403, "Seen, but not the caller's to do"),
            Map.entry(404, "Not there, or another organisation's"),
            Map.entry(409, "Not possible in this state, or changed by somebody else"),
            Map.entry(413, "The body is too large"),
            Map.entry(415, "The body is not JSON"),
            Map.entry(422, "A rule refuses what was sent; errors names the fields"),
            Map.entry(428, "The version that was read is not named"),
            Map.entry(429, "Too many requests; wait as long as Retry-After says"),
            Map.entry(503, "Not now, for no fault of the caller; wait as long as Retry-After says")));

    private Refusals() {}

    static void describe(Components components) {
        components.addSchemas(PROBLEM, problem());
        WORDS.forEach((status, words) -> components.addResponses(
                name(status),
                new ApiResponse()
                        .description(words)
                        .content(new Content()
                                .addMediaType(
                                        "application/problem+json",
                                        new MediaType().schema(new Schema<>().$ref(PROBLEM))))));
    }

    static ApiResponse of(int status) {
        return new ApiResponse().$ref("#/components/responses/" + name(status));
    }

    private static String name(int status) {
        return PROBLEM + status;
    }

    private static Schema<?> problem() {
        Schema<?> error =
                new ObjectSchema().addProperty("field", new StringSchema()).addProperty("message", new StringSchema());
        error.setRequired(List.of("field", "message"));
        Schema<?> problem = new ObjectSchema()
                .addProperty("type", new StringSchema().pattern("^urn:countersign:problem:[a-z0-9-]+$"))
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("errors", new ArraySchema().items(error));
        problem.setRequired(List.of("type", "title", "status", "detail"));
        problem.setDescription("RFC 9457; some problems have more members");
        return problem;
    }
}
