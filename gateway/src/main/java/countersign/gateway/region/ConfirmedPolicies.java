package countersign.gateway.region;

import countersign.gateway.client.review.nhsereturn.PolicyConfirmation;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A policy confirmation in words.
 *
 * @param summary what all providers together confirm
 */
record ConfirmedPolicies(String summary, List<Provider> providers) {

    /** One provider's part. */
    record Provider(String name, Tag tag, SummaryList facts) {}

    /** Nothing for a content of a schema that is not known: nothing false is said of it. */
    static Optional<ConfirmedPolicies> of(PolicyConfirmation content, Words words) {
        return content.isFirst() ? Optional.of(first(content, words)) : Optional.empty();
    }

    private static ConfirmedPolicies first(PolicyConfirmation content, Words words) {
        return new ConfirmedPolicies(
                content.allConfirmNever()
                        ? "Every provider asked confirms that its policies never use a missed appointment (DNA) as a"
                                + " reason for discharge."
                        : "Not every provider confirms that its policies never use a missed appointment (DNA) as a"
                                + " reason for discharge.",
                content.confirmations().stream()
                        .map(answer -> provider(answer, words))
                        .toList());
    }

    private static Provider provider(PolicyConfirmation.Answer answer, Words words) {
        if (!answer.given()) {
            return new Provider(answer.organisationName(), Tag.of("No answer", "grey"), SummaryList.of());
        }
        var answered = answer.confirmedBy() + ", " + words.moment(Instant.parse(answer.confirmedAt()));
        var facts = SummaryList.of()
                .row("Evidence", answer.evidence())
                .rowIfAny("Comment", answer.comment())
                .row("Answered by", answered);
        return new Provider(
                answer.organisationName(),
                answer.neverUsesDnaAsReason()
                        ? Tag.of("Never a reason", "green")
                        : Tag.of("No, not in every policy", "red"),
                facts);
    }
}
