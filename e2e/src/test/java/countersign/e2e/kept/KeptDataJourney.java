package countersign.e2e.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.check.Check;
import countersign.e2e.check.Finding;
import countersign.e2e.check.effect.DecisionsAreMadeOnce;
import countersign.e2e.check.effect.DeliveriesArriveUnderOneId;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Evidence;
import countersign.e2e.people.EngineKeeper;
import countersign.e2e.people.People;
import countersign.e2e.people.TeamLead;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/**
 * What the code of December 2026 has left is opened, read to the last byte, verified and brought to its end. Its suite
 * has an engine of its own that knows none of the processes, and another seal; it runs beside the others, step by step.
 */
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KeptDataJourney {
    private static final KeptData KEPT = KeptData.DECEMBER_2026;

    private final RunningSuite suite =
            RunningSuite.beside("e2e/target/kept-suite", data -> KeptFiles.documents(KEPT, data));
    private final People people = new People(suite);
    private final Readers readers = new Readers(people);
    /** Only the engine and the receiver of that day could say of these that they hold. */
    private Set<Finding> before = Set.of();

    @BeforeAll
    void theSealIsAnotherOne() {
        KeptFiles.seal(KEPT, suite.data(), suite.secrets().key("keystore"));
        suite.replicasOf("signoff").forEach(suite::startAgain);
        before = Check.of(Evidence.of(suite)).findings().stream()
                .filter(finding -> Stream.of(new DeliveriesArriveUnderOneId(), new DecisionsAreMadeOnce())
                        .anyMatch(told -> told.promise().equals(finding.invariant())))
                .collect(Collectors.toSet());
    }

    @AfterAll
    void end() {
        suite.end();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(1)
    void whatWasFrozenIsServedToTheLastByte() {
        assertThat(KEPT.served()).isNotEmpty().allSatisfy(served -> assertThat(
                        readers.read(served.reader(), served.path()))
                .isEqualTo(served));
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(2)
    void signaturesAndTheRecordAreGood() {
        ReviewSeen sent = new ReviewSeen(review(KeptReviews.SENT), people);
        assertThat(sent.signed(2)).isEqualTo(2);
        assertThat(sent.everySignatureIsValid(2)).isTrue();
        JsonNode record = people.person("bnssg-auditor")
                .get("/api/signoff/audit/QUY/verification")
                .expect(200);
        assertThat(record.required("intact").asBoolean()).as(record.toString()).isTrue();
    }

    /** As when an engine had to be set up anew: what was done before is found, and nothing is done again. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(3)
    void theProcessesGoOnFromTheDocuments() {
        Instant inAMonth = Instant.now().plus(Duration.ofDays(28)).truncatedTo(ChronoUnit.MINUTES);
        try (EngineKeeper keeper = new EngineKeeper(suite);
                ProcessesAgain processes = new ProcessesAgain(keeper, KEPT)) {
            for (String icb : List.of("bnssg", "bsw")) {
                for (JsonNode review : launched(icb)) {
                    boolean sent = review.required("title").asString().equals(KeptReviews.SENT);
                    String id = review.required("id").asString();
                    if (!sent) {
                        people.programmeOffice(icb).movesTheClosingDate(id, inAMonth);
                    }
                    processes.start(id, review.required("icb").asString(), sent ? Optional.of(2) : Optional.empty());
                }
            }
        }
    }

    private List<JsonNode> launched(String icb) {
        return people.programmeOffice(icb).items("/api/review/reviews?limit=200").stream()
                .filter(review -> review.required("state").asString().equals("launched"))
                .toList();
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(4)
    void whatWasBeingAnsweredGoesItsWholeWay() {
        SmallReview review = SmallReview.existing(people, KeptReviews.OF_TWO_TEAMS, 2, review(KeptReviews.UNDER_WAY));
        TeamLead returned = review.teamLead();
        returned.awaitsTheAssessment(review.id());
        KeptReviews.answersAnew(returned, review.assessment());
        returned.submits(review.assessment());
        review.teamLeads().forEach(lead -> review.providerLead().accepts(lead.assessmentOf(review.id())));
        review.handedOver();
        review.endorsedBy(List.of("programme-board", "mh-odg", "hcig"))
                .signedByBoth()
                .approved()
                .acceptedByTheRegion();
        new ReviewSeen(review.id(), people).awaitState("concluded");
        people.reviewLead().closesEveryAction(review.id());
    }

    /** It is sent once more, the same bytes in the next envelope, since nobody can say any more that they arrived. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(5)
    void whatWasOnItsWayToTheRegionArrives() {
        ReviewSeen seen = new ReviewSeen(review(KeptReviews.SENT), people);
        JsonNode sent = seen.awaitReturn("review-outcome", "acknowledged");
        String id = sent.required("id").asString();
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            JsonNode last = people.region().shown(id).required("delivery");
            return last.path("sequence").asInt() == 2
                    && last.path("state").asString().equals("delivered");
        });
        people.region().accepts(id, sent.required("contentSha256").asString()).ok();
        seen.awaitState("concluded");
        people.reviewLead().closesEveryAction(seen.id());
    }

    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(6)
    void nothingIsLostAndNothingIsThereTwice() {
        var report = Check.settled(suite, Duration.ofMinutes(2), before);
        System.out.println(report.text());

        assertThat(before).containsAll(report.findings());
        assertThat(KEPT.served()).containsAll(readers.everything(review(KeptReviews.SENT)));
    }

    /** Of either form of a revision: it is not given out, it is said why, and all the rest is served as before. */
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Order(7)
    void aByteThatWasChangedIsNamedAndNothingElseIsLost() {
        String revision = review(KeptReviews.SENT) + "~1";
        String path = "/api/review/reviews/" + revision.replace("~", "/revisions/");
        try (MongoClient client = MongoClients.create(suite.documents())) {
            var revisions = client.getDatabase("review").getCollection("revisions");
            for (var part : Map.of("content", "/content.json", "document", "/document.html")
                    .entrySet()) {
                String field = "body.freezing." + part.getKey();
                Document stored = revisions.find(Filters.eq(revision)).first();
                Binary kept = (Binary) Bson.at(stored, field).orElseThrow();
                byte[] changed = kept.getData().clone();
                changed[changed.length / 2] ^= 1;
                revisions.updateOne(Filters.eq(revision), Updates.set(field, new Binary(changed)));

                assertThat(people.reviewLead()
                                .get(path + part.getValue())
                                .expect(409)
                                .required("type")
                                .asString())
                        .endsWith("bytes-changed");
                assertThat(KEPT.served())
                        .filteredOn(served -> !served.path().equals(path + part.getValue()))
                        .allSatisfy(served -> assertThat(readers.read(served.reader(), served.path()))
                                .isEqualTo(served));

                revisions.updateOne(Filters.eq(revision), Updates.set(field, kept));
            }
        }
        assertThat(KEPT.served()).containsAll(readers.everything(review(KeptReviews.SENT)));
    }

    private String review(String title) {
        return people.reviewLead().items("/api/review/reviews?limit=200").stream()
                .filter(review -> review.required("title").asString().equals(title))
                .map(review -> review.required("id").asString())
                .findFirst()
                .orElseThrow();
    }
}
