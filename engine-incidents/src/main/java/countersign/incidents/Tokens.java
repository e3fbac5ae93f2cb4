package countersign.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Access tokens by client credentials (RFC 6749, 4.4), kept until shortly before they expire. */
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern SECONDS = Pattern.compile("\"expires_in\"\\s*:\\s*(\\d+)");
    private static final Duration ANSWER = Duration.ofSeconds(15);
    private static final long MARGIN_SECONDS = 20;

    private final Settings.Account account;
    private final HttpClient http;
    private @Nullable String token;
    private long goodUntil;

    Tokens(Settings.Account account, HttpClient http) {
        this.account = account;
        this.http = http;
    }

    String current() throws IOException, InterruptedException {
        var known = token;
        return known != null && System.nanoTime() - goodUntil < 0 ? known : fetched();
    }

    void forget() {
        token = null;
    }

    private String fetched() throws IOException, InterruptedException {
        var form = "grant_type=client_credentials&client_id=" + URLEncoder.encode(account.clientId(), UTF_8)
                + "&client_secret=" + URLEncoder.encode(account.clientSecret(), UTF_8);
        var request = HttpRequest.newBuilder(account.tokenUrl())
                .timeout(ANSWER)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        var fetched = TOKEN.matcher(answer.body());
        if (answer.statusCode() != 200 || !fetched.find()) {
            throw new IOException(
                    account.tokenUrl() + " gave no token to " + account.clientId() + ", but " + answer.statusCode());
        }
        keep(fetched.group(1), SECONDS.matcher(answer.body()));
        return fetched.group(1);
    }

    private void keep(String fetched, Matcher seconds) {
        long lifetime = seconds.find() ? Long.parseLong(seconds.group(1)) : MARGIN_SECONDS;
        token = fetched;
        goodUntil = System.nanoTime()
                + Duration.ofSeconds(Math.max(0, lifetime - MARGIN_SECONDS)).toNanos();
    }
}
