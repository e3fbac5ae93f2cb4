package countersign.gateway.programme.timeline;

import countersign.gateway.call.Paged;
import countersign.gateway.call.Paged.Whole;
import countersign.gateway.call.Together;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Everything that happened in a review, from all services, newest first. */
@Controller
class TimelineController {

    /** What a service calls itself where nobody did it by hand. */
    private static final String AUTOMATIC = "Countersign";

    private static final Whole<Timelines.Item> NONE = new Whole<>(List.of(), false);

    private final ReviewTimeline reviews;
    private final List<Timelines> services;
    private final Together together;
    private final Words words;
    private final OrganisationNames names;

    TimelineController(
            ReviewTimeline review,
            SignoffTimeline signoff,
            ActionsTimeline actions,
            Together together,
            Words words,
            OrganisationNames names) {
        this.reviews = review;
        this.services = List.of(review, signoff, actions);
        this.together = together;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/reviews/{id}/timeline")
    ModelAndView timeline(@PathVariable("id") String id) {
        try (var calls = together.calls()) {
            var review = calls.start(() -> reviews.review(id));
            var started = services.stream()
                    .map(service ->
                            calls.start(() -> Paged.whole((cursor, limit) -> service.timeline(id, cursor, limit))))
                    .toList();
            var named = review.get().orThrow();
            var answers = started.stream().map(Supplier::get).toList();
            var entries = answers.stream()
                    .flatMap(answer -> answer.or(NONE).items().stream())
                    .sorted(Comparator.comparing(Timelines.Item::at).reversed())
                    .map(this::entry)
                    .toList();
            return new ModelAndView("programme/timeline")
                    .addObject("review", named)
                    .addObject("timeline", new Timeline(entries))
                    .addObject("more", answers.stream().anyMatch(answer -> answer.or(NONE)
                            .more()))
                    .addObject("away", Together.away(answers))
                    .addObject("back", new BackLink("/reviews/" + id, "The review"));
        }
    }

    private Timeline.Entry entry(Timelines.Item item) {
        var nobody = AUTOMATIC.equals(item.who()) || (item.who() == null && item.organisation() == null);
        var who = nobody
                ? "Automatically, by Countersign"
                : Stream.of(
                                Optional.ofNullable(item.who()),
                                Optional.ofNullable(item.organisation()).map(names::of))
                        .flatMap(Optional::stream)
                        .reduce((person, organisation) -> person + ", " + organisation)
                        .orElseThrow();
        return new Timeline.Entry(
                item.at().toString(),
                words.moment(item.at()),
                who,
                item.what(),
                item.detail() == null ? "" : item.detail());
    }
}
