package countersign.review.revision.thematic;

import countersign.review.form.AnswersJson;
import countersign.review.revision.material.DraftAction;
import countersign.review.revision.material.DraftActionId;
import countersign.review.revision.material.Finding;
import countersign.review.revision.material.Material;
import java.util.Optional;

/** What of a draft is changed on its own: colleagues who write different parts never stand in each other's way. */
sealed interface Part {

    /** What was found in one domain of the instrument. */
    record OfDomain(int domain) implements Part {}

    record OfAction(DraftActionId action) implements Part {}

    record OfReturn() implements Part {}

    /** The same for ever, and within one draft that of no other part. */
    default String key() {
        return switch (this) {
            case OfDomain(int domain) -> "finding-" + domain;
            case OfAction(DraftActionId action) -> "action-" + action;
            case OfReturn() -> "return";
        };
    }

    /** In words. A removed action is called as it was. */
    default String what(Material before, Material after) {
        return switch (this) {
            case OfDomain(int domain) -> "Finding for domain " + domain;
            case OfAction(DraftActionId action) ->
                "Draft action “"
                        + after.action(action)
                                .or(() -> before.action(action))
                                .map(DraftAction::title)
                                .orElse(action.value())
                        + "”";
            case OfReturn() -> "Draft of the return to NHS England";
        };
    }

    /** As it is in the draft: a {@link Finding}, a {@link DraftAction} or the answers of the return as they go out. */
    default Optional<Object> in(Material material) {
        return switch (this) {
            case OfDomain(int domain) ->
                material.findings().stream()
                        .filter(finding -> finding.domain() == domain)
                        .findFirst()
                        .map(Object.class::cast);
            case OfAction(DraftActionId action) -> material.action(action).map(Object.class::cast);
            case OfReturn() -> Optional.of(AnswersJson.write(material.returned().answers()));
        };
    }
}
