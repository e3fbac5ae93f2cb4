package countersign.gateway.region;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A return, as far as the pages need it. */
record Return(
        String id,
        String reviewId,
        @Nullable String reviewTitle,
        @Nullable String icb,
        @Nullable String icbName,
        @Nullable String region,
        @Nullable String regionName,
        String kind,
        String state,
        @Nullable Integer revision,
        @Nullable Integer sequence,
        @Nullable String contentSha256,
        @Nullable Boolean document,
        @Nullable Approval approval,
        @Nullable Instant submittedAt,
        @Nullable Act acknowledgement,
        @Nullable Act acceptance,
        @Nullable Instant acceptanceFinalFrom,
        @Nullable Duration acceptanceFinalAfter,
        @Nullable List<Query> queries,
        @Nullable List<Event> events,
        @Nullable Undelivered undelivered,
        @Nullable Transport delivery,
        @Nullable May may) {

    /** Whether there is a document of it; not of one from before those with content of their own had one. */
    boolean hasDocument() {
        return Boolean.TRUE.equals(document);
    }

    /** The Board's approval of the revision; {@code outcome} is approved or approved-with-conditions. */
    record Approval(String outcome, @Nullable LocalDate meetingDate, Instant decidedAt, List<Condition> conditions) {

        boolean conditional() {
            return outcome.equals("approved-with-conditions");
        }
    }

    /** A condition of it; owner and day may have been left open. */
    record Condition(
            String text, @Nullable String owner, @Nullable LocalDate due) {}

    /** Who did something, and when. */
    record Act(Instant at, @Nullable String by) {}

    /** Something that happened to it. */
    record Event(
            Instant at, String who, String what, @Nullable String text) {

        boolean isWithdrawal() {
            return what.equals("acceptance-withdrawn");
        }
    }

    /** Acceptances that were taken back, the latest first. */
    List<Event> withdrawals() {
        return events == null
                ? List.of()
                : events.stream().filter(Event::isWithdrawal).toList();
    }

    /** What the region asked, and what it was told. */
    record Query(
            Instant at,
            @Nullable String by,
            String text,
            @Nullable Reply response) {}

    /** The ICB's answer to a query. */
    record Reply(Instant at, @Nullable String by, String text) {}

    /** Why it could not be delivered. */
    record Undelivered(@Nullable Instant since, @Nullable String reason) {}

    /** How the latest sending goes; {@code failingSince} while the receiver does not take it. */
    record Transport(@Nullable Instant failingSince) {}

    /** What the signed-in person may do with it now. */
    record May(
            boolean acknowledge,
            boolean query,
            boolean accept,
            boolean withdraw,
            boolean respond,
            boolean resolve,
            boolean readReview) {

        static final May NOTHING = new May(false, false, false, false, false, false, false);
    }

    May allowed() {
        return may == null ? May.NOTHING : may;
    }

    List<Query> asked() {
        return queries == null ? List.of() : queries;
    }

    String review() {
        return Optional.ofNullable(reviewTitle).orElse(reviewId);
    }

    String sender() {
        return Optional.ofNullable(icbName).or(() -> Optional.ofNullable(icb)).orElse("");
    }

    String receiver() {
        return Optional.ofNullable(regionName)
                .or(() -> Optional.ofNullable(region))
                .orElse("NHS England");
    }

    String hash() {
        return contentSha256 == null ? "" : contentSha256;
    }
}
