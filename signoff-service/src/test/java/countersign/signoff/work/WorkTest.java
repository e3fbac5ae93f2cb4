package countersign.signoff.work;

import static countersign.signoff.testing.Person.BSW_SRO;
import static countersign.signoff.testing.Person.CMO;
import static countersign.signoff.testing.Person.MEDICAL_DIRECTOR;
import static countersign.signoff.testing.Person.ODG_MEMBER;
import static countersign.signoff.testing.Person.ODG_SECRETARY;
import static countersign.signoff.testing.Person.SRO;
import static org.assertj.core.api.Assertions.assertThat;

import countersign.platform.testing.Answer;
import countersign.signoff.testing.Person;
import countersign.signoff.testing.SignoffTest;
import countersign.signoff.testing.StubbedReviews;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WorkTest extends SignoffTest {

    private static final String ENDORSED = "{\"outcome\":\"endorsed\",\"meetingDate\":\"2024-10-31\"}";

    @Test
    void isInTheInboxOfThoseWhoMayActAndLeavesItOnceDone() {
        var review = frozenReview();
        var task = forumTask(review, "mh-odg");
        JsonNode item = inbox(ODG_SECRETARY).stream()
                .filter(it -> it.at("/id").asString().equals(task))
                .findFirst()
                .orElseThrow();
        assertThat(item.at("/kind").asString()).isEqualTo("forum-decision");
        assertThat(item.at("/reviewTitle").asString()).isEqualTo("A review");
        assertThat(item.at("/waitingOn").asString()).isEqualTo("Secretary, BNSSG MH ODG");
        assertThat(item.at("/dueAt").asString()).startsWith("2099-01-16T");
        assertThat(item.at("/target").asString()).isEqualTo(task);
        assertThat(ids(inbox(ODG_MEMBER))).doesNotContain(task);
        assertThat(ids(inbox(SRO))).doesNotContain(task);
        as(ODG_SECRETARY).post(API + "/tasks/" + task + "/decision", ENDORSED);
        assertThat(ids(inbox(ODG_SECRETARY))).doesNotContain(task);
    }

    /** While no meeting of the group is known, the review's own plan says by when. */
    @Test
    void isDueOnTheKeyDateOfItsStageWhileNoMeetingIsKnown() {
        var review = frozenReview();
        var task = forumTask(review, "hcig");

        assertThat(open(review))
                .filteredOn(it -> it.at("/id").asString().equals(task))
                .singleElement()
                .satisfies(it -> assertThat(it.at("/dueAt").asString()).isEqualTo("2031-12-05T23:59:59Z"));
        assertThat(as(SRO).get(API + "/tasks/" + task).json().at("/meetingDate").isNull())
                .as("a key date is no meeting")
                .isTrue();
    }

    private List<JsonNode> open(String review) {
        return as(SRO).get(API + "/reviews/" + review + "/open-work")
                .json()
                .at("/items")
                .valueStream()
                .toList();
    }

    @Test
    void sortsByDueDateThenId() {
        var review = frozenReview();
        var decline = declineConsideration(review);
        var signature = signatureTask(frozenReview(), "icb-sro~QUY");
        assertThat(ids(inbox(SRO))).contains(decline, signature);
        assertThat(ids(inbox(SRO)).indexOf(decline)).isLessThan(ids(inbox(SRO)).indexOf(signature));
        assertThat(inbox(SRO))
                .last()
                .satisfies(item -> assertThat(item.at("/dueAt").isNull()).isTrue());
    }

    @Test
    void showsWhatWaitsInAReviewToItsPartiesOnly() {
        var review = frozenReview();
        signatureTask(review, "icb-sro~QUY");
        signatureTask(review, "trust-medical-director~RVN");
        for (var party : List.of(SRO, CMO, MEDICAL_DIRECTOR)) {
            var open = as(party).get(API + "/reviews/" + review + "/open-work").json();
            assertThat(open.at("/items").size()).isEqualTo(2);
        }
        problem(as(BSW_SRO).get(API + "/reviews/" + review + "/open-work"), 404, "not-found");
        problem(as(BSW_SRO).get(API + "/reviews/" + review + "/timeline"), 404, "not-found");
    }

    @Test
    void namesWhomItWaitsOnAsPeopleKnowThem() {
        var review = frozenReview();
        signatureTask(review, "trust-medical-director~RVN");
        assertThat(waitingOn(review)).containsExactly("Trust Medical Director, AWP NHS Trust");
        declineConsideration(review);
        assertThat(waitingOn(review)).contains("ICB Senior Responsible Owner, BNSSG ICB");
    }

    private List<String> waitingOn(String review) {
        return as(SRO).get(API + "/reviews/" + review + "/open-work")
                .json()
                .at("/items")
                .valueStream()
                .map(item -> item.at("/waitingOn").asString())
                .toList();
    }

    /** A provider with a team in the review but no place on the sheet; the region after submission. */
    @Test
    void tellsThoseWhoSeeTheReviewWhatHappenedButNotInWhichWords() {
        var review = frozenReview();
        as(ODG_SECRETARY).post(API + "/tasks/" + forumTask(review, "mh-odg") + "/decision", """
                        {"outcome":"returned","meetingDate":"2024-10-31","reasons":"Show the costs"}""");
        signatureTask(review, "icb-sro~QUY");
        var region = new Person("nhse-south-west-reviewer", "Y58");
        for (var list : List.of("open-work", "timeline", "sheets", "decisions")) {
            problem(as(region).get(API + "/reviews/" + review + "/" + list), 404, "not-found");
        }

        REVIEWS.show(review, "[]");
        var told = as(region).get(API + "/reviews/" + review + "/timeline");
        assertThat(told.body()).contains("returned").doesNotContain("Show the costs");
        assertThat(told.json().at("/items").size())
                .isEqualTo(as(SRO).get(API + "/reviews/" + review + "/timeline")
                        .json()
                        .at("/items")
                        .size());
        assertThat(as(region).get(API + "/reviews/" + review + "/open-work").body())
                .isEqualTo("{\"items\":[],\"next\":null}");
    }

    @Test
    void isEmptyForAReviewThatHasNotComeThisFar() {
        var review = StubbedReviews.newReview();
        for (var list : List.of("open-work", "timeline", "sheets", "decisions")) {
            problem(as(SRO).get(API + "/reviews/" + review + "/" + list), 404, "not-found");
        }
        REVIEWS.show(review, "[]");
        for (var list : List.of("open-work", "timeline", "sheets", "decisions")) {
            assertThat(as(SRO).get(API + "/reviews/" + review + "/" + list).body())
                    .isEqualTo("{\"items\":[],\"next\":null}");
        }
    }

    @Test
    void tellsWhatHappenedNewestFirst() {
        var review = frozenReview();
        as(ODG_SECRETARY).post(API + "/tasks/" + forumTask(review, "mh-odg") + "/decision", """
                        {"outcome":"returned","meetingDate":"2024-10-31","reasons":"Show the costs"}""");
        as(SRO).post(API + "/tasks/" + signatureTask(review, "icb-sro~QUY") + "/decline", "{\"reasons\":\"No\"}");
        var timeline = as(SRO).get(API + "/reviews/" + review + "/timeline").json();
        assertThat(timeline.at("/items/0/what").asString())
                .isEqualTo("ICB Senior Responsible Owner declined to sign revision 1");
        assertThat(timeline.at("/items/0/detail").asString()).isEqualTo("No");
        assertThat(timeline.at("/items/2/what").asString())
                .isEqualTo("Decision of the BNSSG MH ODG on revision 1: returned");
        assertThat(timeline.at("/items/2/detail").asString()).isEqualTo("Show the costs");
        assertThat(timeline.at("/items/2/who").asString()).isEqualTo(ODG_SECRETARY.sub());
    }

    private String declineConsideration(String review) {
        as(CMO).post(
                        API + "/tasks/" + signatureTask(review, "icb-chief-medical-officer~QUY") + "/decline",
                        "{\"reasons\":\"Not yet\"}");
        return hold(job("decline-consideration", review, 1, Map.of()));
    }

    /** Reads all pages, a few items at a time. */
    private List<JsonNode> inbox(Person person) {
        var items = new ArrayList<JsonNode>();
        Answer page = as(person).get(API + "/work?limit=4");
        page.json().at("/items").forEach(items::add);
        while (!page.json().at("/next").isNull()) {
            page = as(person)
                    .get(API + "/work?limit=4&cursor=" + page.json().at("/next").asString());
            page.json().at("/items").forEach(items::add);
        }
        return items;
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.at("/id").asString()).toList();
    }
}
