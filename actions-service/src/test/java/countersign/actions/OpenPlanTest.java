package countersign.actions;

import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.WireMock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenPlanTest extends ServiceTest {

    @Test
    void thePlanOpensFromTheDraftActionsOfTheApprovedRevision() {
        String review = approved(draft("b", "RVN", TODAY.plusDays(60)), draft("a", "QUY", TODAY.plusDays(30)));

        assertThat(open(review, 1)).containsExactlyEntriesOf(Map.of("planId", review + "~plan"));

        Http.Answer plan = as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan");
        assertThat(plan.status()).isEqualTo(200);
        assertThat(plan.<String>at("$.state")).isEqualTo("running");
        assertThat(plan.<String>at("$.reviewTitle")).isEqualTo("Intensive and assertive community care");
        assertThat(plan.<List<String>>at("$.actions[*].draftId")).containsExactly("a", "b");
        assertThat(plan.<Map<String, Object>>at("$.actions[1]"))
                .containsEntry("id", review + "~b")
                .containsEntry("domain", 4)
                .containsEntry("title", "Action b")
                .containsEntry("description", "What is to be done")
                .containsEntry("term", "medium")
                .containsEntry("scope", "trust-wide")
                .containsEntry("lead", "RVN")
                .containsEntry("owner", "Service manager")
                .containsEntry("due", TODAY.plusDays(60).toString())
                .containsEntry("status", "on-track")
                .containsEntry("revision", 1);
    }

    @Test
    void theContentIsFetchedWithTheServicesOwnToken() {
        String review = approved(draft("a", "QUY", TODAY));

        open(review, 1);

        OTHERS.verify(getRequestedFor(urlPathMatching(".*/content.json"))
                .withHeader("Authorization", WireMock.matching("Bearer .+")));
        assertThat(OTHERS.findAll(getRequestedFor(urlPathMatching(".*/content.json"))))
                .noneMatch(request -> Person.all().stream()
                        .anyMatch(person -> person.bearer().equals(request.getHeader("Authorization"))));
    }

    @Test
    void openingAgainChangesNothing() {
        String review = planned(draft("a", "QUY", TODAY));
        Http.Answer updated = as(Person.REVIEW_LEAD)
                .post("/actions/" + review + "~a/updates", 1, "{\"text\": \"Begun\", \"status\": \"at-risk\"}");

        open(review, 1);

        assertThat(updated.status()).isEqualTo(201);
        Http.Answer plan = as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan");
        assertThat(plan.<List<String>>at("$.actions[*].status")).containsExactly("at-risk");
        assertThat(timeline(review)).containsExactly("Action at risk: Action a", "Action plan opened");
    }

    @Test
    void eightWorkersAtOnceOpenOnePlan() throws Exception {
        String review = approved(draft("a", "QUY", TODAY), draft("b", "RVN", TODAY));
        Callable<Map<String, Object>> opening = () -> open(review, 1);

        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<Map<String, Object>> each :
                    threads.invokeAll(Stream.generate(() -> opening).limit(8).toList())) {
                assertThat(each.get()).containsEntry("planId", review + "~plan");
            }
        }

        Http.Answer plan = as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan");
        assertThat(plan.<List<String>>at("$.actions[*].id")).containsExactly(review + "~a", review + "~b");
        assertThat(timeline(review)).containsExactly("Action plan opened");
    }

    @Test
    void aLaterRevisionAddsItsNewDraftsAndLeavesTheRest() {
        String review = planned(draft("a", "QUY", TODAY));
        freeze(review, 2, draft("a", "RVN", TODAY.plusDays(99)), draft("c", "RVN", TODAY.plusDays(9)));

        open(review, 2);
        open(review, 2);
        open(review, 1);

        Http.Answer plan = as(Person.PROGRAMME_OFFICE).get("/plans/" + review + "~plan");
        assertThat(plan.<List<String>>at("$.actions[*].draftId")).containsExactly("a", "c");
        assertThat(plan.<List<String>>at("$.actions[*].lead")).containsExactly("QUY", "RVN");
        assertThat(plan.<Integer>at("$.revision")).isEqualTo(2);
        assertThat(timeline(review)).containsExactly("Action plan extended", "Action plan opened");
    }

    @Test
    void nothingIsWrittenWhileTheContentCannotBeHad() {
        String review = "rev-unreachable";

        assertThatThrownBy(() -> open(review, 1)).isInstanceOf(RuntimeException.class);

        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans?review=" + review).<List<Object>>at("$.items"))
                .isEmpty();
    }

    @Test
    void anotherRevisionThanTheOneAskedForIsNotTaken() {
        String review = approved(draft("a", "QUY", TODAY));
        OTHERS.stubFor(WireMock.get("/api/review/reviews/" + review + "/revisions/2/content.json")
                .willReturn(WireMock.okJson(Draft.content(review, 1, List.of()))));

        assertThatThrownBy(() -> open(review, 2)).hasMessageContaining("another revision");
    }

    @Test
    void whoHadAPartIsReadFromEitherSchemaAndAnUnknownOneIsRefused() {
        String review = approved(draft("a", "QUY", TODAY));
        content(review, Draft.citing(review, 1, List.of(draft("a", "QUY", TODAY))));

        open(review, 1);

        assertThat(as(Person.ST_MUNGOS_LEAD).get("/plans/" + review + "~plan").status())
                .isEqualTo(200);
        String later = approved(draft("a", "QUY", TODAY));
        content(later, Draft.citing(later, 1, List.of()).replace("revision/2", "revision/3"));
        assertThatThrownBy(() -> open(later, 1)).hasMessageContaining("countersign/review-revision/3");
        assertThat(as(Person.PROGRAMME_OFFICE).get("/plans/" + later + "~plan").status())
                .isEqualTo(404);
    }

    private static void content(String review, String content) {
        OTHERS.stubFor(WireMock.get("/api/review/reviews/" + review + "/revisions/1/content.json")
                .willReturn(WireMock.okJson(content)));
    }

    private List<String> timeline(String review) {
        return as(Person.PROGRAMME_OFFICE)
                .get("/reviews/" + review + "/timeline")
                .at("$.items[*].what");
    }
}
