package countersign.gateway.programme.list;

import countersign.gateway.client.review.Me;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.page.Person;
import countersign.gateway.page.show.Trail;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReviewsController {

    private static final int PAGE = 50;

    private final ReviewClient reviews;
    private final ReviewListPages pages;
    private final Person person;

    ReviewsController(ReviewClient reviews, ReviewListPages pages, Person person) {
        this.reviews = reviews;
        this.pages = pages;
        this.person = person;
    }

    @GetMapping("/reviews")
    ModelAndView list(
            @RequestParam(name = "cursor", required = false) @Nullable String cursor,
            @RequestParam(name = "trail", defaultValue = "") List<String> trail,
            HttpServletRequest request) {
        var found = reviews.reviews(cursor, PAGE);
        return new ModelAndView("programme/reviews")
                .addObject(
                        "mayOpen",
                        person.current(request).filter(Me::mayOpenReviews).isPresent())
                .addObject(
                        "returnsOnly",
                        person.current(request)
                                .filter(me -> me.holds("national-lead"))
                                .isPresent())
                .addObject("reviews", pages.table(found.items()))
                .addObject("pages", new Trail("/reviews", cursor, trail).pages(found.next()));
    }
}
