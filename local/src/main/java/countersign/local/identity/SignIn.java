package countersign.local.identity;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs a person in as their browser would: authorisation code flow with PKCE, filling in the identity server's own
 * forms. No client of the realm may take a person's password directly, and this needs none that does.
 */
public final class SignIn {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern FORM_ACTION_FIRST =
            Pattern.compile("<form[^>]*action=\"([^\"]+)\"[^>]*id=\"kc-form-login\"", Pattern.DOTALL);
    private static final int STEPS = 6;

    private final String issuer;
    private final String clientSecret;
    private final String redirect;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** Signs in through client {@code gateway}, whose redirect address the answer is read from, never followed. */
    public SignIn(String issuer, String clientSecret, String redirect) {
        this.issuer = issuer;
        this.clientSecret = clientSecret;
        this.redirect = redirect;
    }

    /** An access token of ordinary strength. */
    public String token(String username, String password) {
        return token(username, password, Map.of());
    }

    /** An access token for signing: the password was just given again. */
    public String steppedUp(String username, String password) {
        return token(username, password, Map.of("acr_values", "sign"));
    }

    private String token(String username, String password, Map<String, String> wishes) {
        Cookies cookies = new Cookies();
        String verifier = random();
        HttpResponse<String> page = send(get(authorisation(verifier, wishes)), cookies);
        Map<String, String> form = Map.of("username", username, "password", password, "credentialId", "");
        for (int step = 0; step < STEPS; step++) {
            String location = page.headers().firstValue("Location").orElse("");
            if (location.startsWith(redirect)) {
                return exchange(code(location), verifier);
            }
            page = location.isEmpty()
                    ? send(post(action(page, username), form), cookies)
                    : send(get(URI.create(location)), cookies);
        }
        throw new IllegalStateException(username + " could not be signed in: the identity server kept asking");
    }

    private URI authorisation(String verifier, Map<String, String> wishes) {
        Map<String, String> query = new TreeMap<>(wishes);
        query.put("client_id", "gateway");
        query.put("response_type", "code");
        query.put("scope", "openid");
        query.put("redirect_uri", redirect);
        query.put("code_challenge_method", "S256");
        query.put("code_challenge", challenge(verifier));
        return URI.create(issuer + "/protocol/openid-connect/auth?" + TokenEndpoint.encoded(query));
    }

    private String exchange(String code, String verifier) {
        return new TokenEndpoint(issuer)
                .token(Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "gateway",
                        "client_secret", clientSecret,
                        "redirect_uri", redirect,
                        "code", code,
                        "code_verifier", verifier));
    }

    private static String code(String location) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(location);
        if (!code.find()) {
            throw new IllegalStateException("no code in " + location);
        }
        return code.group(1);
    }

    private static URI action(HttpResponse<String> page, String username) {
        for (Pattern pattern : new Pattern[] {FORM, FORM_ACTION_FIRST}) {
            Matcher form = pattern.matcher(page.body());
            if (form.find()) {
                return URI.create(form.group(1).replace("&amp;", "&"));
            }
        }
        throw new IllegalStateException("no sign-in form for " + username + ": " + page.statusCode() + " "
                + page.body().strip());
    }

    private HttpResponse<String> send(HttpRequest.Builder request, Cookies cookies) {
        if (!cookies.header().isEmpty()) {
            request.header("Cookie", cookies.header());
        }
        HttpResponse<String> answer =
                TokenEndpoint.send(http, request.timeout(Duration.ofSeconds(20)).build());
        cookies.take(answer.headers());
        return answer;
    }

    private static HttpRequest.Builder get(URI address) {
        return HttpRequest.newBuilder(address);
    }

    private static HttpRequest.Builder post(URI address, Map<String, String> form) {
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(TokenEndpoint.encoded(form)));
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
