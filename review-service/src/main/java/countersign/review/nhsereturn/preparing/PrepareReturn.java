package countersign.review.nhsereturn.preparing;

import countersign.platform.canonical.Sha256;
import countersign.platform.mongo.Versioned;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.file.BoardApproval;
import countersign.review.nhsereturn.file.ReturnFile;
import countersign.review.nhsereturn.file.ReturnFile.OwnDocument;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.nhsereturn.file.ReturnKind;
import countersign.review.nhsereturn.requirement.RequireBefore;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import countersign.review.review.Reviews;
import countersign.review.revision.RevisionRef;
import countersign.review.revision.Revisions;
import java.time.Clock;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes a return out of what is there. The same review, kind and revision give the same return, however often asked.
 */
@Component
class PrepareReturn {

    private final Returns returns;
    private final Reviews reviews;
    private final Revisions revisions;
    private final FreezeConfirmation freezeConfirmation;
    private final RequireBefore requireBefore;
    private final Clock clock;

    PrepareReturn(
            Returns returns,
            Reviews reviews,
            Revisions revisions,
            FreezeConfirmation freezeConfirmation,
            RequireBefore requireBefore,
            Clock clock) {
        this.returns = returns;
        this.reviews = reviews;
        this.revisions = revisions;
        this.freezeConfirmation = freezeConfirmation;
        this.requireBefore = requireBefore;
        this.clock = clock;
    }

    ReturnId prepare(ReviewId id, ReturnKind kind, Optional<Integer> revision) {
        Review review = reviews.find(id)
                .map(Versioned::body)
                .orElseThrow(() -> new IllegalStateException("There is no review " + id));
        ReturnFile file =
                switch (kind) {
                    case POLICY_CONFIRMATION -> policyConfirmation(review);
                    case REVIEW_OUTCOME -> outcome(review, revision.orElseThrow());
                };
        BoardApproval approval = requireBefore.returning(file).orElse(null);
        returns.add(NhseReturn.prepared(file.approvedBy(approval)));
        return file.id();
    }

    private ReturnFile policyConfirmation(Review review) {
        FreezeConfirmation.Confirmation frozen = freezeConfirmation.freeze(review);
        return file(
                review,
                ReturnKind.POLICY_CONFIRMATION,
                Optional.empty(),
                frozen.sha256(),
                Optional.of(frozen.content()),
                frozen.document());
    }

    private ReturnFile outcome(Review review, int number) {
        return revisions
                .frozen(new RevisionRef(review.id(), number))
                .map(frozen -> file(
                        review,
                        ReturnKind.REVIEW_OUTCOME,
                        Optional.of(number),
                        frozen.freezing().contentSha256(),
                        Optional.empty(),
                        null))
                .orElseThrow(() -> new IllegalStateException("Revision " + number + " is not frozen"));
    }

    private ReturnFile file(
            Review review,
            ReturnKind kind,
            Optional<Integer> revision,
            Sha256 hash,
            Optional<Binary> content,
            @Nullable OwnDocument document) {
        return new ReturnFile(
                ReturnId.of(review.id(), kind, revision),
                kind,
                review.id(),
                review.title(),
                review.icb(),
                review.terms().region(),
                revision,
                hash,
                content,
                clock.instant(),
                null,
                document);
    }
}
