package countersign.gateway.stuck;

import countersign.gateway.call.Answer;
import countersign.gateway.call.Paged;
import countersign.gateway.call.Together;
import countersign.gateway.call.failure.NotAllowed;
import countersign.gateway.client.EveryService;
import countersign.gateway.client.EveryService.StuckWork;
import countersign.gateway.client.actions.ActionsClient;
import countersign.gateway.client.review.EngineClient;
import countersign.gateway.client.review.EngineClient.Belongs;
import countersign.gateway.client.review.EngineClient.Incident;
import countersign.gateway.client.review.EngineClient.Watch;
import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.signoff.SignoffClient;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Asks all services and, through review-service, the engine; a service that is away is named. */
@Component
class AllStuck {

    /** How many of those that were mended lately. */
    private static final int MENDED = 10;

    private final EngineClient engine;
    private final Map<Source, EveryService> services = new LinkedHashMap<>();
    private final Together together;

    AllStuck(
            EngineClient engine, ReviewClient review, SignoffClient signoff, ActionsClient actions, Together together) {
        this.engine = engine;
        this.services.put(Source.REVIEW, review);
        this.services.put(Source.SIGNOFF, signoff);
        this.services.put(Source.ACTIONS, actions);
        this.together = together;
    }

    /**
     * What is stuck now and was lately.
     *
     * @param watch empty when review-service is away
     * @param reviews by the id of the thing
     */
    record Found(
            Map<Source, List<StuckWork>> work,
            List<Incident> open,
            List<Incident> mended,
            Optional<Watch> watch,
            Map<String, Belongs> reviews,
            List<String> away) {}

    /** Refused as a whole to whoever is no operator. */
    Found now() {
        try (var calls = together.calls()) {
            var open = calls.start(() -> Paged.whole((cursor, limit) -> engine.incidents("open", cursor, limit))
                    .items());
            var mended =
                    calls.start(() -> engine.incidents("mended", null, MENDED).items());
            var watch = calls.start(() -> Optional.of(engine.watch()));
            var started = new LinkedHashMap<Source, Supplier<Answer<List<StuckWork>>>>();
            services.forEach((source, service) -> started.put(
                    source, calls.start(() -> Paged.whole(service::stuckWork).items())));
            var answers = new ArrayList<Answer<?>>(List.of(open.get(), mended.get(), watch.get()));
            var work = new LinkedHashMap<Source, List<StuckWork>>();
            started.forEach((source, answer) -> {
                answers.add(answer.get());
                work.put(source, allowed(answer.get(), List.of()));
            });
            var stopped = allowed(open.get(), List.<Incident>of());
            var over = allowed(mended.get(), List.<Incident>of());
            var reviews = calls.start(() -> reviews(subjects(work.values(), stopped, over)));
            return new Found(
                    work,
                    stopped,
                    over,
                    allowed(watch.get(), Optional.empty()),
                    allowed(reviews.get(), Map.of()),
                    Together.away(answers));
        }
    }

    private static <T> T allowed(Answer<T> answer, T missing) {
        if (answer instanceof Answer.Failed<T>(NotAllowed refusal)) {
            throw refusal;
        }
        return answer.or(missing);
    }

    private static List<String> subjects(Collection<List<StuckWork>> work, List<Incident> open, List<Incident> mended) {
        return Stream.concat(
                        work.stream().flatMap(List::stream).map(StuckWork::subject),
                        Stream.concat(open.stream(), mended.stream()).map(Incident::reviewId))
                .filter(Objects::nonNull)
                .distinct()
                .limit(200)
                .toList();
    }

    private Map<String, Belongs> reviews(List<String> subjects) {
        return subjects.isEmpty()
                ? Map.of()
                : engine.reviews(subjects).items().stream().collect(Collectors.toMap(Belongs::id, Function.identity()));
    }

    /** Has it tried again. */
    void retry(Source source, String id) {
        if (source == Source.ENGINE) {
            engine.retry(id);
        } else {
            Objects.requireNonNull(services.get(source)).retry(id);
        }
    }
}
