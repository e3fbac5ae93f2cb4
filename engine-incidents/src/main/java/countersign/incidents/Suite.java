package countersign.incidents;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Who takes the records. Everything but a 2xx answer is a failure; a token that is refused is replaced once. */
final class Suite {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final int UNAUTHORISED = 401;
    private static final int LONGEST_ANSWER = 300;

    private final Settings settings;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Optional<Tokens> tokens;

    Suite(Settings settings) {
        this.settings = settings;
        this.tokens = settings.account().map(account -> new Tokens(account, http));
    }

    void take(String body) throws IOException, InterruptedException {
        var answer = post(body);
        if (answer.statusCode() == UNAUTHORISED && tokens.isPresent()) {
            tokens.get().forget();
            answer = post(body);
        }
        if (answer.statusCode() / 100 != 2) {
            var said = answer.body();
            throw new IOException(settings.url() + " answered " + answer.statusCode() + ": "
                    + said.substring(0, Math.min(said.length(), LONGEST_ANSWER)));
        }
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(settings.url())
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (tokens.isPresent()) {
            request.header("Authorization", "Bearer " + tokens.get().current());
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
