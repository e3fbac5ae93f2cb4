package countersign.review.revision;

import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.AggregateStores;
import countersign.platform.mongo.Aggregates;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.exact.KeptBytes;
import countersign.review.revision.Revision.Frozen;
import java.util.Optional;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The canonical bytes of the responses that revisions cite, kept under their hash for ever. */
@Component
public class CitedBytes {

    private static final Refusal ABSENT =
            new Refusal.NotFound("This revision cites no such response, or one that was not accepted.");

    private final Aggregates<Kept> store;

    CitedBytes(AggregateStores stores) {
        this.store = stores.of("cited-responses", Kept.class);
    }

    record Kept(Sha256 sha256, Binary bytes) {}

    /** Keeping the same bytes again changes nothing. */
    public void keep(Sha256 sha256, Binary bytes) {
        store.insert(sha256.hex(), new Kept(sha256, bytes));
    }

    /** Those of one response as this revision cites it. */
    Outcome<KeptBytes> find(Frozen frozen, String response) {
        return hash(frozen, response)
                .flatMap(hash -> store.find(hash))
                .map(found -> new KeptBytes(
                        "response " + response + " as it was cited",
                        frozen.ref().toString(),
                        frozen.icb(),
                        found.body().bytes(),
                        found.body().sha256()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(ABSENT));
    }

    private static Optional<String> hash(Frozen frozen, String response) {
        JsonNode content =
                JsonMapper.shared().readTree(frozen.freezing().content().getData());
        return content.path("cited")
                .valueStream()
                .filter(cited -> cited.path("id").asString().equals(response))
                .map(cited -> cited.path("sha256").asString())
                .filter(hash -> !hash.isEmpty())
                .findFirst();
    }
}
