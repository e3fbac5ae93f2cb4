package countersign.review.revision;

import countersign.review.form.Answers;
import countersign.review.form.FilledForm;
import countersign.review.form.FormRef;
import countersign.review.form.Item;
import countersign.review.form.Kind;
import countersign.review.form.Value;
import countersign.review.form.published.Forms;
import countersign.review.organisation.Organisations;
import countersign.review.programme.FormUse;
import countersign.review.programme.Programme;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.ReviewTerms;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A return to begin with: what its form asks for and the review already knows. */
@Component
class ReturnPrefill {

    private final Forms forms;
    private final Programme programme;
    private final Organisations organisations;

    ReturnPrefill(Forms forms, Programme programme, Organisations organisations) {
        this.forms = forms;
        this.programme = programme;
        this.organisations = organisations;
    }

    FilledForm of(ReviewTerms terms) {
        FormRef ref = programme.form(FormUse.REVIEW_OUTCOME);
        Map<String, List<String>> known = known(terms);
        Map<String, Value> answers = new HashMap<>();
        forms.get(ref).items().forEach(item -> {
            List<String> fact = known.getOrDefault(item.marks().prefill(), List.of());
            if (!String.join("", fact).isEmpty()) {
                answers.put(item.key(), value(item, fact));
            }
        });
        return new FilledForm(ref, new Answers(answers));
    }

    /** By the names under which forms ask for them. */
    private Map<String, List<String>> known(ReviewTerms terms) {
        List<String> providers = terms.participants().stream()
                .map(Participant::organisation)
                .map(organisations::name)
                .toList();
        return Map.of(
                "icb-name", List.of(organisations.name(terms.icb())),
                "region-name", List.of(organisations.name(terms.region())),
                "providers", providers,
                "sro", List.of(terms.sro().name()),
                "operational-lead", List.of(terms.operationalLead().name()),
                "operational-lead-email", List.of(terms.operationalLead().email()));
    }

    private static Value value(Item item, List<String> fact) {
        String all = String.join(", ", fact);
        return switch (item.kind()) {
            case Kind.Rows(String entry, int most, List<Kind.Cell> cells) ->
                new Value.Rows(fact.stream()
                        .map(text -> Map.<String, Value>of(cells.getFirst().key(), new Value.Text(text)))
                        .toList());
            case Kind.Party party -> new Value.Party(all);
            default -> new Value.Text(all);
        };
    }
}
