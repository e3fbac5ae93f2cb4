package countersign.bpmn.called;

import static org.assertj.core.api.Assertions.assertThat;

import countersign.bpmn.Elements;
import countersign.bpmn.Outcomes;
import countersign.bpmn.Processes;
import countersign.bpmn.Variables;
import countersign.bpmn.rehearsal.Rehearsal;
import countersign.bpmn.rehearsal.Rehearsals;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Rehearsals.class)
class ForumConsiderationTest {

    @Test
    void endsWithTheForumsDecision(Rehearsal rehearsal) {
        rehearsal.start(Processes.FORUM_CONSIDERATION, Map.of(Variables.FORUM_STAGE, Elements.HCIG));

        rehearsal.task().complete(Variables.FORUM_OUTCOME, Outcomes.DEFERRED);
        rehearsal.task().complete(Variables.FORUM_OUTCOME, Outcomes.ENDORSED);

        rehearsal.awaitEnd();
        assertThat(rehearsal.passed())
                .containsSubsequence(Elements.FORUM_DECISION, Elements.FORUM_DECISION, "forum-decided");
    }
}
