package countersign.local.demo;

import countersign.local.identity.Cast;
import countersign.local.identity.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One launched review for each of the two ICBs, dated from today; an ICB that has a review is left alone. */
final class DemoReviews {
    private static final String TITLE = "Intensive and assertive community mental health services review";

    private final Cast cast;
    private final Function<Person, Api> reviewAs;
    private final LocalDate today;

    DemoReviews(Cast cast, Function<Person, Api> reviewAs, Clock clock) {
        this.cast = cast;
        this.reviewAs = reviewAs;
        this.today = LocalDate.now(clock);
    }

    void seed() {
        open("bnssg-programme-office", DemoReview.bnssg(TITLE, cast, today));
        open("bsw-programme-office", DemoReview.bsw(TITLE, cast, today));
    }

    private void open(String programmeOffice, Map<String, Object> review) {
        Api api = reviewAs.apply(cast.person(programmeOffice));
        if (hasReview(api, String.valueOf(review.get("icb")))) {
            return;
        }
        String id = api.post("/api/review/reviews", review, "demo-" + review.get("icb") + "-" + today)
                .required("id")
                .asString();
        api.post("/api/review/reviews/" + id + "/launch", Map.of(), "demo-launch-" + id);
    }

    private static boolean hasReview(Api api, String icb) {
        return api.get("/api/review/reviews?limit=200").stream()
                .flatMap(page -> page.path("items").valueStream())
                .map((JsonNode review) -> review.path("icb").asString(""))
                .anyMatch(icb::equals);
    }

    /** An end of the working day so many days ahead. */
    static String closing(LocalDate today, int days) {
        return today.plusDays(days)
                .atTime(LocalTime.of(17, 0))
                .toInstant(ZoneOffset.UTC)
                .toString();
    }

    /** A dated step of a review's way. */
    static Map<String, Object> milestone(String id, String title, LocalDate date, boolean national) {
        return Map.of("id", id, "title", title, "date", date.toString(), "national", national);
    }

    static List<String> people(Cast cast, String... usernames) {
        return List.of(usernames).stream().map(name -> cast.person(name).id()).toList();
    }
}
