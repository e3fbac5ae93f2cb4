package countersign.review.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnsweringApiTest extends ServiceTest {

    private static final Map<String, Object> WELL = Answers.rated("yes-working-well", "We meet weekly.");

    private static final Map<String, Object> NOT_YET = Answers.rated("no-but-action-in-hand", "From May.");

    private String rose = "";

    @BeforeEach
    void roseHasAnAssessment() {
        rose = "/responses/" + launchedReview() + "~" + Cast.ROSE;
    }

    @Test
    void savesAnAnswerOverTheVersionThatWasRead() {
        Answer first = api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.1", WELL)
                .is(200);
        Answer second = api.as(Cast.ROSE_MEMBER)
                .reading(1)
                .put(rose + "/answers/1.1", NOT_YET)
                .is(200);

        assertThat(first.version()).isEqualTo(1);
        assertThat(second.version()).isEqualTo(2);
        Answer read = api.as(Cast.ROSE_LEAD).get(rose).is(200);
        assertThat(read.text("/answers/0/answer/value")).isEqualTo("no-but-action-in-hand");
        assertThat(read.text("/answers/0/savedBy")).isEqualTo(Cast.ROSE_MEMBER.name());
        assertThat(read.number("/sections/0/answered")).isEqualTo(1);
        assertThat(read.number("/sections/0/questions")).isEqualTo(33);
    }

    @Test
    void givesTheSecondOfTwoTheOthersAnswerAndOverwritesNothing() {
        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/2.3", WELL).is(200);

        Answer refused = api.as(Cast.ROSE_MEMBER)
                .reading(0)
                .put(rose + "/answers/2.3", NOT_YET)
                .refuses(409, "stale-version");

        assertThat(refused.number("/currentVersion")).isEqualTo(1);
        assertThat(refused.text("/current/answer/comment")).isEqualTo("We meet weekly.");
        assertThat(refused.text("/current/savedBy")).isEqualTo(Cast.ROSE_LEAD.name());
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).text("/answers/0/answer/comment"))
                .isEqualTo("We meet weekly.");
    }

    @Test
    void takesTheSameAnswerAgainAsARepeat() {
        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/1.2", WELL).is(200);
        Answer again = api.as(Cast.ROSE_LEAD)
                .reading(0)
                .put(rose + "/answers/1.2", WELL)
                .is(200);

        assertThat(again.version()).isEqualTo(1);
    }

    @Test
    void keepsWhatWasAnsweredBeforeForTheTeam() {
        api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/1.1", WELL).is(200);
        api.as(Cast.ROSE_MEMBER).reading(1).put(rose + "/answers/1.1", NOT_YET).is(200);
        api.as(Cast.ROSE_LEAD)
                .reading(2)
                .put(rose + "/answers/1.1", Answers.rated("", "Unsure"))
                .is(200);

        Answer history =
                api.as(Cast.ROSE_MEMBER).get(rose + "/answers/1.1/history").is(200);

        assertThat(history.text("/items/0/answer/value")).isEqualTo("no-but-action-in-hand");
        assertThat(history.text("/items/1/answer/value")).isEqualTo("yes-working-well");
        assertThat(history.texts("/items", "savedBy")).containsExactly(Cast.ROSE_MEMBER.name(), Cast.ROSE_LEAD.name());
        api.as(Cast.AWP_LEAD).get(rose + "/answers/1.1/history").refuses(403, "not-of-this-team");
        api.as(Cast.BSW_LEAD).get(rose + "/answers/1.1/history").refuses(404, "not-found");
    }

    @Test
    void letsColleaguesAnswerDifferentQuestionsAtTheSameTime() throws Exception {
        List<Callable<Answer>> saves = new ArrayList<>();
        for (int question = 1; question <= 29; question++) {
            String path = rose + "/answers/2." + question;
            Person person = question % 2 == 0 ? Cast.ROSE_LEAD : Cast.ROSE_MEMBER;
            saves.add(() -> api.as(person).reading(0).put(path, WELL));
        }

        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> saved : pool.invokeAll(saves)) {
                saved.get().is(200);
            }
        }

        assertThat(api.as(Cast.ROSE_LEAD).get(rose).number("/sections/1/answered"))
                .isEqualTo(29);
    }

    @Test
    void lets1OfManyWhoAnswerTheSameQuestionWin() throws Exception {
        List<Callable<Answer>> saves = new ArrayList<>();
        for (int person = 0; person < 20; person++) {
            Map<String, Object> answer = Answers.rated("yes-working-well", "Typed by " + person);
            saves.add(() -> api.as(Cast.ROSE_LEAD).reading(0).put(rose + "/answers/3.1", answer));
        }
        List<Integer> statuses = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (Future<Answer> saved : pool.invokeAll(saves)) {
                statuses.add(saved.get().status());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).containsOnly(200, 409);
        assertThat(api.as(Cast.ROSE_LEAD).get(rose).number("/answers/0/version"))
                .isEqualTo(1);
    }
}
