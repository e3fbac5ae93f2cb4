package countersign.review.response;

import countersign.review.act.Act;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The provider's lead read what was submitted, and accepted it or returned it with reasons. */
public record Moderation(Act act, boolean accepted, String reasons, Submission submission, List<Remark> remarks) {

    public Moderation(
            Act act, boolean accepted, String reasons, Submission submission, @Nullable List<Remark> remarks) {
        this.act = act;
        this.accepted = accepted;
        this.reasons = reasons;
        this.submission = submission;
        this.remarks = remarks == null ? List.of() : List.copyOf(remarks); // none was kept before
    }

    /** What the lead says about one item; {@code question} is its key. */
    public record Remark(String question, String text) {}
}
