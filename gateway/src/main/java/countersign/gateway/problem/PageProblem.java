package countersign.gateway.problem;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

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

    private static final Pattern QUOTED = Pattern.compile("“([^“”]*)”");
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

    /** That something was saved meanwhile, noticed by the page itself. */
    public static PageProblem stale(String detail) {
        return new PageProblem("stale-version", HEADING, detail, List.of(), Map.of());
    }

    public boolean any() {
        return !slug.isEmpty();
    }

    public boolean is(String otherSlug) {
        return slug.equals(otherSlug);
    }

    /** All that is wrong with this field; empty when nothing is. */
    public String on(String field) {
        return errors.stream()
                .filter(e -> e.field().equals(field))
                .map(FieldError::message)
                .reduce((first, second) -> (first.endsWith(".") ? first : first + ".") + " " + second)
                .orElse("");
    }

    /**
     * The ten digits of each number that this message quotes and of which a person can say that it is no NHS number,
     * with the number as it was written.
     */
    public List<QuotedNumber> couldBeNhsNumbers(String message) {
        if (!(members.get("couldBeNhsNumbers") instanceof List<?> named)) {
            return List.of();
        }
        return QUOTED.matcher(message)
                .results()
                .map(found -> new QuotedNumber(digits(found.group(1)), found.group(1)))
                .filter(number -> named.contains(number.digits()))
                .distinct()
                .toList();
    }

    /** A number of ten digits, and how it was written. */
    public record QuotedNumber(String digits, String written) {}

    private static String digits(String written) {
        return Normalizer.normalize(written, Normalizer.Form.NFKC)
                .codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(digit -> digit >= 0)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining());
    }

    /** The same in other words. */
    public PageProblem saying(String what) {
        return new PageProblem(slug, title, what, errors, members);
    }

    /** The same with these errors in place of its own. */
    public PageProblem with(List<FieldError> others) {
        return new PageProblem(slug, title, detail, others, members);
    }

    /** Of the page that shows it. */
    public HttpStatus status() {
        return any() ? is("stale-version") ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    /** The page of this template that shows it; good as well where there is none. */
    public ModelAndView page(String template) {
        return new ModelAndView(template, status()).addObject("problem", this);
    }

    /** Translates the service's field names into those of the page's form. */
    public PageProblem renaming(UnaryOperator<String> fieldOf) {
        return with(errors.stream()
                .map(e -> new FieldError(fieldOf.apply(e.field()), e.message()))
                .toList());
    }
}
