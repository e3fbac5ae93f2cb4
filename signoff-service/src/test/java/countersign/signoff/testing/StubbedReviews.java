package countersign.signoff.testing;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/** A review-service that holds what a test froze. */
public final class StubbedReviews {

    private static final String REVIEWS = "/api/review/reviews/";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final WireMockServer server =
            new WireMockServer(options().bindAddress("127.0.0.1").dynamicPort());

    public StubbedReviews() {
        server.start();
    }

    public String url() {
        return server.baseUrl();
    }

    /**
     * The id of a review of which nothing is frozen yet. Never ten digits in a row: one such number in eleven passes
     * for a patient's, and free text may hold none.
     */
    public static String newReview() {
        return "rev-" + String.format("t%09d", NUMBER.incrementAndGet());
    }

    /** Freezes a revision with the five offices of the tool; its author is the review lead. */
    public void freeze(String review, int revision) {
        stub(path(review, revision), manifest(review, revision));
        serve(review, revision, "content.json", content(review, revision));
        serve(review, revision, "document.html", document(review, revision));
    }

    /** The same, to be signed by the SRO and the trust's medical director alone. */
    public void freezeForTwo(String review, int revision) {
        freeze(review, revision);
        String slots = "{\"office\":\"icb-sro\",\"organisation\":\"QUY\"},"
                + "{\"office\":\"trust-medical-director\",\"organisation\":\"RVN\"}";
        stub(
                path(review, revision),
                manifest(review, revision)
                        .replaceAll("(?s)\"signatorySlots\":\\[.*", "\"signatorySlots\":[" + slots + "]}"));
    }

    public static byte[] contentBytes(String review, int revision) {
        return content(review, revision).getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] documentBytes(String review, int revision) {
        return document(review, revision).getBytes(StandardCharsets.UTF_8);
    }

    /** Gives out other bytes for a frozen revision than were frozen. */
    public void corrupt(String review, int revision) {
        serve(review, revision, "document.html", "<p>Something else</p>");
    }

    /** Answers nothing of use about a frozen revision's bytes. */
    public void fail(String review, int revision) {
        server.stubFor(get(urlEqualTo(path(review, revision) + "/content.json")).willReturn(serverError()));
    }

    /** Shows the review to whoever asks with their own token. */
    public void show(String review, String milestones) {
        stub(REVIEWS + review, "{\"id\":\"%s\",\"icb\":\"QUY\",\"milestones\":%s}".formatted(review, milestones));
    }

    public static String contentHash(String review, int revision) {
        return sha256(content(review, revision));
    }

    public static String documentHash(String review, int revision) {
        return sha256(document(review, revision));
    }

    private void stub(String path, String json) {
        server.stubFor(get(urlEqualTo(path)).willReturn(okJson(json)));
    }

    private void serve(String review, int revision, String file, String bytes) {
        server.stubFor(get(urlEqualTo(path(review, revision) + "/" + file)).willReturn(ok(bytes)));
    }

    private static String path(String review, int revision) {
        return REVIEWS + review + "/revisions/" + revision;
    }

    private static String content(String review, int revision) {
        return "{\"review\":\"%s\",\"revision\":%d,\"text\":\"é\",\"title\":\"A review\"}".formatted(review, revision);
    }

    private static String document(String review, int revision) {
        return "<h1>%s</h1><p>Revision %d</p>".formatted(review, revision);
    }

    private static String manifest(String review, int revision) {
        return """
                {"reviewId":"%s","icb":"QUY","revision":%d,"title":"A review","contentSha256":"%s",
                 "documentSha256":"%s","frozenAt":"2024-09-10T10:00:00Z","frozenBy":"bnssg-review-lead",
                 "authors":["bnssg-review-lead","bnssg-cno"],"intentVersion":1,
                 "keyDates":[{"stage":"hcig","date":"2031-12-05"}],
                 "organisations":[{"code":"QUY","name":"BNSSG ICB"},{"code":"RVN","name":"AWP NHS Trust"}],
                 "signatorySlots":[
                  {"office":"icb-sro","organisation":"QUY"},
                  {"office":"icb-chief-medical-officer","organisation":"QUY"},
                  {"office":"icb-chief-nursing-officer","organisation":"QUY"},
                  {"office":"trust-medical-director","organisation":"RVN"},
                  {"office":"trust-director-of-nursing","organisation":"RVN"}]}""".formatted(review, revision, contentHash(review, revision), documentHash(review, revision));
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
