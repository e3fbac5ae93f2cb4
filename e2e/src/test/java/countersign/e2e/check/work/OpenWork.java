package countersign.e2e.check.work;

import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Citations;
import countersign.e2e.check.evidence.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** The work that the services say is open, with the job by which the engine waits for it. */
public final class OpenWork {
    /** The state of a policy check that waits, before and since it is stored as a response. */
    private static final Set<String> OPEN_CHECK = Set.of("open", "issued");

    private OpenWork() {}

    /** Open work of a kind. */
    record Held(String what, String type, long job) {}

    private record Waiting(String what, String type, Optional<Long> job) {}

    static List<Held> of(Evidence evidence) {
        return all(evidence)
                .flatMap(waiting -> waiting.job().stream().map(job -> new Held(waiting.what(), waiting.type(), job)))
                .toList();
    }

    static Stream<String> withoutJob(Evidence evidence) {
        return all(evidence)
                .filter(waiting -> waiting.job().isEmpty())
                .map(waiting -> waiting.what() + " waits, but by no job (" + waiting.type() + ")");
    }

    private static Stream<Waiting> all(Evidence evidence) {
        List<Waiting> all = new ArrayList<>();
        evidence.all("review.assessments").forEach(assessment -> assessment(assessment, all));
        for (Document check : evidence.all("review.policy-checks")) {
            if (OPEN_CHECK.contains(Bson.text(check, "body.state"))) {
                response(check, "review.await-policy-check", all);
            }
        }
        for (Document revision : evidence.all("review.revisions")) {
            if (Bson.text(revision, "body.state").equals("draft")) {
                all.add(waiting(revision, "review.await-thematic-review", "body.job"));
            }
        }
        for (Document sent : evidence.all("review.returns")) {
            for (Document wait : Bson.list(sent, "body.waits")) {
                if (!Bson.flag(wait, "over")) {
                    all.add(new Waiting(Bson.id(sent), Bson.text(wait, "type"), Bson.key(wait, "job")));
                }
            }
        }
        for (Document task : evidence.all("signoff.tasks")) {
            if (Bson.text(task, "body.state.state").equals("waiting")) {
                all.add(new Waiting(
                        "task " + Bson.id(task),
                        "io.camunda.zeebe:userTask",
                        Optional.of(Long.valueOf(Bson.id(task)))));
            }
        }
        for (Document plan : evidence.all("actions.plans")) {
            if (Bson.text(plan, "body.monitoring.state").equals("awaited")) {
                all.add(waiting(plan, "actions.await-plan-completion", "body.monitoring.jobKey"));
            }
        }
        return all.stream();
    }

    /** The demonstration leaves reviews that were opened and not launched; their assessments do not exist yet. */
    private static void assessment(Document assessment, List<Waiting> all) {
        switch (Bson.text(assessment, "body.state")) {
            case "issued" -> response(assessment, "review.await-assessment", all);
            case "submitted" -> response(assessment, "review.await-moderation", all);
            default -> {}
        }
    }

    /** Each review that it is open for waits for it. */
    private static void response(Document response, String type, List<Waiting> all) {
        Citations.of(response).stream()
                .filter(Citations::isOpen)
                .map(citation -> new Waiting(Bson.text(citation, "id"), type, Bson.key(citation, "heldJob")))
                .forEach(all::add);
    }

    private static Waiting waiting(Document document, String type, String job) {
        return new Waiting(Bson.id(document), type, Bson.key(document, job));
    }
}
