package countersign.review.revision;

import countersign.platform.audit.OnRecord;
import countersign.platform.canonical.Sha256;
import countersign.platform.identity.OdsCode;
import countersign.platform.identity.PersonId;
import countersign.review.exact.KeptBytes;
import countersign.review.revision.material.Material;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The thematic review is the draft of a revision; handing it over freezes it for good. */
public sealed interface Revision extends OnRecord {

    RevisionRef ref();

    OdsCode icb();

    Material material();

    Map<String, PartChange> changes();

    @Nullable
    List<PartChange> earlier();

    /** Every change that is on record, in no order. */
    default Stream<PartChange> everyChange() {
        List<PartChange> before = earlier();
        return Stream.concat(before == null ? Stream.empty() : before.stream(), changes().values().stream());
    }

    @Override
    default Map<OdsCode, String> recordedIn() {
        return Map.of(icb(), ref().toString());
    }

    /**
     * Being written.
     *
     * @param job the engine's job that waits for it to be handed over; none once the process has taken it back
     * @param cameFrom the stage that sent the revision before this one back, if any
     * @param editors everyone who has changed it
     * @param changes the last change of each part, by the part's key
     * @param earlier those before them, oldest first; null in a draft kept from before
     */
    record Draft(
            RevisionRef ref,
            OdsCode icb,
            Instant openedAt,
            Optional<Long> job,
            Optional<String> cameFrom,
            List<PersonId> editors,
            Material material,
            Map<String, PartChange> changes,
            @Nullable List<PartChange> earlier)
            implements Revision {

        Draft waitedForBy(Optional<Long> changed) {
            return new Draft(ref, icb, openedAt, changed, cameFrom, editors, material, changes, earlier);
        }

        /** The same draft with what somebody wrote in one of its parts. */
        public Draft with(Material changed, String part, PartChange change) {
            List<PersonId> all = Stream.concat(
                            editors.stream(), Stream.of(change.act().by()))
                    .distinct()
                    .toList();
            Map<String, PartChange> last = new HashMap<>(changes);
            PartChange before = last.put(part, change);
            return new Draft(
                    ref, icb, openedAt, job, cameFrom, all, changed, Map.copyOf(last), earlierWith(before, change));
        }

        /** Whoever saves a part again and again on one day has changed it once. */
        private List<PartChange> earlierWith(@Nullable PartChange before, PartChange now) {
            List<PartChange> kept = new ArrayList<>(earlier == null ? List.of() : earlier);
            if (before != null && !before.goesOnIn(now)) {
                kept.add(before);
            }
            return List.copyOf(kept);
        }
    }

    /**
     * Never changed again.
     *
     * @param changes the last change of each part before it was frozen
     * @param earlier those before them, oldest first; null in a revision kept from before
     */
    record Frozen(
            RevisionRef ref,
            OdsCode icb,
            Material material,
            Freezing freezing,
            Map<String, PartChange> changes,
            @Nullable List<PartChange> earlier)
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
