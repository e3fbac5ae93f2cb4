package countersign.gateway.problem;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is wrong with what was sent, for an error summary and for the messages beside the fields.
 *
 * @param slug last part of the problem's type, such as {@code stale-version}; empty when there is no problem
 * @param title heading of the summary
 * @param detail what is wrong and what to do; empty when the fields say it all
 * @param members other members of the problem document, such as {@code currentVersion}
 */
public record PageProblem(
        String slug, String title, String detail, List<FieldError> errors, Map<String, Object> members) {

    public static final String HEADING = "There is a problem";

    public static PageProblem none() {
        return new PageProblem("", HEADING, "", List.of(), Map.of());
    }

    /** Found by the page itself, before any service was asked. */
    public static PageProblem of(FieldError... errors) {
        return of(List.of(errors));
    }

    /** Found by the page itself; {@link #none()} when the list is empty. */
    public static PageProblem of(List<FieldError> errors) {
        return errors.isEmpty() ? none() : new PageProblem("page", HEADING, "", List.copyOf(errors), Map.of());
    }

    public boolean any() {
        return !slug.isEmpty();
    }

    public boolean is(String otherSlug) {
        return slug.equals(otherSlug);
    }

    /** What is wrong with this field; empty when nothing is. */
    public String on(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /** Translates the service's field names into those of the page's form. */
    public PageProblem renaming(UnaryOperator<String> fieldOf) {
        var renamed = errors.stream()
                .map(e -> new FieldError(fieldOf.apply(e.field()), e.message()))
                .toList();
        return new PageProblem(slug, title, detail, renamed, members);
    }
}
