package countersign.review.instrument;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A domain of an instrument, with its lines in the order of the source. */
public record Domain(int number, String title, @Nullable String intro, List<Item> items) {

    /** The numbers of its questions, in order. */
    public List<QuestionNumber> questions() {
        return items.stream().map(Item::number).filter(Objects::nonNull).toList();
    }
}
