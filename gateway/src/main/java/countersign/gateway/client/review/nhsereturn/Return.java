package countersign.gateway.client.review.nhsereturn;

import countersign.gateway.client.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A return.
 *
 * @param document whether there is one; not of a return from before those without revision had one
 */
public record Return(
        String id,
        String reviewId,
        String reviewTitle,
        String icbName,
        String regionName,
        String kind,
        String state,
        @Nullable Integer revision,
        String contentSha256,
        boolean document,
        @Nullable Approval approval,
        @Nullable Instant submittedAt,
        @Nullable Act acknowledgement,
        @Nullable Act acceptance,
        @Nullable Instant acceptanceFinalFrom,
        Duration acceptanceFinalAfter,
        List<Query> queries,
        List<Event> events,
        @Nullable Undelivered undelivered,
        @Nullable Transport delivery,
        May may) {

    /** The Board's approval of the revision; {@code outcome} is approved or approved-with-conditions. */
    public record Approval(
            String outcome, @Nullable LocalDate meetingDate, Instant decidedAt, List<Condition> conditions) {

        public boolean conditional() {
            return outcome.equals("approved-with-conditions");
        }
    }

    /** Who did something, and when. */
    public record Act(Instant at, String by) {}

    /** Something that happened to it. */
    public record Event(Instant at, String who, String what, String text) {

        private boolean isWithdrawal() {
            return what.equals("acceptance-withdrawn");
        }
    }

    /** What the region asked, and what it was told. */
    public record Query(
            Instant at, String by, String text, @Nullable Reply response) {}

    /** The ICB's answer to a query. */
    public record Reply(Instant at, String by, String text) {}

    /** Why it could not be delivered. */
    public record Undelivered(String reason) {}

    /** How the latest sending goes; {@code failingSince} while the receiver does not take it. */
    public record Transport(@Nullable Instant failingSince) {}

    /** What the signed-in person may do with it now. */
    public record May(
            boolean acknowledge,
            boolean query,
            boolean accept,
            boolean withdraw,
            boolean respond,
            boolean resolve,
            boolean readReview) {}

    /** Acceptances that were taken back, the latest first. */
    public List<Event> withdrawals() {
        return events.stream().filter(Event::isWithdrawal).toList();
    }
}
