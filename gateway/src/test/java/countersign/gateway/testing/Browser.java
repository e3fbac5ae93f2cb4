package countersign.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A browser without scripts: keeps cookies, follows redirects, sends forms with the CSRF token of the page it is on.
 */
public final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** Of the form in the page's main part, which comes after that for signing out. */
    private static final Pattern FORM = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");

    private static final AtomicInteger BROWSERS = new AtomicInteger();

    private static final HttpClient PLAIN = HttpClient.newHttpClient();

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client;
    private final HttpClient stepping;
    private final String address;
    private String page = "";

    Browser(String address) {
        this.address = address;
        var own = ownAddress();
        this.client = HttpClient.newBuilder()
                .localAddress(own)
                .cookieHandler(cookies)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        this.stepping =
                HttpClient.newBuilder().localAddress(own).cookieHandler(cookies).build();
    }

    /** From an address of its own nobody uses up another's share of what is let through, however quick the machine. */
    private static InetAddress ownAddress() {
        int number = BROWSERS.incrementAndGet();
        try {
            return InetAddress.getByAddress(new byte[] {127, 1, (byte) (number / 250), (byte) (1 + number % 250)});
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html"));
    }

    /** Sends a form from the page that was got last. */
    public HttpResponse<String> post(String path, String... namesAndValues) {
        return postAsIs(path, form(namesAndValues));
    }

    /** Sends a form, and leaves before going where the answer leads. */
    public HttpResponse<String> postAndLeave(String path, String... namesAndValues) {
        return once(stepping, formRequest(path, form(namesAndValues)).build());
    }

    private String form(String... namesAndValues) {
        return Stream.of(hidden("_csrf", CSRF), hidden("_form", FORM), pairs(namesAndValues))
                .filter(s -> !s.isEmpty())
                .collect(Collectors.joining("&"));
    }

    private String hidden(String name, Pattern pattern) {
        var found = pattern.matcher(page);
        return found.find() ? name + "=" + encoded(found.group(1)) : "";
    }

    /** The value of the session's cookie; empty without one. */
    public String session() {
        return cookies().stream()
                .filter(cookie -> cookie.getName().equals("countersign"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** The session is over, as after half an hour, while that of the identity provider lives on. */
    public void losesItsSession() {
        var store = cookies.getCookieStore();
        store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("countersign"))
                .toList()
                .forEach(cookie -> store.remove(URI.create(address), cookie));
    }

    /** Sends a body without adding anything to it. */
    public HttpResponse<String> postAsIs(String path, String body) {
        return send(formRequest(path, body));
    }

    private HttpRequest.Builder formRequest(String path, String body) {
        return HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    /** Asks for a page while nobody is signed in; answers the address with which the provider leads back. */
    public String beginsToSignIn(String page) {
        var toProvider = step(address(page));
        while (!toProvider.contains("/realms/")) {
            toProvider = step(address(toProvider));
        }
        return step(URI.create(toProvider));
    }

    /** Comes back with it; answers path and query of the page where that ends. */
    public String follows(String back) {
        var ended = get(back).uri();
        return ended.getPath() + (ended.getQuery() == null ? "" : "?" + ended.getQuery());
    }

    /** One request; answers where it leads. */
    private String step(URI to) {
        var request = HttpRequest.newBuilder(to).header("Accept", "text/html").build();
        return once(stepping, request).headers().firstValue("Location").orElseThrow();
    }

    /** The CSRF token of the page that was got last; empty if it has none. */
    public String csrf() {
        var token = CSRF.matcher(page);
        return token.find() ? token.group(1) : "";
    }

    /** One request with no cookies, whose redirects are not followed. */
    public static HttpResponse<String> once(HttpRequest request) {
        return once(PLAIN, request);
    }

    private static HttpResponse<String> once(HttpClient client, HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
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
            while (response.statusCode() == 302) { // the client follows five in a row
                var on = response.uri()
                        .resolve(response.headers().firstValue("Location").orElseThrow());
                response = client.send(
                        HttpRequest.newBuilder(on)
                                .header("Accept", "text/html")
                                .timeout(PATIENCE)
                                .build(),
                        BodyHandlers.ofString());
            }
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
