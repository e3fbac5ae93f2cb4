package countersign.review.service;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;

/** BNSSG's review has asked for the answers of Bristol ROSE, which BSW commissions too. */
abstract class SharedReviews extends ServiceTest {

    static final Map<String, String> ACCEPTED = Map.of("outcome", "accepted");

    String bnssg = "";

    String bnssgRose = "";

    @BeforeEach
    void bnssgHasAsked() {
        bnssg = launchedReview();
        bnssgRose = bnssg + "~" + Cast.ROSE;
    }

    static Map<String, Object> bswRequest(Map<String, Object> participant) {
        Map<String, Object> request = new LinkedHashMap<>(TestReviews.request());
        request.put("title", "The review of BSW");
        request.put("icb", "QOX");
        request.put(
                "operationalLead", Map.of("person", Cast.BSW_LEAD.sub(), "name", "BSW lead", "email", "a@bsw.example"));
        request.put("authors", List.of(Cast.BSW_LEAD.sub()));
        request.put("participants", List.of(participant));
        request.put("signatorySlots", List.of(Map.of("office", "icb-sro", "organisation", "QOX")));
        request.put("assessmentsCloseAt", TestReviews.inDays(45).toString());
        return request;
    }

    String bswLaunched(Map<String, Object> participant) {
        String id = bswOpened(participant);
        work("review.issue-assessments", Map.of("reviewId", id));
        return id;
    }

    String bswOpened(Map<String, Object> participant) {
        Api bsw = api.as(Cast.BSW_LEAD);
        String id = bsw.once().post("/reviews", bswRequest(participant)).is(201).text("/id");
        bsw.once().post("/reviews/" + id + "/launch").is(200);
        return id;
    }

    static Map<String, Object> rose() {
        return Map.of("organisation", "RVN", "teams", List.of(Cast.ROSE));
    }

    void submit() {
        Answers.fill(api.as(Cast.ROSE_LEAD), "/responses/" + bnssgRose);
        api.as(Cast.ROSE_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/submission")
                .is(200);
    }

    void accept() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post("/responses/" + bnssgRose + "/moderation", ACCEPTED)
                .is(200);
    }

    String state(Person reader, String review) {
        return api.as(reader)
                .get("/reviews/" + review + "/responses")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(line -> line.path("id").asString().equals(review + "~" + Cast.ROSE))
                .findFirst()
                .orElseThrow()
                .path("state")
                .asString();
    }

    List<String> timeline(Person reader, String review) {
        return api.as(reader).get("/reviews/" + review + "/timeline?limit=200").texts("/items", "what").stream()
                .filter(what -> what.contains("Bristol ROSE"))
                .toList();
    }

    String id(String citation) {
        return api.as(Cast.ROSE_LEAD).get("/responses/" + citation).is(200).text("/id");
    }

    Stream<Document> sent(String type) {
        return wholeOutbox("assessments", bnssgRose).stream()
                .filter(message -> message.getString("type").equals(type))
                .map(message -> message.get("payload", Document.class));
    }

    List<Long> completed() {
        return sent("engine.complete-job")
                .map(payload -> payload.getLong("jobKey"))
                .toList();
    }

    /** In whose chain entries of a type stand, and about which review. */
    List<String> recorded(String type) {
        return sent("audit.record")
                .filter(payload -> payload.getString("type").equals(type))
                .map(payload -> payload.getString("chain") + " "
                        + payload.getList("subjects", String.class).getFirst())
                .toList();
    }

    List<String> dues() {
        return api.as(Cast.ROSE_LEAD).get("/responses/" + bnssgRose).texts("/citations", "dueAt");
    }
}
