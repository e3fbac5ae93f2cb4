package countersign.review.nhsereturn.attempts;

import countersign.platform.http.Cursor;
import countersign.platform.http.Page;
import countersign.platform.http.PageLimit;
import countersign.platform.identity.Caller;
import countersign.platform.mongo.Versioned;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Returns;
import countersign.review.nhsereturn.envelope.Envelope;
import countersign.review.nhsereturn.file.ReturnId;
import countersign.review.webhook.delivery.AttemptLog;
import countersign.review.webhook.delivery.Deliveries;
import countersign.review.webhook.delivery.Delivery;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The attempts to deliver a return: for its ICB, for the region once it is submitted, and for administrators. */
@RestController
@RequestMapping("/api/review/returns/{id}/deliveries")
class ReturnAttemptsController {

    private final Returns returns;
    private final Deliveries deliveries;
    private final AttemptLog log;

    ReturnAttemptsController(Returns returns, Deliveries deliveries, AttemptLog log) {
        this.returns = returns;
        this.deliveries = deliveries;
        this.log = log;
    }

    /** The first made first; only administrators see addresses and what was answered. */
    @GetMapping
    @Answers(value = ReturnAttemptView.class, page = true)
    ResponseEntity<?> attempts(
            Caller caller,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String cursor,
            PageLimit limit) {
        Cursor after = Cursor.decode(cursor, 1);
        String from = after == null ? "" : after.keys().getFirst();
        return Respond.ok(seen(ReturnId.inPath(id), caller)
                .map(found -> page(found, from, limit.value(), caller.isAdministrator())));
    }

    private Page<ReturnAttemptView> page(NhseReturn found, String after, int limit, boolean operator) {
        String subject = found.file().id().value();
        Map<String, Delivery> sent =
                deliveries.about(subject).stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        Map<String, Integer> sequences = sequences(found);
        return Page.cut(log.about(subject, after, limit + 1), limit, entry -> Cursor.at(entry._id()))
                .map(entry -> ReturnAttemptView.of(
                        sequences.getOrDefault(entry.delivery(), 0),
                        Objects.requireNonNull(sent.get(entry.delivery()), "an attempt at a delivery"),
                        entry.attempt(),
                        operator));
    }

    private static Map<String, Integer> sequences(NhseReturn found) {
        return found.envelopes().stream()
                .flatMap(ReturnAttemptsController::sequencesOf)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Map.Entry<String, Integer>> sequencesOf(Envelope envelope) {
        return envelope.sendings().stream().map(sending -> Map.entry(sending.delivery(), envelope.sequence()));
    }

    private Outcome<NhseReturn> seen(ReturnId id, Caller caller) {
        return returns.find(id)
                .map(Versioned::body)
                .filter(known -> caller.isAdministrator()
                        || caller.belongsTo(known.icb())
                        || (known.submittedAt().isPresent()
                                && caller.belongsTo(known.file().region())))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Returns.ABSENT));
    }
}
