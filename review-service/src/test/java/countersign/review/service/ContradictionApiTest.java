package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.review.revision.material.BnssgReturn;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What contradicts the thematic review, and who is missing from it. */
class ContradictionApiTest extends ThematicTest {

    @Test
    void showsWhereThePolicyAndTheReturnContradict() {
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/responses/" + review + "~RVN~policy/submission",
                        Answers.check("yes", "Access policy, section 5", ""))
                .isSuccess();
        Answer answer = thematic.returned(BnssgReturn.complete()).is(200);

        assertThat(answer.texts("/contradictions", "kind")).containsExactly("policy-and-return");
        assertThat(answer.text("/contradictions/0/title")).contains("Avon and Wiltshire", "never use DNA");
        assertThat(answer.texts("/coverage/responses", "state")).contains("accepted");
    }

    @Test
    void showsWhereAnAcceptedAnswerContradictsThePolicyByItsPolarity() {
        String awp = "/responses/" + review + "~RVN";
        Answers.fill(api.as(Cast.AWP_LEAD), awp);
        api.as(Cast.AWP_LEAD)
                .put(
                        awp + "/answers",
                        Map.of(
                                "answers",
                                List.of(Map.of(
                                        "key",
                                        "11.2",
                                        "answer",
                                        Map.of("value", "no-action-is-needed"),
                                        "version",
                                        1))))
                .is(200);
        assertThat(thematic.read().texts("/contradictions", "kind")).isEmpty();
        api.as(Cast.AWP_LEAD)
                .once()
                .post(
                        "/responses/" + review + "~RVN~policy/submission",
                        Answers.check("yes", "Access policy, section 5", ""))
                .isSuccess();
        assertThat(thematic.read().texts("/contradictions", "kind"))
                .as("what is not handed in is not the owner's to read")
                .isEmpty();

        api.as(Cast.AWP_LEAD).once().post(awp + "/submission").is(200);

        Answer answer = thematic.read();
        assertThat(answer.texts("/contradictions", "kind")).containsExactly("policy-and-answer");
        assertThat(answer.text("/contradictions/0/question")).isEqualTo("11.2");
        assertThat(answer.number("/coverage/heard")).isEqualTo(2);
    }

    @Test
    void showsWhatSpeaksAgainstBeingAssured() {
        Answer answer = thematic.lead()
                .put(
                        thematic.path() + "/return",
                        Map.of(
                                "answers",
                                Map.of(
                                        "assured", Map.of("value", "yes"),
                                        "gaps", "None known",
                                        "provisions.keyWorkers", Map.of("value", "yes"),
                                        "provisions.longTermPlanning", Map.of("value", "no"))))
                .is(200);

        assertThat(answer.texts("/contradictions", "title")).containsOnly("The return says that the ICB is assured.");
        assertThat(answer.texts("/contradictions", "detail"))
                .containsExactly("The return says that there is no process for planning care for the long term.");
    }

    @Test
    void saysWhoWasNotHeard() {
        Answer answer = thematic.read();

        assertThat(answer.number("/coverage/expected")).isEqualTo(5);
        assertThat(answer.number("/coverage/heard")).isZero();
        assertThat(answer.json().at("/coverage/notHeard").toString())
                .contains("Bristol ROSE", "LINK", "Rapid policy check of");
    }
}
