package countersign.signoff.task;

import countersign.bpmn.Elements;
import countersign.signoff.appointment.Slot;
import countersign.signoff.forum.ForumStage;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a task asks of a person. */
public sealed interface Ask {

    /** The work type, as in the models and on the API. */
    String kind();

    /** The stage of the route that it belongs to, by its id in the models. */
    String stageId();

    default Optional<LocalDate> due() {
        return Optional.empty();
    }

    /**
     * A forum is to decide.
     *
     * @param meeting when it meets about it, or null while no meeting is known
     * @param deferred whether it put this off to that meeting; null in a task kept from before
     * @param keyDate the day that the review's plan names for it, if any
     */
    record ForumDecision(
            ForumStage stage,
            @Nullable LocalDate meeting,
            @Nullable Boolean deferred,
            @Nullable LocalDate keyDate) implements Ask {

        public ForumDecision(ForumStage stage, @Nullable LocalDate meeting) {
            this(stage, meeting, null, null);
        }

        /** The day until which nobody waits for it; nothing if it was not put off. */
        public Optional<LocalDate> deferredTo() {
            return Boolean.TRUE.equals(deferred) ? Optional.ofNullable(meeting) : Optional.empty();
        }

        @Override
        public String kind() {
            return "forum-decision";
        }

        @Override
        public String stageId() {
            return stage.word();
        }

        /** The day of the meeting, or the key date while no meeting is known. */
        @Override
        public Optional<LocalDate> due() {
            return Optional.ofNullable(meeting).or(() -> Optional.ofNullable(keyDate));
        }
    }

    record SignatureFor(Slot slot) implements Ask {

        @Override
        public String kind() {
            return "signature";
        }

        @Override
        public String stageId() {
            return Elements.SIGN;
        }
    }

    record DeclineConsideration() implements Ask {

        @Override
        public String kind() {
            return "decline-consideration";
        }

        @Override
        public String stageId() {
            return Elements.CONSIDER_DECLINE;
        }
    }

    record RejectionConsideration() implements Ask {

        @Override
        public String kind() {
            return "rejection-consideration";
        }

        @Override
        public String stageId() {
            return Elements.CONSIDER_REJECTION;
        }
    }
}
