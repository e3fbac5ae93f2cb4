package countersign.review.nhsereturn;

import countersign.review.act.Act;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a return stands between the ICB and the region. */
public sealed interface Standing {

    /** Not sent yet; the region does not know of it. */
    record Prepared() implements Standing {}

    /** Sent, and without an answer to this envelope. */
    record Submitted() implements Standing {}

    record Acknowledged(Act act) implements Standing {}

    record Queried(Act act, String text) implements Standing {}

    /** The ICB has answered the query; {@code outcome} is resubmit or rework. */
    record QueryAnswered(Act act, String text, String outcome) implements Standing {}

    /**
     * The region takes it.
     *
     * @param finalFrom until when the region can withdraw it; null once it is final, and the process has been told
     */
    record Accepted(Act act, @Nullable Instant finalFrom) implements Standing {

        /** Whether the process has been told: nothing before that may build on it. */
        public boolean isFinal() {
            return finalFrom == null;
        }

        /** Whether it can still be withdrawn at this moment. */
        public boolean isWithdrawable(Instant now) {
            return finalFrom != null && now.isBefore(finalFrom);
        }
    }

    /** The answers that the region can give now: the one table of what may follow what. */
    default Set<Answer> answers() {
        return switch (this) {
            case Submitted submitted -> EnumSet.allOf(Answer.class);
            case Acknowledged acknowledged -> EnumSet.of(Answer.QUERIED, Answer.ACCEPTED);
            case Prepared prepared -> EnumSet.noneOf(Answer.class);
            case Queried queried -> EnumSet.noneOf(Answer.class);
            case QueryAnswered answered -> EnumSet.noneOf(Answer.class);
            case Accepted accepted -> EnumSet.noneOf(Answer.class);
        };
    }

    /** What it becomes when an envelope is sent. A second envelope does not undo what the region has said. */
    default Standing dispatched() {
        return switch (this) {
            case Prepared prepared -> new Submitted();
            case QueryAnswered answered -> new Submitted();
            case Submitted submitted -> submitted;
            case Acknowledged acknowledged -> acknowledged;
            case Queried queried -> queried;
            case Accepted accepted -> accepted;
        };
    }

    /** In words, for the sentence "this return …". */
    default String words() {
        return switch (this) {
            case Prepared prepared -> "has not been submitted";
            case Submitted submitted -> "waits for an answer";
            case Acknowledged acknowledged -> "is acknowledged";
            case Queried queried -> "is queried and waits for the ICB's response";
            case QueryAnswered answered -> "is about to be submitted again";
            case Accepted accepted -> "is accepted";
        };
    }
}
