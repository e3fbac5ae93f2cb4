package countersign.review.review.overview;

import countersign.platform.identity.Caller;
import countersign.platform.identity.OdsCode;
import countersign.platform.mongo.Versioned;
import countersign.review.organisation.Organisations;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.review.Closure;
import countersign.review.review.Review;
import countersign.review.review.terms.Participant;
import countersign.review.review.terms.ReviewTerms;
import countersign.review.review.terms.SignatorySlot;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shows a review with the names that belong to its codes. */
@Component
public class ReviewViews {

    private final Organisations organisations;
    private final Teams teams;
    private final ObjectProvider<LatestRevision> revisions;
    private final ObjectProvider<ParticipantProgress> progress;

    ReviewViews(
            Organisations organisations,
            Teams teams,
            ObjectProvider<LatestRevision> revisions,
            ObjectProvider<ParticipantProgress> progress) {
        this.organisations = organisations;
        this.teams = teams;
        this.revisions = revisions;
        this.progress = progress;
    }

    ReviewView.Summary summary(Review review) {
        return new ReviewView.Summary(
                review.id(),
                review.title(),
                review.icb(),
                organisations.name(review.icb()),
                review.state(),
                revision(review),
                review.file().opened().at(),
                review.terms().assessmentsCloseAt());
    }

    public ReviewView view(Versioned<Review> found, Caller caller) {
        Review review = found.body();
        ReviewTerms terms = review.terms();
        return new ReviewView(
                review.id(),
                terms.title(),
                terms.icb(),
                organisations.name(terms.icb()),
                terms.region(),
                review.state(),
                found.version(),
                review.file().opened().at(),
                launchedAt(review).orElse(null),
                review instanceof Review.Concluded concluded ? concluded.concludedAt() : null,
                review instanceof Review.Closed closed ? closing(closed, caller) : null,
                revision(review),
                terms.sro(),
                terms.operationalLead(),
                terms.authors(),
                parts(review, caller),
                terms.signatorySlots().stream().map(this::slot).toList(),
                terms.forums(),
                terms.executiveTeamStage(),
                terms.qualityOversightStage(),
                terms.milestones(),
                terms.assessmentsCloseAt(),
                terms.reminders());
    }

    static Optional<Instant> launchedAt(Review review) {
        return switch (review) {
            case Review.Opened opened -> Optional.empty();
            case Review.Launched launched -> Optional.of(launched.launched().at());
            case Review.Concluded concluded -> Optional.of(concluded.launched().at());
            case Review.Closed closed -> Optional.of(closed.launched().at());
        };
    }

    private static ReviewView.Closing closing(Review.Closed review, Caller caller) {
        Closure closure = review.closure();
        boolean party = caller.belongsTo(review.icb())
                || review.terms().signatorySlots().stream().anyMatch(slot -> caller.belongsTo(slot.organisation()));
        return new ReviewView.Closing(closure.at(), closure.decidedBy(), party ? closure.reasons() : null);
    }

    private @Nullable Integer revision(Review review) {
        return revisions.stream()
                .flatMap(latest -> latest.of(review.id()).stream())
                .findFirst()
                .orElse(null);
    }

    private List<ReviewView.Part> parts(Review review, Caller caller) {
        Map<OdsCode, Map<String, Integer>> counts = progress.stream()
                .map(known -> known.of(review.id()))
                .findFirst()
                .orElse(Map.of());
        return review.terms().participants().stream()
                .map(part -> part(part, mayCount(review, part, caller) ? counts : Map.of()))
                .toList();
    }

    private static boolean mayCount(Review review, Participant part, Caller caller) {
        return caller.belongsTo(review.icb()) || caller.belongsTo(part.organisation());
    }

    private ReviewView.Part part(Participant part, Map<OdsCode, Map<String, Integer>> counts) {
        String name = organisations.name(part.organisation());
        return new ReviewView.Part(
                part.organisation(),
                name,
                name,
                part.teams().stream().map(this::team).toList(),
                part.providerLevel(),
                part.policyCheck(),
                counts.getOrDefault(part.organisation(), Map.of()));
    }

    private ReviewView.TeamName team(TeamId id) {
        return new ReviewView.TeamName(id, teams.find(id).map(Team::name).orElse(id.value()));
    }

    private ReviewView.Slot slot(SignatorySlot slot) {
        return new ReviewView.Slot(
                slot.id(), slot.office(), slot.organisation(), organisations.name(slot.organisation()));
    }
}
