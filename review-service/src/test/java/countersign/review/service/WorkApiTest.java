package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkApiTest extends ServiceTest {

    private String review = "";

    @BeforeEach
    void aReviewRuns() {
        review = launchedReview();
    }

    /** What waits on somebody in this review. */
    private List<String> kinds(Person person) {
        return api.as(person)
                .get("/work?limit=200")
                .is(200)
                .json()
                .at("/items")
                .valueStream()
                .filter(item -> item.path("reviewId").asString().equals(review))
                .map(item -> item.path("kind").asString() + " of "
                        + item.path("subject").asString())
                .toList();
    }

    @Test
    void waitsOnWhoeverHasToActNow() {
        String rose = review + "~" + Cast.ROSE;

        String ofRose = "self-assessment of Bristol ROSE";
        assertThat(kinds(Cast.ROSE_LEAD)).containsExactly(ofRose);
        assertThat(kinds(Cast.ROSE_MEMBER)).containsExactly(ofRose);
        String awp = " of Avon and Wiltshire Mental Health Partnership NHS Trust";
        assertThat(kinds(Cast.AWP_LEAD)).containsExactlyInAnyOrder("self-assessment" + awp, "policy-check" + awp);
        assertThat(kinds(Cast.LEAD)).isEmpty();
        assertThat(kinds(Cast.BSW_LEAD)).isEmpty();

        Answers.fill(api.as(Cast.ROSE_LEAD), "/responses/" + rose);
        api.as(Cast.ROSE_LEAD).once().post("/responses/" + rose + "/submission").is(200);

        assertThat(kinds(Cast.ROSE_LEAD)).isEmpty();
        assertThat(kinds(Cast.AWP_LEAD)).contains("moderation of Bristol ROSE");
    }

    @Test
    void saysInWordsOnWhomAReviewWaits() {
        Answer open = api.as(Cast.LEAD).get("/reviews/" + review + "/open-work").is(200);

        assertThat(open.texts("/items", "waitingOn"))
                .containsExactlyInAnyOrder(
                        "Team lead, Bristol ROSE",
                        "Team lead, Bristol Assessment and Recovery North",
                        "Provider lead, Avon and Wiltshire Mental Health Partnership NHS Trust",
                        "Provider lead, Avon and Wiltshire Mental Health Partnership NHS Trust",
                        "Team lead, LINK");
        assertThat(open.texts("/items", "kind")).last().isEqualTo("policy-check");
        assertThat(open.text("/items/0/reviewTitle")).startsWith("Intensive");
    }

    @Test
    void showsAProviderOnlyWhatWaitsOnItself() {
        assertThat(api.as(Cast.LINK_LEAD)
                        .get("/reviews/" + review + "/open-work")
                        .is(200)
                        .texts("/items", "organisation"))
                .containsExactly("SECSTEP");
    }

    @Test
    void pagesByDueDateAndId() {
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = api.as(Cast.LEAD)
                    .get("/reviews/" + review + "/open-work?limit=2&cursor=" + cursor)
                    .is(200);
            paged.addAll(page.texts("/items", "id"));
            cursor = page.text("/next");
        } while (!cursor.isEmpty());

        assertThat(paged)
                .hasSize(5)
                .isEqualTo(api.as(Cast.LEAD)
                        .get("/reviews/" + review + "/open-work")
                        .texts("/items", "id"));
        api.as(Cast.LEAD).get("/work?cursor=bm90LW91cnM").refuses(400, "cursor-malformed");
        api.as(Cast.LEAD).get("/work?limit=0").refuses(400, "limit-out-of-range");
        api.get("/work").refuses(401, "not-logged-in");
    }
}
