package countersign.e2e.check.effect;

import countersign.e2e.check.Invariant;
import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Citations;
import countersign.e2e.check.evidence.Evidence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.Document;
import tools.jackson.databind.JsonNode;

/**
 * What a client was told had been done is done, in the words that the client was told. A path that this does not know
 * is a finding too: who adds one says here what is to be there after it.
 */
public final class NothingAcknowledgedIsLost implements Invariant {

    private static final long PER_REVISION = 1_000_000;
    private static final BiPredicate<Act, Evidence> ASKED_FOR_ONLY = (_, _) -> true;

    /** Every path that changes something, and what must be there once it was acknowledged. */
    private static final List<Write> WRITES = List.of(
            write(
                    "POST",
                    "review/reviews",
                    (act, evidence) -> has(
                            evidence, "review.reviews", act.body().path("id").asString(), _ -> true)),
            write(
                    "POST",
                    "review/reviews/(.+)/launch",
                    the("review.reviews", is("body.state", "launched", "concluded", "closed"))),
            write("PUT", "review/reviews/(.+)/assessment-closing-date", asNewAsTold("review.reviews")),
            write("PUT|DELETE", "review/reviews/(.+)/thematic-review/(?:findings|actions)/.+", ofADraft()),
            write("PUT", "review/reviews/(.+)/thematic-review/return", ofADraft()),
            write(
                    "POST",
                    "review/reviews/(.+)/thematic-review/handover",
                    (act, evidence) -> has(
                            evidence,
                            "review.revisions",
                            act.id() + "~" + act.body().path("revision").asInt(),
                            is(
                                    "body.freezing.contentSha256",
                                    act.body().path("contentSha256").asString()))),
            write("PUT", "review/responses/([^/]+)/answers", (act, evidence) -> act.body()
                    .path("items")
                    .valueStream()
                    .allMatch(answer -> isSaved(act, evidence, answer))),
            write(
                    "PUT",
                    "review/responses/([^/]+)/answers/.+",
                    (act, evidence) -> isSaved(act, evidence, act.body().path("answer"))),
            write(
                    "PUT",
                    "review/responses/([^/]+)/sections/.+/completed",
                    (act, evidence) -> has(
                            evidence,
                            responses(act),
                            act.id(),
                            kept -> !act.body().path("completed").asBoolean(true)
                                    || Bson.texts(kept, "body.sheet.completedDomains")
                                            .anyMatch(act.body().path("section").asString()::equals))),
            write(
                    "PUT",
                    "review/responses/([^/]+)/participants",
                    (act, evidence) -> has(
                            evidence,
                            responses(act),
                            act.id(),
                            kept -> Bson.number(kept, "body.sheet.participantsVersion")
                                    >= act.body().path("participantsVersion").asLong(Long.MAX_VALUE))),
            write(
                    "POST",
                    "review/responses/(.+~policy|policy-check~.+)/submission",
                    underItsKey("review.policy-checks")),
            write(
                    "POST",
                    "review/responses/(.+)/submission",
                    the(
                            "review.assessments",
                            is("body.state", "submitted", "accepted").or(moderated()))),
            write("POST", "review/responses/(.+)/moderation", the("review.assessments", moderated())),
            write("POST", "review/returns/(.+)/acknowledgement", answered("acknowledged")),
            write("POST", "review/returns/(.+)/query", answered("queried")),
            write("POST", "review/returns/(.+)/acceptance", answered("accepted")),
            write("POST", "review/returns/(.+)/acceptance-withdrawal", answered("acceptance-withdrawn")),
            write("POST", "review/returns/(.+)/query-response", answered("query-answered")),
            write("POST", "review/returns/(.+)/undelivered-resolution", underItsKey("review.returns")),
            write("POST", "review/webhook-deliveries/(.+)/replay", ASKED_FOR_ONLY),
            write(
                    "POST",
                    "review/webhook-endpoints/(.+)/(?:replay|rotation)",
                    the("review.webhookEndpoints", _ -> true)),
            write("PUT", "review/webhook-endpoints/(.+)", the("review.webhookEndpoints", _ -> true)),
            write("PUT", "review/organisations/([^/]+)", the("review.organisations", _ -> true)),
            write("PUT", "review/organisations/.+/teams/.+", ASKED_FOR_ONLY),
            write("PUT", "review/appointments/(.+)", the("review.appointments", _ -> true)),
            write("PUT", "signoff/appointments/(.+)", the("signoff.appointments", _ -> true)),
            write("PUT", "signoff/forums/(.+)", the("signoff.forums", _ -> true)),
            write(
                    "POST",
                    "signoff/tasks/(.+)/decision",
                    (act, evidence) -> has(
                            evidence,
                            "signoff.tasks",
                            act.id(),
                            is(
                                    "body.state.decision.outcome",
                                    act.body().path("outcome").asString()))),
            write("POST", "signoff/tasks/(.+)/decline", the("signoff.tasks", is("body.state.state", "declined"))),
            write("PUT", "signoff/tasks/(.+)/meeting", asNewAsTold("signoff.tasks")),
            write(
                    "POST",
                    "signoff/tasks/(.+)/signature",
                    (act, evidence) -> isSigned(
                            evidence, act.body().path("statementSha256").asString())),
            write(
                    "POST",
                    "actions/actions/(.+)/(?:updates|closure|reopening|assignment)",
                    underItsKey("actions.actions")),
            write("POST", "(?:review|signoff|actions)/(?:stuck-work|incidents)/(.+)/retry", ASKED_FOR_ONLY));

