package countersign.review.revision.freezing;

import countersign.platform.canonical.Canonical;
import countersign.platform.canonical.CanonicalJson;
import countersign.platform.canonical.Sha256;
import countersign.platform.http.RememberedKey;
import countersign.platform.identity.PersonId;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.review.Review;
import countersign.review.revision.Freezing;
import countersign.review.revision.Revision.Draft;
import countersign.review.revision.Revision.Frozen;
import countersign.review.revision.document.RevisionContent;
import countersign.review.revision.document.RevisionDocument;
import java.util.List;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.springframework.stereotype.Component;

/** Makes the exact bytes of a draft, in both forms, and their hashes; writes nothing. */
@Component
class FreezeDraft {

    private final ContentOfRevision contents;
    private final FactsOfRevision facts;
    private final RevisionDocument documents;

    FreezeDraft(ContentOfRevision contents, FactsOfRevision facts, RevisionDocument documents) {
        this.contents = contents;
        this.facts = facts;
        this.documents = documents;
    }

    Outcome<Frozen> freeze(Review review, Draft draft, Act act, RememberedKey key) {
        RevisionContent content = contents.of(review, draft, act.at());
        return switch (CanonicalJson.ofValue(content)) {
            case Canonical.Refused(String reason) ->
                Outcome.refused(new Refusal.Invalid("content-refused", reason, List.of()));
            case Canonical.Content canonical -> Outcome.done(frozen(review, draft, content, canonical, act, key));
        };
    }

    private Frozen frozen(
            Review review,
            Draft draft,
            RevisionContent content,
            Canonical.Content canonical,
            Act act,
            RememberedKey key) {
        byte[] document = documents.render(content, facts.of(review, draft, content), canonical.sha256());
        Freezing freezing = new Freezing(
                review.title(),
                canonical.bytes(),
                canonical.sha256(),
                new Binary(document),
                Sha256.of(document),
                authors(review, draft),
                review.terms().signatorySlots(),
                act,
                draft.job().orElseThrow(),
                key);
        return new Frozen(draft.ref(), draft.icb(), draft.material(), freezing, draft.changes(), draft.earlier());
    }

    private static List<PersonId> authors(Review review, Draft draft) {
        return Stream.concat(review.terms().authors().stream(), draft.editors().stream())
                .distinct()
                .toList();
    }
}
