package countersign.review.instrument;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One version of a self-assessment tool: its ratings, and its domains with their questions. */
public record Instrument(
        String id, int version, String title, @Nullable String source, List<Rating> ratings, List<Domain> domains) {

    public InstrumentRef ref() {
        return new InstrumentRef(id, version);
    }

    /** The numbers of all questions, in order. */
    public List<QuestionNumber> questions() {
        return domains.stream().flatMap(domain -> domain.questions().stream()).toList();
    }

    public boolean has(QuestionNumber number) {
        return domain(number.domain())
                .filter(domain -> domain.questions().contains(number))
                .isPresent();
    }

    /** The rating with this id, if the instrument offers it. */
    public Optional<RatingId> rating(String id) {
        return ratings.stream()
                .map(Rating::id)
                .filter(offered -> offered.value().equals(id))
                .findFirst();
    }

    public Optional<Domain> domain(int number) {
        return domains.stream().filter(domain -> domain.number() == number).findFirst();
    }

    /** The numbers of the questions on this topic. */
    public Set<QuestionNumber> about(String topic) {
        return domains.stream()
                .flatMap(domain -> domain.items().stream())
                .filter(item -> item.topics().contains(topic))
                .flatMap(item -> Optional.ofNullable(item.number()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