    /**
     * A path that changes something.
     *
     * @param kept whether that is there which was acknowledged
     */
    private record Write(Pattern call, BiPredicate<Act, Evidence> kept) {}

    /** Something that was acknowledged; {@code call} names it, with the id of what it changed as its group. */
    private record Act(JsonNode told, Matcher call) {

        String id() {
            return call.group(1);
        }

        JsonNode body() {
            return told.path("body");
        }

        String key() {
            return told.path("asked").path("Idempotency-Key").asString("");
        }

        /** That of the answer's ETag; 0 if it has none. */
        long version() {
            return told.path("headers")
                    .propertyStream()
                    .filter(header -> header.getKey().equalsIgnoreCase("ETag"))
                    .map(Map.Entry::getValue)
                    .map(values -> values.path(0).asString().replaceAll("\\D", ""))
                    .filter(digits -> !digits.isEmpty())
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        }
    }

    private static Write write(String methods, String path, BiPredicate<Act, Evidence> kept) {
        return new Write(Pattern.compile("(?:" + methods + ") /api/" + path), kept);
    }

    @Override
    public String promise() {
        return "nothing that was acknowledged is lost";
    }

    @Override
    public long looked(Evidence evidence) {
        return evidence.acknowledged().size();
    }

    @Override
    public Stream<String> broken(Evidence evidence) {
        return evidence.acknowledged().stream().flatMap(done -> wrong(done, evidence).stream());
    }

    private static Optional<String> wrong(JsonNode done, Evidence evidence) {
        var call = done.path("method").asString() + " " + done.path("path").asString();
        var known = WRITES.stream()
                .filter(write -> write.call().matcher(call).matches())
                .findFirst();
        if (known.isEmpty()) {
            return Optional.of("acknowledged, and nobody knows what is to be there after it: " + call);
        }
        var matcher = known.get().call().matcher(call);
        return matcher.matches() && known.get().kept().test(new Act(done, matcher), evidence)
                ? Optional.empty()
                : Optional.of("acknowledged, but not there: " + call + " " + done.path("body"));
    }

    private static BiPredicate<Act, Evidence> the(String collection, Predicate<Document> state) {
        return (act, evidence) -> has(evidence, collection, act.id(), state);
    }

    /** In the version that the client was told, or a later one. */
    private static BiPredicate<Act, Evidence> asNewAsTold(String collection) {
        return (act, evidence) ->
                has(evidence, collection, act.id(), kept -> Bson.number(kept, "version") >= act.version());
    }

    /** The version of a draft that a client is told is {@code revision * 1,000,000 + version}. */
    private static BiPredicate<Act, Evidence> ofADraft() {
        return (act, evidence) -> has(
                evidence,
                "review.revisions",
                act.id() + "~" + act.version() / PER_REVISION,
                kept -> Bson.number(kept, "version") >= act.version() % PER_REVISION);
    }

    /** Whatever its shape: what was done names the key under which it was asked for. */
    private static BiPredicate<Act, Evidence> underItsKey(String collection) {
        return (act, evidence) ->
                has(evidence, collection, act.id(), kept -> !act.key().isEmpty() && holds(kept, act.key()));
    }

    private static boolean holds(Object value, String key) {
        return switch (value) {
            case Document inner -> inner.values().stream().anyMatch(part -> part != null && holds(part, key));
            case List<?> list -> list.stream().anyMatch(part -> part != null && holds(part, key));
            default -> value.equals(key);
        };
    }

    /** Where the response is kept of which this was acknowledged. */
    private static String responses(Act act) {
        return act.id().endsWith("~policy") || act.id().startsWith("policy-check~")
                ? "review.policy-checks"
                : "review.assessments";
    }

    private static boolean isSaved(Act act, Evidence evidence, JsonNode answer) {
        return has(evidence, responses(act), act.id(), kept -> Bson.at(kept, "body.sheet.answers").stream()
                .map(Document.class::cast)
                .map(answers -> answers.get(answer.path("key").asString().replace(".", "%2E"), Document.class))
                .anyMatch(saved -> saved != null
                        && Bson.number(saved, "version")
                                >= answer.path("version").asLong()));
    }

    private static Predicate<Document> is(String field, String... values) {
        return document -> Stream.of(values).anyMatch(Bson.word(document, field)::equals);
    }

    private static Predicate<Document> moderated() {
        return document -> !Bson.list(document, "body.file.moderations").isEmpty();
    }

    private static boolean has(Evidence evidence, String collection, String id, Predicate<Document> state) {
        return evidence.all(collection).stream()
                        .filter(document -> Citations.isKnownAs(document, id))
                        .filter(state)
                        .count()
                == 1;
    }

    private static boolean isSigned(Evidence evidence, String statement) {
        return evidence.all("signoff.sheets").stream()
                        .flatMap(sheet -> Bson.list(sheet, "body.signatures").stream())
                        .filter(is("statementHash", statement))
                        .count()
                == 1;
    }

    private static BiPredicate<Act, Evidence> answered(String what) {
        return the("review.returns", sent -> Bson.list(sent, "body.events").stream()
                .anyMatch(is("what", what)));
    }
}
