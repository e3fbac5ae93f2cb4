package countersign.review.incident;

import countersign.bpmn.ModelNames;
import countersign.platform.identity.OdsCode;
import countersign.review.review.Review;
import countersign.review.review.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An incident as an operator sees it.
 *
 * @param state open, retrying (an attempt's outcome is not known yet) or mended
 * @param stage where in the review's route it stopped, by its name in the model
 * @param step what was to be done there, by its name in the model
 * @param attempts who had it run again before; if it is open, that did not help
 */
record IncidentView(
        String id,
        String state,
        @Nullable ReviewId reviewId,
        @Nullable String reviewTitle,
        @Nullable OdsCode icb,
        String stage,
        String step,
        String why,
        String advice,
        Instant since,
        @Nullable Instant mendedAt,
        List<AttemptView> attempts,
        TechnicalView technical) {

    record AttemptView(String by, Instant at) {}

    /** Keys are text: they exceed what a number is in many languages. */
    record TechnicalView(
            String error,
            String message,
            String process,
            String element,
            String processInstance,
            String elementInstance,
            @Nullable String job) {}

    static IncidentView of(Incident incident, Optional<Review> review, Instant now) {
        IncidentFile file = incident.file();
        Place place = file.place();
        IncidentWords words = IncidentWords.of(file.cause().error());
        return new IncidentView(
                Incidents.id(file.key()),
                state(incident, now),
                place.review().orElse(null),
                review.map(Review::title).orElse(null),
                review.map(Review::icb).orElse(null),
                place.stage().map(ModelNames::ofElement).orElseGet(() -> ModelNames.ofProcess(place.process())),
                ModelNames.ofElement(place.element()),
                words.why(),
                words.advice(),
                file.since(),
                incident instanceof Incident.Mended mended ? mended.mendedAt() : null,
                file.attempts().stream()
                        .map(attempt -> new AttemptView(attempt.name(), attempt.at()))
                        .toList(),
                technical(file));
    }

    private static String state(Incident incident, Instant now) {
        return switch (incident) {
            case Incident.Open(IncidentFile file) -> file.isBeingTried(now) ? "retrying" : "open";
            case Incident.Mended mended -> "mended";
        };
    }

    private static TechnicalView technical(IncidentFile file) {
        Place place = file.place();
        return new TechnicalView(
                file.cause().error(),
                file.cause().message(),
                place.process(),
                place.element(),
                Long.toString(place.processInstance()),
                Long.toString(place.elementInstance()),
                place.job().map(String::valueOf).orElse(null));
    }
}
