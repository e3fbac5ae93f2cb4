package countersign.e2e.sight;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.e2e.ReviewSeen;
import countersign.e2e.SmallReview;
import countersign.e2e.browser.ReaderAtTheScreen;
import countersign.e2e.people.People;
import countersign.e2e.people.ProgrammeOffice;
import countersign.e2e.suite.RunningSuite;
import countersign.e2e.suite.Story;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One review, read by everyone at each of its states: no statement of a page is false of what happened, and no link
 * leads to where its reader may not go.
 */
@ExtendWith(Story.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PartialSightJourney {

    private static final Set<String> PICTURED_STATES =
            Set.of("2-launched", "5-sent-back", "6-signed-by-one", "8-sent", "9-accepted");
    private static final Set<String> PICTURED = Set.of(
            "nhse-south-west-reviewer",
            "nhse-national-lead",
            "st-mungos-provider-lead",
            "stmungos-ace-lead",
            "bnssg-auditor");
    /** Whether each of them has a part in the review; the region from when it is sent a return. */
    private static final Map<String, Boolean> READERS = readers();

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final Ledger ledger = new Ledger();
    private final Oracle oracle = new Oracle(ledger);
    private final Map<String, ReaderAtTheScreen> screens = new LinkedHashMap<>();
    private final SmallReview review = SmallReview.opened(
            people,
            "What each reader is told",
            Map.of(
                    "signatorySlots",
                    List.of(
                            Map.of("office", "icb-sro", "organisation", "QUY"),
                            Map.of("office", "icb-chief-medical-officer", "organisation", "QUY"))));

    private static Map<String, Boolean> readers() {
        Map<String, Boolean> readers = new LinkedHashMap<>();
        List.of(
                        "bnssg-programme-office",
                        "bnssg-review-lead",
                        "bnssg-auditor",
                        "bnssg-sro",
                        "st-mungos-provider-lead",
                        "stmungos-ace-lead",
                        "bnssg-cmo")
                .forEach(reader -> readers.put(reader, true));
        List.of("awp-provider-lead", "bsw-review-lead", "nhse-national-lead", "nhse-south-west-reviewer")
                .forEach(reader -> readers.put(reader, false));
        return readers;
    }

    @Test
    @Order(1)
    void opened() {
        isReadTruly("1-opened");
    }

    @Test
    @Order(2)
    void launched() {
        review.launched();
        review.teamLead().awaitsTheAssessment(review.id());
        ledger.launched = true;
        isReadTruly("2-launched");
    }

    @Test
    @Order(3)
    void written() {
        review.assessed();
        people.reviewLead().awaitsTheThematicReview(review.id());
        ledger.submitted = 1;
        ledger.accepted = 1;
        ledger.drafted = true;
        ledger.drafting = true;
        isReadTruly("3-written");
    }

    @Test
    @Order(4)
    void sentBackByTheSecondGroup() {
        review.handedOver();
        ledger.handedOver();
        decides("programme-board", "endorsed", "Endorsed");
        awaits("mh-odg");
        isReadTruly("4-with-the-groups");
        decides("mh-odg", "returned", "Returned for rework");
        people.reviewLead().awaitsTheThematicReview(review.id());
        ledger.drafting = true;
        isReadTruly("5-sent-back");
    }

    @Test
    @Order(5)
    void signedByOneOfTwo() {
        review.handedOverAgain();
        ledger.handedOver();
        ProgrammeOffice.ROUTE.stream()
                .filter(stage -> !stage.equals("icb-board"))
                .forEach(stage -> decides(stage, "endorsed", "Endorsed"));
        people.director("bnssg-cmo").awaitsTheSignature(review.id());
        people.director("bnssg-sro").signs(review.id());
        ledger.signing = true;
        ledger.signed.add("Senior Responsible");
        isReadTruly("6-signed-by-one");
    }

    @Test
    @Order(6)
    void beforeTheBoard() {
        people.director("bnssg-cmo").signs(review.id());
        ledger.signed.add("Chief Medical");
        awaits("icb-board");
        isReadTruly("7-with-the-board");
    }

    @Test
    @Order(7)
    void sent() {
        decides("icb-board", "approved", "Approved");
        ReviewSeen seen = new ReviewSeen(review.id(), people);
        seen.awaitReturn("review-outcome", "delivered");
        ledger.returned = "Delivered";
        seen.awaitPlan();
        ledger.planned = true;
        isReadTruly("8-sent");
    }

    @Test
    @Order(8)
    void accepted() {
        review.acceptedByTheRegion();
        new ReviewSeen(review.id(), people).awaitState("concluded");
        ledger.returned = "Accepted";
        ledger.concluded = true;
        isReadTruly("9-accepted");
    }

    private void awaits(String stage) {
        people.secretary(stage).awaitsTheDecision(review.id());
        ledger.waitingGroup = stage;
    }

    private void decides(String stage, String outcome, String called) {
        people.secretary(stage).decides(review.id(), outcome, "Considered in full.");
        ledger.decided(stage, called);
    }

    private void isReadTruly(String state) {
        List<String> wrong = new ArrayList<>();
        READERS.forEach((who, part) -> {
            boolean sees = part || (who.equals("nhse-south-west-reviewer") && !ledger.returned.isEmpty());
            wrong.addAll(new Reading(screen(who), who, review.id(), ledger, oracle)
                    .of(sees, PICTURED.contains(who) && PICTURED_STATES.contains(state) ? state : ""));
        });
        assertThat(wrong).as(state).isEmpty();
    }

    private ReaderAtTheScreen screen(String who) {
        return screens.computeIfAbsent(who, name -> new ReaderAtTheScreen(suite, people, name));
    }
}
