package countersign.review.revision.contradiction;

import countersign.platform.identity.OdsCode;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentState;
import countersign.review.instrument.Domain;
import countersign.review.instrument.Instrument;
import countersign.review.instrument.Item;
import countersign.review.instrument.QuestionNumber;
import countersign.review.instrument.Rating;
import countersign.review.instrument.RatingId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An accepted answer that speaks against "a missed appointment is never a reason for discharge". */
public record DnaAnswer(Assessment assessment, QuestionNumber question, String ratingLabel) {

    private static final List<String> TOPICS = List.of("dna-policy", "dna-practice");

    OdsCode provider() {
        return assessment.subject().provider();
    }

    String words() {
        return assessment.subject().name() + " answered question " + question + " with “" + ratingLabel + "”";
    }

    /** Those among the accepted assessments; what is not accepted is not the owner's to read. */
    public static List<DnaAnswer> adverse(List<Assessment> assessments, Instrument instrument) {
        List<Item> questions = instrument.domains().stream()
                .flatMap(domain -> domain.items().stream())
                .filter(DnaAnswer::isAbout)
                .toList();
        return assessments.stream()
                .filter(assessment -> assessment.state() == AssessmentState.ACCEPTED)
                .flatMap(assessment -> questions.stream().flatMap(item -> adverse(assessment, item, instrument)))
                .toList();
    }

    /** The numbers of the domains that ask about missed appointments. */
    public static List<Integer> domains(Instrument instrument) {
        return instrument.domains().stream()
                .filter(domain -> domain.items().stream().anyMatch(DnaAnswer::isAbout))
                .map(Domain::number)
                .toList();
    }

    private static boolean isAbout(Item item) {
        return item.topics().stream().anyMatch(TOPICS::contains);
    }

    private static Stream<DnaAnswer> adverse(Assessment assessment, Item item, Instrument instrument) {
        QuestionNumber number = item.number();
        var answer = number == null ? null : assessment.sheet().answers().get(number);
        RatingId rating = answer == null ? null : answer.rating();
        return number != null && rating != null && isAdverse(rating, item.polarity())
                ? Stream.of(new DnaAnswer(assessment, number, label(rating, instrument)))
                : Stream.empty();
    }

    /** A rating is adverse by the question's polarity: usually a no, but for some questions a yes. */
    static boolean isAdverse(RatingId rating, Item.@Nullable Polarity polarity) {
        boolean yes = rating.value().startsWith("yes-");
        return (polarity == Item.Polarity.YES_IS_ADVERSE) == yes;
    }

    private static String label(RatingId id, Instrument instrument) {
        return instrument.ratings().stream()
                .filter(rating -> rating.id().equals(id))
                .map(Rating::label)
                .findFirst()
                .orElse(id.value());
    }
}
