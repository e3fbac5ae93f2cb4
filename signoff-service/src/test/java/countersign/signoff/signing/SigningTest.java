package countersign.signoff.signing;

import static countersign.signoff.testing.Person.BOARD_SECRETARY;
import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.CNO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.platform.testing.TestToken;
import countersign.platform.testing.TestTokens;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class SigningTest extends SignoffTest {

    @Test
    void showsTheStatementToWhoeverSignsItOnly() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var statement = as(SRO).get(API + "/tasks/" + task + "/statement").json();
        assertThat(statement.at("/contentSha256").asString()).isEqualTo(StubbedReviews.contentHash(review, 1));
        assertThat(statement.at("/intent/wording").asString()).contains("frank and honest");
        assertThat(statement.at("/officeLabel").asString()).isEqualTo("ICB Senior Responsible Owner");
        assertThat(statement.at("/signatory/capacity").asString()).isEqualTo("holder");
        assertThat(statement.at("/called").asString()).startsWith("a simple electronic signature");
        problem(as(CMO).get(API + "/tasks/" + task + "/statement"), 403, "forbidden");
        problem(as(BSW_SRO).get(API + "/tasks/" + task + "/statement"), 404, "not-found");
    }

    @Test
    void signsAndLetsTheProcessGoOn() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var receipt = sign(SRO, task, review);
        assertThat(receipt.status()).isEqualTo(201);
        assertThat(receipt.json().at("/signatureId").asString()).isEqualTo(review + "~1~icb-sro~QUY");
        assertThat(completionOf(task)).isEqualTo(Map.of("declined", false));
        await().untilAsserted(() -> assertThat(
                        as(SRO).get(API + "/tasks/" + task).json().at("/state").asString())
                .isEqualTo("signed"));
        var sheet = as(MEDICAL_DIRECTOR)
                .get(API + "/reviews/" + review + "/sheets")
                .json()
                .at("/items/0");
        assertThat(sheet.at("/state").asString()).isEqualTo("open");
        assertThat(sheet.at("/slots/0/state").asString()).isEqualTo("signed");
        assertThat(sheet.at("/slots/0/who").asString()).isEqualTo(SRO.sub());
        await().untilAsserted(() -> assertThat(audit(SRO, "QUY")).contains("\"" + review + "~1~icb-sro~QUY\""));
    }

    @Test
    void aPlaceThatIsSignedIsNotWaitedForAgain() {
        var review = frozenReview();
        sign(SRO, signatureTask(review, "icb-sro~QUY"), review);
        var again = signatureTask(review, "icb-sro~QUY");
        assertThat(completionOf(again)).isEqualTo(Map.of("declined", false));
        assertThat(as(SRO).get(API + "/tasks/" + again).json().at("/state").asString())
                .isEqualTo("signed");
    }

    @Test
    void asksForAFreshLoginEachTime() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        for (var token : new TestToken[] {
            SRO.token(),
            SRO.signing().authTime(Instant.now().minusSeconds(130)),
            SRO.signing().claim("auth_time", null),
            SRO.token().acr("0")
        }) {
            var answer = as(token).post(path(task), signature(review));
            problem(answer, 401, "login-too-old");
            assertThat(answer.header("WWW-Authenticate"))
                    .contains("error=\"insufficient_user_authentication\"", "acr_values=\"sign\"", "max_age=\"120\"");
        }
        assertThat(sign(SRO, task, review).status()).isEqualTo(201);
    }

    @Test
    void isSignedByTheOfficeOfThatOrganisationOnly() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        problem(sign(CMO, task, review), 403, "forbidden");
        problem(sign(BOARD_SECRETARY, task, review), 403, "forbidden");
        problem(sign(MEDICAL_DIRECTOR, task, review), 403, "forbidden");
        problem(sign(BSW_SRO, task, review), 404, "not-found");
        var elsewhere = SRO.signing().organisation("QOX");
        problem(as(elsewhere).post(path(task), signature(review)), 404, "not-found");
        var service = SRO.signing().roles("service", "system");
        problem(as(service).post(path(task), signature(review)), 403, "forbidden");
    }

    @Test
    void isNotSignedByAnAuthor() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-chief-nursing-officer~QUY");
        problem(sign(CNO, task, review), 403, "author-cannot-sign");
    }

    @Test
    void isNotSignedOnceTheAppointmentHasEnded() {
        var former = new Person("former-cmo", "QUY");
        var administrator = as(TestTokens.token().sub("operator").roles("administrator"));
        administrator.put(API + "/appointments/former", """
                {"person":"former-cmo","personName":"F","organisation":"QUY","from":"2020-01-01","to":"2023-12-31",
                 "post":{"office":"icb-chief-medical-officer","organisation":"QUY"}}""");
        var review = frozenReview();
        problem(sign(former, signatureTask(review, "icb-chief-medical-officer~QUY"), review), 403, "forbidden");
    }

    @Test
    void refusesASecondSignatureAndASecondOffice() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var another = hold(job("signature", review, 1, Map.of("slotId", "icb-sro~QUY")));
        var both = new Person("two-offices", "QUY");
        for (var office : new String[] {"icb-sro", "icb-chief-medical-officer"}) {
            as(TestTokens.token().sub("operator").roles("administrator"))
                    .put(API + "/appointments/both-" + office, """
                            {"person":"two-offices","personName":"B","organisation":"QUY","from":"2020-01-01",
                             "post":{"office":"%s","organisation":"QUY"}}""".formatted(office));
        }
        assertThat(sign(both, task, review).status()).isEqualTo(201);
        await().until(() -> as(SRO).get(API + "/tasks/" + task).body().contains("\"signed\""));
        problem(sign(SRO, task, review), 409, "task-closed");
        problem(sign(SRO, another, review), 409, "already-signed");
        var second = hold(job("signature", review, 1, Map.of("slotId", "icb-chief-medical-officer~QUY")));
        problem(sign(both, second, review), 409, "one-person-one-signature");
        assertThat(sign(CMO, second, review).status()).isEqualTo(201);
    }

    @Test
    void refusesWhatDiffersFromWhatWasShownOrFrozen() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var another = StubbedReviews.contentHash("rev-other", 1);
        problem(
                as(SRO.signing()).post(path(task), body(another, StubbedReviews.documentHash(review, 1), 1)),
                409,
                "content-differs");
        problem(
                as(SRO.signing()).post(path(task), body(StubbedReviews.contentHash(review, 1), another, 1)),
                409,
                "content-differs");
        problem(
                as(SRO.signing())
                        .post(
                                path(task),
                                body(StubbedReviews.contentHash(review, 1), StubbedReviews.documentHash(review, 1), 2)),
                409,
                "content-differs");
        REVIEWS.corrupt(review, 1);
        problem(sign(SRO, task, review), 409, "content-differs");
        assertThat(as(SRO).get(API + "/reviews/" + review + "/sheets").body()).doesNotContain("\"signed\"");
    }

    @Test
    void signsNothingWhileTheBytesCannotBeRead() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        REVIEWS.fail(review, 1);
        var answer = sign(SRO, task, review);
        problem(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        REVIEWS.freeze(review, 1);
        assertThat(sign(SRO, task, review).status()).isEqualTo(201);
    }

    @Test
    void explainsASignatureThatItCannotTake() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        problem(as(SRO.signing()).post(path(task), "{}"), 422, "invalid-signature");
        problem(as(SRO.signing()).post(path(task), "{\"contentSha256\":\"xyz\"}"), 400, "malformed-request");
        problem(as(SRO.signing()).post(path(task), "{"), 400, "malformed-json");
        problem(as(SRO.signing()).post(path(task), "\"" + "x".repeat(10_000_000) + "\""), 413, "too-large");
        problem(as(SRO.signing()).post(path(task), withInterests(review, "\\ud800")), 422, "invalid-text");
        problem(as(SRO.signing()).post(path(task), withInterests(review, "943 476 5919")), 422, "patient-identifier");
        problem(anyone().as(SRO.signing()).post(path(task), signature(review)), 400, "idempotency-key-required");
        var forum = forumTask(review, "mh-odg");
        problem(sign(SRO, forum, review), 404, "not-found");
        problem(
                as(SRO).post(API + "/tasks/" + task + "/decision", "{\"outcome\":\"endorsed\"}"),
                422,
                "invalid-decision");
    }

    @Test
    void fiftyAtOnceMakeOneSignature() throws Exception {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var attempts = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 50; i++) {
            attempts.add(() -> sign(SRO, task, review).status());
        }
        var statuses = new ArrayList<Integer>();
        try (var pool = Executors.newFixedThreadPool(50)) {
            for (var attempt : pool.invokeAll(attempts)) {
                statuses.add(attempt.get());
            }
        }
        assertThat(statuses).containsOnly(201, 409).containsOnlyOnce(201);
        completionOf(task);
        assertThat(engine.completed())
                .filteredOn(done -> Long.toString(done.jobKey()).equals(task))
                .hasSize(1);
    }

    @Test
    void aRepeatedRequestGetsTheSameSignature() {
        var review = frozenReview();
        var task = signatureTask(review, "icb-sro~QUY");
        var sro = as(SRO.signing());
        var first = sro.post(path(task), signature(review));
        assertThat(sro.post(path(task), signature(review)).body()).isEqualTo(first.body());
        problem(sro.post(path(task), withInterests(review, "none")), 422, "idempotency-key-reused");
    }

    private static String path(String task) {
        return API + "/tasks/" + task + "/signature";
    }

    private static String body(String content, String document, int intent) {
        return "{\"contentSha256\":\"%s\",\"documentSha256\":\"%s\",\"intentVersion\":%d,\"declaredInterests\":\"\"}"
                .formatted(content, document, intent);
    }

    private static String withInterests(String review, String interests) {
        return signature(review).replace("\"declaredInterests\":\"\"", "\"declaredInterests\":\"" + interests + "\"");
    }
}
