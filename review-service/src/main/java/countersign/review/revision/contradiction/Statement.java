package countersign.review.revision.contradiction;

import countersign.platform.identity.OdsCode;
import countersign.review.form.Answers;
import countersign.review.form.Form;
import countersign.review.form.Item;
import countersign.review.form.Kind;
import countersign.review.form.Scale;
import countersign.review.form.Value;
import countersign.review.programme.ContradictionRule;
import countersign.review.programme.FormUse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody has chosen for an item with a topic. */
public record Statement(Respondent respondent, Item item, Scale.Step step) {

    private static final String WHO = "{respondent}";

    /**
     * Who has made a statement, and where.
     *
     * @param name in words
     * @param organisation none for the ICB whose review it is
     * @param responseId the id of the response; none for what the ICB itself returns
     */
    public record Respondent(
            FormUse use,
            String name,
            @Nullable OdsCode organisation,
            @Nullable String responseId) {}

    /** All that are made in a filled form. */
    static Stream<Statement> in(Respondent respondent, Form form, Answers answers) {
        return form.items().stream()
                .filter(item -> !item.marks().topics().isEmpty())
                .flatMap(item -> chosen(item, answers).stream().map(step -> new Statement(respondent, item, step)));
    }

    private static Optional<Scale.Step> chosen(Item item, Answers answers) {
        return item.kind() instanceof Kind.Choice(Scale scale, boolean commented)
                        && answers.of(item.key()).orElse(null) instanceof Value.Choice choice
                ? scale.step(choice.value())
                : Optional.empty();
    }

    boolean is(ContradictionRule.Side side) {
        return respondent.use() == side.from()
                && step.polarity() == side.polarity()
                && item.marks().topics().stream().anyMatch(side.topics()::contains);
    }

    boolean isOfOneOrganisationWith(Statement other) {
        return respondent.organisation() != null
                && respondent.organisation().equals(other.respondent().organisation());
    }

    /** A sentence: that of the form, or who has answered what. */
    String inWords() {
        String number = item.words().number();
        String asked = number.isEmpty() ? "“" + item.words().name() + "”" : "question " + number;
        return item.words()
                .says()
                .getOrDefault(step.id(), WHO + " answered " + asked + " with “" + step.label() + "”.")
                .replace(WHO, respondent.name());
    }
}
