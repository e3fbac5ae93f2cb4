package countersign.gateway.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The questions, in their order, as review-service serves them. */
record Instrument(String title, List<Rating> ratings, List<Domain> domains) {

    record Rating(String id, String label) {}

    record Domain(int number, String title, List<Item> items) {

        List<Item> questions() {
            return items.stream().filter(Item::asked).toList();
        }
    }

    /** A question (with its number), or a lead-in or heading above the questions that follow. */
    record Item(String type, @Nullable String number, String text) {

        boolean asked() {
            return type.equals("question");
        }

        String key() {
            return number == null ? "" : number;
        }
    }

    Domain domain(int number) {
        return domains.get(number - 1);
    }

    boolean has(int number) {
        return number >= 1 && number <= domains.size();
    }

    String label(@Nullable String rating) {
        return ratings.stream()
                .filter(r -> r.id().equals(rating))
                .map(Rating::label)
                .findFirst()
                .orElse("Not answered");
    }
}
