package countersign.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import countersign.bpmn.JobTypes;
import countersign.platform.engine.EngineJob;
import countersign.platform.engine.HeldWorkHandler;
import countersign.platform.engine.ServiceTaskWorker;
import countersign.platform.testing.DocumentServer;
import countersign.platform.testing.TestTokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service over HTTP and the real document server; review-service and signoff-service are stubs. */
@ExtendWith(DocumentServer.class)
abstract class RunningService {

    static final LocalDate TODAY = LocalDate.now();
    static final WireMockServer OTHERS =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));

    private static final AtomicLong KEYS = new AtomicLong(4_000_000_000L);

    static {
        OTHERS.start();
    }

    @LocalServerPort
    int port;

    @Autowired
    List<ServiceTaskWorker> workers;

    @Autowired
    List<HeldWorkHandler> handlers;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) {
        DocumentServer.register(properties);
        TestTokens.register(properties);
        properties.add("countersign.services.review.url", OTHERS::baseUrl);
        properties.add("countersign.services.signoff.url", OTHERS::baseUrl);
    }

    @BeforeEach
    void stubs() {
        OTHERS.resetAll();
        Person.all()
                .forEach(person -> OTHERS.stubFor(get("/api/review/me")
                        .withHeader("Authorization", equalTo(person.bearer()))
                        .willReturn(okJson(person.me()))));
        OTHERS.stubFor(get(urlPathMatching("/api/review/reviews/[^/]+"))
                .willReturn(aResponse().withStatus(404)));
        OTHERS.stubFor(post("/api/signoff/audit/entries").willReturn(aResponse().withStatus(201)));
    }

    /** A new review whose revision 1 holds these drafts. */
    String approved(Draft... drafts) {
        String review = "rev-" + UUID.randomUUID().toString().substring(0, 10);
        freeze(review, 1, drafts);
        return review;
    }

    void freeze(String review, int revision, Draft... drafts) {
        OTHERS.stubFor(get(urlEqualTo("/api/review/reviews/" + review + "/revisions/" + revision + "/content.json"))
                .willReturn(okJson(Draft.content(review, revision, List.of(drafts)))));
        approvedUnder(review, revision, "[]");
        OTHERS.stubFor(get(urlEqualTo("/api/review/reviews/" + review + "/revisions/" + revision))
                .willReturn(okJson("""
                        {"reviewId": "%s", "organisations": [
                         {"code": "QUY", "name": "BNSSG ICB"}, {"code": "RVN", "name": "AWP NHS Trust"}]}""".formatted(review))));
    }

    /** That a revision is signed, and that the Board approved it under these conditions, as JSON. */
    void approvedUnder(String review, int revision, String conditions) {
        stands(review, revision, conditions, true);
    }

    void stands(String review, int revision, String conditions, boolean approved) {
        OTHERS.stubFor(get(urlEqualTo("/api/signoff/reviews/" + review + "/revisions/" + revision + "/standing"))
                .willReturn(okJson("""
                        {"reviewId": "%s", "revision": %d, "board": {"outcome": "approved-with-conditions",
                         "conditions": %s}, "requirements": [
                         {"requirement": "complete-sheet", "stands": true, "lacks": []},
                         {"requirement": "board-approval", "stands": %s, "lacks": []}]}""".formatted(review, revision, conditions, approved))));
    }

    /** A new review of which the plan is open. */
    String planned(Draft... drafts) {
        String review = approved(drafts);
        open(review, 1);
        return review;
    }

    Map<String, Object> open(String review, int revision) {
        return open(review, revision, false);
    }

    /** As asked while action monitoring is, or is not, under way. */
    Map<String, Object> open(String review, int revision, boolean monitored) {
        Map<String, Object> variables =
                Map.of("reviewId", review, "icb", "QUY", "revision", revision, "planMonitored", monitored);
        return worker(JobTypes.OPEN_PLAN).handle(job(JobTypes.OPEN_PLAN, variables));
    }

    /** The engine begins to wait for the plan; answers the job's key. */
    long monitor(String review) {
        EngineJob job = job(JobTypes.AWAIT_PLAN_COMPLETION, Map.of("reviewId", review, "planId", review + "~plan"));
        handler().held(job);
        return job.key();
    }

    HeldWorkHandler handler() {
        return handlers.stream()
                .filter(each -> each.jobType().equals(JobTypes.AWAIT_PLAN_COMPLETION))
                .findFirst()
                .orElseThrow();
    }

    ServiceTaskWorker worker(String type) {
        return workers.stream()
                .filter(each -> each.jobType().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static EngineJob job(String type, Map<String, Object> variables) {
        return new EngineJob(KEYS.incrementAndGet(), type, type, 1, Map.of(), variables);
    }

    Http as(Person person) {
        return new Http("http://127.0.0.1:" + port + "/api/actions", person.bearer());
    }

    static Draft draft(String id, String lead, LocalDate due) {
        return new Draft(id, lead, due);
    }
}
