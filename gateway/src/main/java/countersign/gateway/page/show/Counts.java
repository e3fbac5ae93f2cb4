package countersign.gateway.page.show;

import java.util.List;

/** Large numbers, each a link to the list that it counts. */
public record Counts(List<Count> counts) {

    public record Count(long number, String words, String href, boolean warn) {}
}
