package countersign.gateway.programme.list;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ReviewsController {

    private final ReviewsClient reviews;
    private final ReviewListPages pages;

    ReviewsController(ReviewsClient reviews, ReviewListPages pages) {
        this.reviews = reviews;
        this.pages = pages;
    }

    @GetMapping("/reviews")
    ModelAndView list(@RequestParam(name = "cursor", required = false) @Nullable String cursor) {
        var found = reviews.reviews(cursor);
        return new ModelAndView("programme/reviews")
                .addObject("reviews", pages.table(found.items()))
                .addObject("pages", pages.pages(cursor, found.next()));
    }
}
