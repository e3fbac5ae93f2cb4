package countersign.webserver.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeAnswerClientTest {

    private static final Request.Options OPTIONS = new Request.Options();

    @ParameterizedTest
    @CsvSource({
        "POST, 201, Content-Length, 8", "GET, 200, transfer-encoding, chunked", "POST, 204, X-Other, x",
        "GET, 304, X-Other, x", "HEAD, 200, X-Other, x", "HEAD, 200, Content-Length, 99"
    })
    void takesWhatIsWhole(HttpMethod method, int status, String header, String value) throws IOException {
        var answer = answering(status, header, value, "{\"a\":12}").execute(request(method), OPTIONS);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body().asInputStream()).hasContent("{\"a\":12}");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, 201, Content-Length, 9",
        "GET, 200, Content-Length, 0",
        "GET, 200, X-Other, x",
        "POST, 422, X-Other, x"
    })
    void anAnswerThatMayNotBeWholeIsNone(HttpMethod method, int status, String header, String value) {
        assertThatIOException()
                .isThrownBy(() -> answering(status, header, value, "{\"a\":12}").execute(request(method), OPTIONS));
    }

    @Test
    void anEmptyOneThatDoesNotSayThatItIsEmptyIsNone() {
        assertThatIOException()
                .isThrownBy(() -> answering(201, "Connection", "close", "").execute(request(HttpMethod.POST), OPTIONS))
                .withMessageContaining("where it ends");
    }

    private static Client answering(int status, String header, String value, String body) {
        return new WholeAnswerClient((request, options) -> Response.builder()
                .request(request)
                .status(status)
                .headers(Map.of(header, List.of(value)))
                .body(body, UTF_8)
                .build());
    }

    private static Request request(HttpMethod method) {
        return Request.create(method, "http://service/api", Map.of(), Request.Body.empty(), null);
    }
}
