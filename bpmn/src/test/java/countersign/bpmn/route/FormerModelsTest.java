package countersign.bpmn.route;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.FormerJobTypes;
import countersign.bpmn.Models;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.EmbeddedEngine;
import countersign.bpmn.rehearsal.ReviewRoute;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reviews that began with the models of before go on with them after today's have been deployed. */
class FormerModelsTest {
    private static final List<String> NO_LONGER_THERE = List.of("conclusion.bpmn", "review-assure-then-submit.bpmn");
    private static final List<String> FORMER = Stream.concat(
                    Models.RESOURCES.stream()
                            .filter(model -> NO_LONGER_THERE.stream().noneMatch(model::endsWith)),
                    Stream.of("former/publication.bpmn", "former/review-assure-then-submit.bpmn"))
            .toList();

    private static EmbeddedEngine engine;

    @BeforeAll
    static void start() {
        engine = EmbeddedEngine.apart(FORMER);
    }

    @AfterAll
    static void stop() {
        engine.stop();
    }

    @Test
    void endConcludedByTheirOwnJobWhileNewOnesTakeTheNewRoute() {
        ReviewRoute begun = engine.review().launched().assessed();

        engine.deploy(Models.RESOURCES);
        begun.approved(1).planOpened().accepted("ret-1");
        begun.rehearsal().job(FormerJobTypes.PUBLISH_REVIEW).complete();
        begun.planCompleted().rehearsal().awaitEnd();
        assertThat(begun.rehearsal().passed()).contains("published").doesNotContain(Elements.CONCLUSION);

        ReviewRoute fresh = engine.review().launched().assessed();
        fresh.approved(1).planOpened().accepted("ret-2").concluded().planCompleted();
        fresh.rehearsal().awaitEnd();
        assertThat(fresh.rehearsal().passed()).contains(Elements.CONCLUSION, "concluded");
    }

    @Test
    void endWithoutAClosingJobWhenClosedAfterARejection() {
        engine.deploy(FORMER);
        ReviewRoute begun = engine.review().launched().assessed();
        engine.deploy(Models.RESOURCES);

        begun.reviewed(1).endorsed().signed().decided(Elements.ICB_BOARD, Outcomes.REJECTED);
        begun.rehearsal().task().complete(Variables.REJECTION_OUTCOME, Outcomes.CLOSE);

        begun.rehearsal().awaitEnd();
        assertThat(begun.rehearsal().passed()).contains("closed-without-approval");
    }
}
