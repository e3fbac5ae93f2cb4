package countersign.e2e.kept;

import countersign.e2e.check.evidence.Hashes;
import countersign.e2e.kept.KeptData.Served;
import countersign.e2e.people.Actor;
import countersign.e2e.people.People;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads over the API what was frozen for good. */
final class Readers {
    private static final String LEAD = "bnssg-review-lead";
    private static final String REGION = "nhse-south-west-system";

    private final People people;

    Readers(People people) {
        this.people = people;
    }

    /** Every revision, return and piece of evidence of a review, as it is served now. */
    List<Served> everything(String review) {
        List<Served> served = new ArrayList<>();
        String revisions = "/api/review/reviews/" + review + "/revisions";
        for (JsonNode manifest : people.reviewLead().items(revisions)) {
            String revision = revisions + "/" + manifest.required("revision").asInt();
            Stream.of("/content.json", "/document.html").forEach(form -> served.add(read(LEAD, revision + form)));
        }
        for (JsonNode sent : people.region().items("/api/review/returns?review=" + review)) {
            String path = "/api/review/returns/" + sent.required("id").asString();
            served.add(read(REGION, path + "/content"));
            for (JsonNode file :
                    people.region().get(path + "/evidence").expect(200).path("files")) {
                served.add(
                        read(REGION, path + "/evidence/" + file.required("name").asString()));
            }
        }
        return served;
    }

    Served read(String reader, String path) {
        Actor actor = reader.equals(REGION) ? people.region() : people.person(reader);
        var answer = actor.get(path);
        answer.expect(200);
        return new Served(reader, path, Hashes.hex(Hashes.sha256(answer.text().getBytes(StandardCharsets.UTF_8))));
    }
}
