package countersign.review.nhsereturn.answering;

import countersign.bpmn.Messages;
import countersign.bpmn.Variables;
import countersign.platform.engine.EngineMessages;
import countersign.platform.outbox.OutboxMessage;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.TimeToAnswer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** What the process is told of the region's answer. */
final class AnswerMessage {

    private static final Duration KEPT = Duration.ofDays(30);

    private AnswerMessage() {}

    /** Told once for each number of events that the return has: so each answer, and each repeat of one, is another. */
    static OutboxMessage of(NhseReturn after, Answer answer, Instant at) {
        String id = after.file().id().value();
        return EngineMessages.publish(
                        Messages.NHSE_ANSWERED,
                        id,
                        id + "-" + after.events().size(),
                        TimeToAnswer.with(Map.of(Variables.ANSWER, answer.word()), at),
                        KEPT,
                        at)
                .recordedIn(after.icb().value());
    }
}
