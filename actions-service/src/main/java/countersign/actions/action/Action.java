package countersign.actions.action;

import countersign.actions.authority.Authority;
import countersign.platform.identity.OdsCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action of a plan.
 *
 * @param icb owner of the review
 * @param sight organisations for which it exists: the owner, the lead, and those that had a part in the review
 * @param revision the approved revision that brought it in
 * @param boardCondition there if it is a condition of the Board's approval
 * @param reopenings oldest first
 * @param place where it stands in a list by due date: {@code <due>~<id>}
 */
public record Action(
        ActionId id,
        ReviewId review,
        String reviewTitle,
        OdsCode icb,
        List<OdsCode> sight,
        int revision,
        Instant openedAt,
        Commitment commitment,
        String place,
        List<Update> updates,
        Progress progress,
        @Nullable BoardCondition boardCondition,
        List<Reopening> reopenings) {

    /** Before every day: what has no date yet comes first in a list. */
    private static final String NO_DATE = "0000-00-00";

    public Action(
            ActionId id,
            ReviewId review,
            String reviewTitle,
            OdsCode icb,
            List<OdsCode> sight,
            int revision,
            Instant openedAt,
            Commitment commitment,
            String place,
            List<Update> updates,
            Progress progress,
            @Nullable BoardCondition boardCondition,
            @Nullable List<Reopening> reopenings) {
        this.id = id;
        this.review = review;
        this.reviewTitle = reviewTitle;
        this.icb = icb;
        this.sight = List.copyOf(sight);
        this.revision = revision;
        this.openedAt = openedAt;
        this.commitment = commitment;
        this.place = place;
        this.updates = List.copyOf(updates);
        this.progress = progress;
        this.boardCondition = boardCondition;
        this.reopenings = reopenings == null ? List.of() : List.copyOf(reopenings); // none was kept before
    }

    /** A new one, on track until somebody says otherwise. */
    public static Action open(Origin origin, Commitment commitment, Instant at) {
        return open(origin, commitment, at, null);
    }

    /** A new one that the Board has made a condition. */
    public static Action condition(Origin origin, Commitment commitment, Instant at) {
        return open(origin, commitment, at, new BoardCondition(origin.revision(), null));
    }

    private static Action open(
            Origin origin, Commitment commitment, Instant at, @Nullable BoardCondition boardCondition) {
        ActionId id = ActionId.of(origin.review(), commitment.draftId());
        return new Action(
                id,
                origin.review(),
                origin.reviewTitle(),
                origin.icb(),
                Stream.concat(origin.sight().stream(), Stream.of(commitment.lead()))
                        .distinct()
                        .toList(),
                origin.revision(),
                at,
                commitment,
                place(commitment, id),
                List.of(),
                new Progress.Open(Standing.ON_TRACK),
                boardCondition,
                List.of());
    }

    private static String place(Commitment commitment, ActionId id) {
        return (commitment.due() == null ? NO_DATE : commitment.due()) + "~" + id;
    }

    /** Where actions come from: one approved revision. */
    public record Origin(ReviewId review, String reviewTitle, OdsCode icb, List<OdsCode> sight, int revision) {}

    /** With word from those who do it. */
    public Action with(Update update) {
        return withHistory(
                Stream.concat(updates.stream(), Stream.of(update)).toList(),
                new Progress.Open(update.standing()),
                reopenings);
    }

    /** With an owner and a day, which the Board had left open. */
    public Action assigned(BoardCondition by, String owner, LocalDate due) {
        Commitment now = commitment.assigned(owner, due);
        return new Action(
                id,
                review,
                reviewTitle,
                icb,
                sight,
                revision,
                openedAt,
                now,
                place(now, id),
                updates,
                progress,
                by,
                reopenings);
    }

    /** Done. */
    public Action with(Progress.Closed closure) {
        return withHistory(updates, closure, reopenings);
    }

    /** Open again, as it was last said to stand; only for one that is closed. */
    public Action reopened(Entry entry, String reason) {
        Standing before =
                updates.isEmpty() ? Standing.ON_TRACK : updates.getLast().standing();
        var reopening = new Reopening(entry, reason, closure());
        return withHistory(
                updates,
                new Progress.Open(before),
                Stream.concat(reopenings.stream(), Stream.of(reopening)).toList());
    }

    /** The update that an entry belongs to. */
    public Update update(Entry entry) {
        return updates.stream()
                .filter(update -> update.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /** What closed it; only for one that is closed. */
    public Progress.Closed closure() {
        return switch (progress) {
            case Progress.Closed closed -> closed;
            case Progress.Open open -> throw new IllegalStateException(id + " is open");
        };
    }

    /** The closing that an entry belongs to, whether or not it still counts. */
    public Progress.Closed closure(Entry entry) {
        return closures()
                .filter(closed -> closed.entry().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /** Every closing, the one that counts last. */
    public Stream<Progress.Closed> closures() {
        Stream<Progress.Closed> undone = reopenings.stream().map(Reopening::undone);
        return progress instanceof Progress.Closed closed ? Stream.concat(undone, Stream.of(closed)) : undone;
    }

    public boolean isSeenBy(Optional<OdsCode> organisation) {
        return organisation.filter(sight::contains).isPresent();
    }

    /** By the owner's programme office and review lead, and by the provider lead of the lead organisation. */
    public boolean mayBeKeptBy(Authority authority) {
        return authority.runsReviewsOf(icb) || authority.leadsFor(commitment.lead());
    }

    public boolean closed() {
        return progress instanceof Progress.Closed;
    }

    /** Overdue from the day after it was due. */
    public Status status(LocalDate today) {
        return switch (progress) {
            case Progress.Closed closed -> Status.CLOSED;
            case Progress.Open(Standing standing) -> {
                LocalDate due = commitment.due();
                if (due == null || !commitment.isAssigned()) {
                    yield Status.UNASSIGNED;
                }
                yield due.isBefore(today) ? Status.OVERDUE : Status.of(standing);
            }
        };
    }

    /** Everything recorded on it, oldest first. */
    public Stream<Entry> entries() {
        Stream<Entry> assigned = boardCondition == null ? Stream.empty() : Stream.ofNullable(boardCondition.assigned());
        return Stream.of(
                        assigned,
                        updates.stream().map(Update::entry),
                        closures().map(Progress.Closed::entry),
                        reopenings.stream().map(Reopening::entry))
                .flatMap(Function.identity())
                .sorted(Comparator.comparing(Entry::version));
    }

    private Action withHistory(List<Update> history, Progress now, List<Reopening> undone) {
        return new Action(
                id,
                review,
                reviewTitle,
                icb,
                sight,
                revision,
                openedAt,
                commitment,
                place,
                history,
                now,
                boardCondition,
                undone);
    }
}
