package countersign.platform.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller is: in a filter. */
public final class ProblemWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ProblemWriter() {}

    /** The document as text. */
    public static String json(Problem problem) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", String.valueOf(problem.body().getType()));
        body.put("title", problem.title());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.putAll(problem.members());
        return JSON.writeValueAsString(body);
    }

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        var headers = new HttpHeaders();
        problem.headers(headers);
        headers.toSingleValueMap().forEach(response::setHeader);
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getOutputStream().write(json(problem).getBytes(StandardCharsets.UTF_8));
    }
}
