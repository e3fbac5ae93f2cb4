package countersign.e2e.paths;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import countersign.e2e.people.People;
import countersign.e2e.suite.RunningSuite;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Four small reviews at once, each brought another way, take every flow of every model with the real services; that
 * they did is read from what the engine recorded.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EveryPathJourney {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final RunningSuite suite = RunningSuite.get();
    private final People people = new People(suite);
    private final Walk sentBack = Walk.begun(people, "Sent back by everybody", new SentBackByEverybody());
    private final Walk reworked = Walk.begun(people, "Reworked after the Board", new ReworkedAfterTheBoard());
    private final Walk optional = Walk.begun(people, "By the optional stages", new ByOptionalStages());
    private final Walk unheard = Walk.begun(people, "Some never answer", new SomeNeverAnswer());

    @Test
    @Order(1)
    void isSentBackByEachGroupAndADirectorAndClosedByTheBoard() {
        assertThat(sentBack.ended()).isNotBlank();
    }

    @Test
    @Order(2)
    void isReworkedAfterTheBoardAndKeepsItsOnePlan() {
        assertThat(reworked.ended()).isNotBlank();
    }

    @Test
    @Order(3)
    void isPutOffAndAskedAgainAndSubmittedAgain() {
        assertThat(optional.ended()).isNotBlank();
    }

    @Test
    @Order(4)
    void goesOnWithoutThoseWhoNeverAnswer() {
        assertThat(unheard.ended()).isNotBlank();
    }

    @Test
    @Order(5)
    void takesEveryFlowOfEveryModelButTheLongWaits() {
        Map<String, String> titles =
                Stream.of(sentBack, reworked, optional, unheard).collect(Collectors.toMap(Walk::ended, Walk::title));

        await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(untaken(titles))
                .isEqualTo(LongWait.allFlows()));
        new FlowTable(recorded().byReview(), titles).write(Path.of("target", "flows-taken.tsv"));
    }

    @ParameterizedTest
    @EnumSource
    @Order(6)
    void aLongWaitIsWalkedByATestOfItsService(LongWait wait) {
        assertThat(wait.source(Path.of(System.getProperty("countersign.root", ".."))))
                .content()
                .contains("    @Test\n    void " + wait.test() + "()");
    }

    /** What is drawn and was not taken by these reviews. */
    private Set<Flow> untaken(Map<String, String> titles) {
        Map<Flow, Set<String>> taken = recorded().byReview();
        return Flow.drawn().stream()
                .filter(flow -> taken.getOrDefault(flow, Set.of()).stream().noneMatch(titles::containsKey))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private FlowsTaken recorded() {
        return FlowsTaken.in(suite.data().resolve("engine-record.jsonl"));
    }
}
