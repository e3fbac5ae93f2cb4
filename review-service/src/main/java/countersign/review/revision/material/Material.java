package countersign.review.revision.material;

import countersign.review.form.FilledForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Everything in a revision that people write. Findings are in the order of the domains, actions by domain and id.
 *
 * @param returned the return to NHS England, as far as it is written
 */
public record Material(List<Finding> findings, List<DraftAction> actions, FilledForm returned) {

    /** More actions than any plan could be worked through with. */
    public static final int MOST_ACTIONS = 200;

    public static Material startingWith(FilledForm returned) {
        return new Material(List.of(), List.of(), returned);
    }

    /** With this finding in place of the domain's earlier one. */
    public Material with(Finding finding) {
        return new Material(
                replaced(findings, other -> other.domain() == finding.domain(), finding, Finding.ORDER),
                actions,
                returned);
    }

    /** With this action in place of an earlier one of its id. */
    public Material with(DraftAction action) {
        return new Material(
                findings,
                replaced(actions, other -> other.id().equals(action.id()), action, DraftAction.ORDER),
                returned);
    }

    public Material with(FilledForm changed) {
        return new Material(findings, actions, changed);
    }

    public Optional<DraftAction> action(DraftActionId id) {
        return actions.stream().filter(action -> action.id().equals(id)).findFirst();
    }

    public Material without(DraftActionId id) {
        return new Material(
                findings,
                actions.stream().filter(action -> !action.id().equals(id)).toList(),
                returned);
    }

    private static <T> List<T> replaced(List<T> list, Predicate<T> same, T added, Comparator<T> order) {
        List<T> changed = new ArrayList<>(list);
        changed.removeIf(same);
        changed.add(added);
        changed.sort(order);
        return List.copyOf(changed);
    }
}
