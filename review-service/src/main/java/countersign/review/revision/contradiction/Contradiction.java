package countersign.review.revision.contradiction;

import countersign.platform.identity.OdsCode;
import countersign.review.form.Form;
import countersign.review.form.Item;
import countersign.review.programme.ContradictionRule;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two statements that cannot both hold, shown to the review lead before anything goes anywhere.
 *
 * @param kind names the rule that compares them
 */
public record Contradiction(String kind, Statement statement, Statement against) {

    /** All of them, rule by rule; those of one statement follow one another within a rule. */
    public static List<Contradiction> find(List<ContradictionRule> rules, List<Statement> statements) {
        return rules.stream()
                .flatMap(rule -> statements.stream()
                        .filter(made -> made.is(rule.statement()))
                        .flatMap(made -> statements.stream()
                                .filter(other -> other.is(rule.against()))
                                .filter(other -> !rule.sameOrganisation() || made.isOfOneOrganisationWith(other))
                                .map(other -> new Contradiction(rule.kind(), made, other))))
                .toList();
    }

    /** Whose statement it is, if one organisation's. */
    public @Nullable OdsCode organisation() {
        OdsCode first = against.respondent().organisation();
        return first == null ? statement.respondent().organisation() : first;
    }

    /** The one statement, in a sentence. */
    public String title() {
        return statement.inWords();
    }

    /** What speaks against it, in a sentence. */
    public String detail() {
        return against.inWords();
    }

    /** Where in a form its subject is asked about: by the item itself, or by those with one of its topics. */
    public List<Integer> sections(Form form) {
        if (against.respondent().responseId() != null
                && form.item(against.item().key()).isPresent()) {
            return List.of(form.sectionOf(against.item().key()));
        }
        List<String> topics = Stream.of(statement, against)
                .flatMap(side -> side.item().marks().topics().stream())
                .toList();
        return form.items().stream()
                .filter(item -> item.marks().topics().stream().anyMatch(topics::contains))
                .map(Item::key)
                .map(form::sectionOf)
                .distinct()
                .toList();
    }

    /** The number of the question that speaks against it, if it is one of a response. */
    public @Nullable String question() {
        return against.respondent().responseId() == null ? null : against.item().key();
    }
}
