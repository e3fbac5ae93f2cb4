package countersign.gateway.programme.list;

import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Pagination;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of reviews. */
@Component
class ReviewListPages {

    private final Words words;

    ReviewListPages(Words words) {
        this.words = words;
    }

    Table table(List<ReviewsClient.Summary> reviews) {
        return Table.of(
                        "Reviews",
                        List.of("Review", "ICB", "State", "Self-assessments close"),
                        reviews.stream().map(this::row).toList(),
                        "There is no review in which your organisation has a part.")
                .hidingCaption();
    }

    private List<Cell> row(ReviewsClient.Summary review) {
        var revision = review.currentRevision();
        return List.of(
                Cell.link(review.title(), "/reviews/" + review.id())
                        .withNote("Opened on " + words.day(review.openedAt())),
                Cell.of(review.icbName()),
                Cell.tag(state(review.state())).withNote(revision == null ? "" : "Revision " + revision),
                Cell.of(words.day(review.assessmentsCloseAt())));
    }

    static Tag state(String state) {
        return switch (state) {
            case "opened" -> Tag.of("Not launched", "grey");
            case "launched" -> Tag.of("In progress", "blue");
            case "published" -> Tag.of("Published", "green");
            default -> Tag.of(state, "grey");
        };
    }

    /**
     * The service's cursor only goes forwards: the way back is kept in the address.
     *
     * @param trail where the pages before this one began, the first of all left out
     */
    Pagination pages(@Nullable String cursor, List<String> trail, @Nullable String next) {
        return new Pagination(previous(cursor, trail), next == null ? "" : address(next, added(cursor, trail)));
    }

    private static String previous(@Nullable String cursor, List<String> trail) {
        if (cursor == null) {
            return "";
        }
        return trail.isEmpty() ? "/reviews" : address(trail.getLast(), trail.subList(0, trail.size() - 1));
    }

    private static List<String> added(@Nullable String cursor, List<String> trail) {
        return cursor == null
                ? trail
                : Stream.concat(trail.stream(), Stream.of(cursor)).toList();
    }

    private static String address(String cursor, List<String> trail) {
        return UriComponentsBuilder.fromPath("/reviews")
                .queryParam("cursor", cursor)
                .queryParamIfPresent("trail", Optional.of(trail).filter(before -> !before.isEmpty()))
                .encode()
                .toUriString();
    }
}
