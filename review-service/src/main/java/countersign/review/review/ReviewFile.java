package countersign.review.review;

import countersign.platform.identity.OdsCode;
import countersign.review.act.Act;
import countersign.review.act.Receipt;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.ReviewTerms;
import countersign.review.review.terms.SignatorySlot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a review has in every state.
 *
 * @param sight the organisations that see it: the owner, the providers, the signatories' organisations, and the region
 *     once something has been submitted to it
 * @param closingMoves oldest first
 */
public record ReviewFile(
        ReviewId id,
        ReviewTerms terms,
        List<OdsCode> sight,
        Act opened,
        List<Receipt> receipts,
        List<ClosingMove> closingMoves) {

    public static ReviewFile open(ReviewId id, ReviewTerms terms, Receipt receipt) {
        List<OdsCode> sight = Stream.of(
                        Stream.of(terms.icb()),
                        terms.participants().stream().map(Participant::organisation),
                        terms.signatorySlots().stream().map(SignatorySlot::organisation))
                .flatMap(part -> part)
                .distinct()
                .toList();
        return new ReviewFile(id, terms, sight, receipt.act(), List.of(receipt), List.of());
    }

    ReviewFile seenAlsoBy(OdsCode organisation) {
        return new ReviewFile(id, terms, with(sight, organisation), opened, receipts, closingMoves);
    }

    public ReviewFile keeping(Receipt receipt) {
        return new ReviewFile(id, terms, sight, opened, with(receipts, receipt), closingMoves);
    }

    /** With another closing day, and who moved it. */
    public ReviewFile moved(ClosingMove move) {
        return new ReviewFile(id, terms.closingAt(move.to()), sight, opened, receipts, with(closingMoves, move));
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return List.copyOf(longer);
    }
}
