package countersign.review.revision;

import countersign.platform.audit.OnRecord;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.canonical.Sha256;
import countersign.review.exact.KeptBytes;
import countersign.review.revision.material.Material;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;

/** The thematic review is the draft of a revision; handing it over freezes it for good. */
public sealed interface Revision extends OnRecord {

    RevisionRef ref();

    OdsCode icb();

    Material material();

    Map<String, PartChange> changes();

    @Override
    default OdsCode recordedIn() {
        return icb();
    }

    /**
     * Being written.
     *
     * @param job the engine's job that waits for it to be handed over; none once the process has taken it back
     * @param cameFrom the stage that sent the revision before this one back, if any
     * @param editors everyone who has changed it
     * @param changes the last change of each part, by the part's key
     */
    record Draft(
            RevisionRef ref,
            OdsCode icb,
            Instant openedAt,
            Optional<Long> job,
            Optional<String> cameFrom,
            List<PersonId> editors,
            Material material,
            Map<String, PartChange> changes)
            implements Revision {

        Draft waitedForBy(Optional<Long> changed) {
            return new Draft(ref, icb, openedAt, changed, cameFrom, editors, material, changes);
        }

        /** The same draft with what somebody wrote in one of its parts. */
        public Draft with(Material changed, String part, PartChange change) {
            List<PersonId> all = Stream.concat(
                            editors.stream(), Stream.of(change.act().by()))
                    .distinct()
                    .toList();
            Map<String, PartChange> last = new HashMap<>(changes);
            last.put(part, change);
            return new Draft(ref, icb, openedAt, job, cameFrom, all, changed, Map.copyOf(last));
        }
    }

    /**
     * Never changed again.
     *
     * @param changes the last change of each part before it was frozen
     */
    record Frozen(RevisionRef ref, OdsCode icb, Material material, Freezing freezing, Map<String, PartChange> changes)
            implements Revision {

        public KeptBytes content() {
            return kept("the content of ", freezing.content(), freezing.contentSha256());
        }

        public KeptBytes document() {
            return kept("the document of ", freezing.document(), freezing.documentSha256());
        }

        private KeptBytes kept(String what, Binary bytes, Sha256 recorded) {
            return new KeptBytes(what + "revision " + ref.number(), ref.toString(), icb, bytes, recorded);
        }
    }
}
