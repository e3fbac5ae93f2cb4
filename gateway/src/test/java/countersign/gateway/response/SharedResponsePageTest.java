package countersign.gateway.response;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.gateway.testing.PagesTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A response that two reviews ask for says how it stands for each of them. */
class SharedResponsePageTest extends PagesTest {

    private static final String BSW = """
            {"reviewId":"rev-b","reviewTitle":"Review of BSW","icb":"QOX","dueAt":"2099-09-12T17:00:00Z","closes":true,"closedAt":%s,"ended":false,"reminders":[]}""";

    private void shared(String state, String closedAt) {
        answers(
                ResponseStory.API,
                ResponseStory.response(state, state.equals("issued"), state.equals("submitted"))
                        .replace("2024-08-30", "2099-08-30")
                        .replace(
                                "\"reminders\":[\"2024-08-08T09:00:00Z\"]}],",
                                "\"reminders\":[]}," + BSW.formatted(closedAt) + "],"));
        answers(ResponseStory.FORM_API, ResponseStory.FORM);
    }

    @BeforeEach
    void twoReviewsAsk() {
        shared("issued", "null");
    }

    @Test
    void eachReviewHasItsOwnClosingDay() {
        assertThat(signedIn().get("/responses/rev-a~rose").body())
                .contains("Community review", "Closes at the end of 30 August 2099.")
                .contains("Review of BSW", "Closes at the end of 12 September 2099.")
                .contains("One set of answers serves all the reviews above.");
    }

    @Test
    void oneThatHasClosedSaysSoWhileTheOtherIsOpen() {
        shared("issued", "\"2024-09-12T17:00:01Z\"");

        assertThat(signedIn().get("/responses/rev-a~rose").body())
                .contains("Closes at the end of 30 August 2099.")
                .contains("Closed on 12 September 2024: not submitted in time. This ICB is shown no answers.");
    }

    @Test
    void whoReadsItIsSaidBeforeAndAfterItIsAccepted() {
        shared("submitted", "null");
        assertThat(signedIn().get("/responses/rev-a~rose/moderation").body())
                .contains("This ICB can read the answers once they are accepted.");

        shared("accepted", "null");
        assertThat(signedIn().get("/responses/rev-a~rose").body()).contains("This ICB can read the answers.");
    }

    @Test
    void theIdOfACitationLeadsToTheOneAddressOfTheResponse() {
        answers("/api/review/responses/rev-b~rose", ResponseStory.response("issued", true, false));

        assertThat(signedIn().follows("/responses/rev-b~rose")).isEqualTo("/responses/rev-a~rose");
    }

    @Test
    void whoModeratesIsToldHowManyReadIt() {
        shared("submitted", "null");
        assertThat(signedIn().get("/responses/rev-a~rose/moderation").body())
                .contains("Each ICB that it is for can then read the answers.");

        shared("submitted", "\"2024-09-12T17:00:01Z\"");
        assertThat(signedIn().get("/responses/rev-a~rose/moderation").body())
                .contains("The ICB can then read the answers.");
    }

    @Override
    public List<String> pages() {
        return List.of("/responses/rev-a~rose");
    }
}
