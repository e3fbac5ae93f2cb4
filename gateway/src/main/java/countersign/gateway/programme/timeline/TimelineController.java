package countersign.gateway.programme.timeline;

import countersign.gateway.call.Together;
import countersign.gateway.client.AllServices;
import countersign.gateway.client.EveryService.Happening;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Timeline;
import java.util.Optional;
import java.util.stream.Collectors;
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

    private final ReviewClient reviews;
    private final AllServices services;
    private final Together together;
    private final Words words;
    private final OrganisationNames names;

    TimelineController(
            ReviewClient reviews, AllServices services, Together together, Words words, OrganisationNames names) {
        this.reviews = reviews;
        this.services = services;
        this.together = together;
        this.words = words;
        this.names = names;
    }

    @GetMapping("/reviews/{id}/timeline")
    ModelAndView timeline(@PathVariable("id") String id) {
        try (var calls = together.calls()) {
            var review = calls.start(() -> reviews.review(id));
            var timeline = calls.start(() -> services.timeline(id));
            var named = review.get().orThrow();
            var found = timeline.get().orThrow();
            return new ModelAndView("programme/timeline")
                    .addObject("review", named)
                    .addObject(
                            "timeline",
                            new Timeline(found.items().stream().map(this::entry).toList()))
                    .addObject("more", found.more())
                    .addObject("away", found.away())
                    .addObject("back", new BackLink("/reviews/" + id, "The review"));
        }
    }

    private Timeline.Entry entry(Happening item) {
        var nobody = AUTOMATIC.equals(item.who()) || (item.who() == null && item.organisation() == null);
        var organisation = item.organisation() == null ? null : names.of(item.organisation());
        var who = nobody
                ? "Automatically, by Countersign"
                : Stream.of(Optional.ofNullable(item.who()), Optional.ofNullable(organisation))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "));
        return new Timeline.Entry(
                item.at().toString(),
                words.moment(item.at()),
                who,
                item.what(),
                item.detail() == null ? "" : item.detail());
    }
}
