package countersign.gateway.signing;

import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.Around;
import countersign.gateway.testing.Browser;
import countersign.gateway.testing.FakeProvider.User;
import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningPagesTest extends PagesTest {

    private static final String TASK = "/api/signoff/tasks/9";
    private static final String DOCUMENT = "/api/review/reviews/rev-a/revisions/2/document.html";
    private static final User OTHER = new User("22222222-2222-4222-8222-222222222222", "Somebody else", "QUY");

    @BeforeEach
    void aTaskToSign() {
        answers(TASK, """
                {"id":"9","kind":"signature","state":"waiting","title":"Sign revision 2","reviewId":"rev-a",
                 "reviewTitle":"Community review","revision":2,"slot":{"slotId":"icb-sro~QUY","office":"icb-sro",
                 "officeLabel":"ICB SRO","organisation":"QUY"},"mayAct":true,"closedBecause":null}""");
        answers(TASK + "/statement", """
                {"contentSha256":"aa11","documentSha256":"bb22","intent":{"version":1,"wording":"I sign for this review."},
                 "officeLabel":"ICB SRO","organisation":"QUY","called":"a simple electronic signature"}""");
        answers("/api/signoff/signatures/sig-1", """
                {"id":"sig-1","reviewId":"rev-a","revision":2,"valid":true,"faults":[],"officeLabel":"ICB SRO",
                 "signed":{"contentSha256":"aa11","documentSha256":"bb22","intent":{"version":1,"wording":"I sign it."},
                  "signatory":{"subject":"11111111-1111-4111-8111-111111111111","name":"The ICB SRO","organisation":"QUY"},"declaredInterests":"A trustee of <b>X</b>",
                  "signedAt":"2024-12-01T10:00:00Z"},
                 "statement":"e30=","statementSha256":"cc33","jws":"a..b","kid":"key-1","superseded":false,
                 "called":"a simple electronic signature"}""");
        answers("/api/signoff/jwks.json", "{\"keys\":[]}");
        answers("/api/signoff/signatures/sig-1/verification", """
                {"valid":true,"checks":[{"name":"seal","passed":true,"detail":"The seal is good"}],"reviewTitle":"The 2024 review"}""");
    }

    private void takes(String status) {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/signature")).willReturn(jsonResponse(status, 201)));
    }

    private static String[] pressed() {
        return new String[] {
            "key",
            "k9",
            "contentSha256",
            "aa11",
            "documentSha256",
            "bb22",
            "intentVersion",
            "1",
            "interests",
            "None but <i>one</i>",
            "read",
            "yes"
        };
    }

    @Test
    void theDocumentIsInViewWithTheStatement() {
        assertThat(signedIn().get("/sign/9").body())
                .contains("<iframe", "sandbox=\"\"", "/reviews/rev-a/revisions/2/document")
                .contains("I sign for this review.", "aa11", "bb22", "a simple electronic signature");
    }

    @Test
    void theDocumentIsServedVerbatimAndRunsNothing() {
        answers(DOCUMENT, "<!doctype html><p>exact  bytes</p>");
        var document = signedIn().get("/reviews/rev-a/revisions/2/document");
        assertThat(document.body()).isEqualTo("<!doctype html><p>exact  bytes</p>");
        assertThat(document.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(csp -> assertThat(csp).startsWith("sandbox").contains("frame-ancestors 'self'"));
        assertThat(document.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void signingAsksToProveWhoYouAreAndEndsWithAReceipt() {
        takes("{\"signatureId\":\"sig-1\"}");
        var browser = signedIn();
        browser.get("/sign/9");
        var receipt = browser.post("/sign/9", pressed());
        assertThat(Around.PROVIDER.asked().getLast()).containsEntry("acr_values", "sign");
        assertThat(receipt.body())
                .contains(
                        "You have signed",
                        "Signature valid",
                        "Checked just now: this signature is valid",
                        "cc33",
                        "The 2024 review",
                        "A trustee of &lt;b&gt;X&lt;/b&gt;",
                        "I sign it.");
        var download = browser.get("/signatures/sig-1/evidence.zip");
        assertThat(download.body()).startsWith("PK").contains("statement.json", "statement.jws", "jwks.json");
        Around.SERVICES.verify(
                1,
                postRequestedFor(urlPathEqualTo(TASK + "/signature"))
                        .withHeader("Idempotency-Key", equalTo("k9"))
                        .withRequestBody(equalToJson("""
                        {"contentSha256":"aa11","documentSha256":"bb22","intentVersion":1,"declaredInterests":"None but <i>one</i>"}""")));
    }

    @Test
    void othersAreToldWhichOfficeSigned() {
        var receipt = signedIn(OTHER).get("/signatures/sig-1");

        assertThat(receipt.body()).contains("ICB SRO", " signed</").doesNotContain("You have signed");
    }

    @Test
    void saysPlainlyThatASignatureDoesNotCount() {
        answers("/api/signoff/signatures/sig-1", """
                {"id":"sig-1","reviewId":"rev-a","revision":2,"valid":false,
                 "faults":["Another name is stored than was signed"],"officeLabel":null,"signed":null,
                 "statement":"e30=","statementSha256":"cc33","jws":"a..b","kid":"","superseded":false,
                 "called":"a simple electronic signature"}""");
        answers("/api/signoff/signatures/sig-1/verification", """
                {"valid":false,"checks":[{"name":"subject","passed":false,
                 "detail":"Another name is stored than was signed"}],"reviewTitle":null}""");
        assertThat(signedIn().get("/signatures/sig-1").body())
                .contains(
                        "This signature does not count", "Another name is stored than was signed", "something is wrong")
                .doesNotContain("Signature valid", "You have signed");
        look("signature-not-valid", "/signatures/sig-1");
    }

    @Test
    void whoHasNotReadItIsAskedTo() {
        var browser = signedIn();
        browser.get("/sign/9");
        var page = browser.post(
                "/sign/9",
                "key",
                "k9",
                "contentSha256",
                "aa11",
                "documentSha256",
                "bb22",
                "intentVersion",
                "1",
                "interests",
                "kept");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Confirm that you have read the document", "kept");
    }

    /** Nothing typed is lost by leaving where the password is asked. */
    @Test
    void whoLeavesWithoutProvingWhoTheyAreFindsTheirInterestsAgain() {
        takes("{\"signatureId\":\"sig-1\"}");
        var browser = signedIn();
        browser.get("/sign/9");
        browser.postAndLeave("/sign/9", pressed());

        assertThat(browser.get("/sign/9").body()).contains("None but &lt;i&gt;one&lt;/i&gt;");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/signature")));
    }

    @Test
    void somebodyElseWhoComesBackSignsNothing() {
        takes("{\"signatureId\":\"sig-1\"}");
        var browser = signedIn();
        browser.get("/sign/9");
        Around.PROVIDER.next(OTHER);
        browser.post("/sign/9", pressed());
        browser.get("/sign/9/confirm");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/signature")));
    }

    /** Another site's link leads there, and the password was given for something else: what was left stays unsigned. */
    @Test
    void whatWasLeftUnsignedIsSignedByNoOtherProof() {
        takes("{\"signatureId\":\"sig-1\"}");
        var browser = signedIn();
        browser.get("/sign/9");
        browser.postAndLeave("/sign/9", pressed());
        browser.get("/oauth2/authorization/countersign?stepup=sign&to=/work");
        browser.get("/oauth2/authorization/countersign?stepup=sign&to=/sign/9/confirm&proves=guessed");

        assertThat(browser.get("/sign/9/confirm").body())
                .contains("so nothing was signed", "Read and sign", "None but &lt;i&gt;one&lt;/i&gt;");

        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/signature")));
    }

    @Test
    void comingBackWithoutHavingPressedSignsNothing() {
        takes("{\"signatureId\":\"sig-1\"}");
        assertThat(signedIn().get("/sign/9/confirm").body()).contains("Read and sign");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/signature")));
    }

    @Test
    void contentThatDiffersIsToldAndTheInterestsAreKept() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/signature")).willReturn(jsonResponse("""
                {"type":"urn:countersign:problem:content-differs","detail":"The content is not what you were shown."}""", 409)));
        var browser = signedIn();
        browser.get("/sign/9");
        assertThat(browser.post("/sign/9", pressed()).body())
                .contains("The content is not what you were shown.", "None but &lt;i&gt;one&lt;/i&gt;");
    }

    @Test
    void decliningNeedsReasons() {
        Around.SERVICES.stubFor(post(urlPathEqualTo(TASK + "/decline")).willReturn(created()));
        Browser browser = signedIn();
        browser.get("/sign/9/decline");
        assertThat(browser.post("/sign/9/decline", "key", "k", "reasons", " ").body())
                .contains("Enter your reasons");
        assertThat(browser.post("/sign/9/decline", "key", "k", "reasons", "Not costed")
                        .body())
                .contains("Decline to sign?", "You cannot undo this", "Not costed");
        Around.SERVICES.verify(0, postRequestedFor(urlPathEqualTo(TASK + "/decline")));
        assertThat(browser.post(
                                "/sign/9/decline",
                                "key",
                                "k",
                                "reasons",
                                "Not costed",
                                "checked",
                                "true",
                                "change",
                                "true")
                        .body())
                .contains("Why do you decline?", "Not costed");
        assertThat(browser.post("/sign/9/decline", "key", "k", "reasons", "Not costed", "checked", "true")
                        .body())
                .contains("You declined to sign");
        Around.SERVICES.verify(
                1,
                postRequestedFor(urlPathEqualTo(TASK + "/decline"))
                        .withRequestBody(equalToJson("{\"reasons\":\"Not costed\"}")));
    }

    @Override
    protected void story() {
        answers(
                DOCUMENT,
                "<!doctype html><html lang=en><title>Document</title><h1>Document</h1><p>Exact bytes</p></html>");
        answers("/api/review/reviews/rev-a/progress", "{\"revision\":3}");
        answers("/api/review/reviews/rev-a/revisions/2", """
                {"reviewId":"rev-a","revision":2,"title":"Community review","contentSha256":"aa11","documentSha256":"bb22",
                 "frozenAt":"2024-09-10T10:00:00Z"}""");
    }

    @Override
    public List<String> pages() {
        return List.of("/sign/9", "/sign/9/decline", "/signatures/sig-1", "/reviews/rev-a/revisions/2");
    }
}
