package countersign.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser without scripts: keeps cookies, follows redirects, sends forms with the CSRF token of the page it is on.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private static final HttpClient PLAIN = HttpClient.newHttpClient();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final String address;
    private String page = "";

    Browser(String address) {
        this.address = address;
        this.client = HttpClient.newBuilder()
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    /** Sends a form from the page that was got last. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        var token = CSRF.matcher(page);
        var csrf = token.find() ? "_csrf=" + encoded(token.group(1)) : "";
        return postAsIs(
                path,
                Stream.of(csrf, pairs(namesAndValues)).filter(s -> !s.isEmpty()).collect(Collectors.joining("&")));
    }

    /** Sends a body without adding anything to it. */
    public HttpResponse<String> postAsIs(String path, String body) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /** The CSRF token of the page that was got last; empty if it has none. */
    public String csrf() {
        var token = CSRF.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    /** One request with no cookies, whose redirects are not followed. */
    public static HttpResponse<String> once(HttpRequest request) {
        try {
            return PLAIN.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Puts a cookie into the browser, as somebody else could who wants to know it. */
    public void plant(String name, String value) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain(URI.create(address).getHost());
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(address), cookie);
    }

    public List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            page = response.body();
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create(path.startsWith("http") ? path : address + path);
    }

    private static String pairs(String... namesAndValues) {
        return Stream.iterate(0, i -> i < namesAndValues.length, i -> i + 2)
                .map(i -> encoded(namesAndValues[i]) + "=" + encoded(namesAndValues[i + 1]))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
