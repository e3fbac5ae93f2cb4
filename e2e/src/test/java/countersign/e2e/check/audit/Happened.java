package countersign.e2e.check.audit;

import countersign.e2e.check.evidence.Bson;
import countersign.e2e.check.evidence.Citations;
import countersign.e2e.check.evidence.Evidence;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;

/** The events that the services' state says have happened, as {@code <type> of <id>}, each as often as it did. */
public final class Happened {
    private static final Set<String> OF_RETURNS = Set.of(
            "submitted",
            "resubmitted",
            "delivered",
            "undelivered",
            "acknowledged",
            "queried",
            "accepted",
            "acceptance-withdrawn",
            "query-answered",
            "resend-decided",
            "delivered-otherwise",
            "delivery-failing");

    private final List<String> events = new ArrayList<>();

    private Happened() {}

    static Stream<String> all(Evidence evidence) {
        Happened happened = new Happened();
        evidence.all("review.reviews").forEach(happened::review);
        evidence.all("review.assessments").forEach(happened::assessment);
        evidence.all("review.policy-checks").forEach(happened::policyCheck);
        evidence.all("review.revisions").forEach(happened::revision);
        evidence.all("review.returns").forEach(happened::sent);
        evidence.all("signoff.tasks").forEach(happened::task);
        evidence.all("signoff.sheets").forEach(happened::sheet);
        evidence.all("actions.plans").forEach(happened::plan);
        evidence.all("actions.actions").forEach(happened::action);
        return happened.events.stream();
    }

    private void add(boolean happened, String type, String id) {
        if (happened) {
            events.add(type + " of " + id);
        }
    }

    private void review(Document review) {
        add(true, "review.opened", Bson.id(review));
        add(!Bson.text(review, "body.state").equals("opened"), "review.launched", Bson.id(review));
        add(Bson.text(review, "body.state").equals("closed"), "review.closed", Bson.id(review));
        add(Bson.text(review, "body.state").equals("concluded"), "review.concluded", Bson.id(review));
    }

    /** Each moderation was of a submission; what nobody moderates is accepted by being submitted. */
    private void assessment(Document assessment) {
        cited(assessment);
        String state = Bson.text(assessment, "body.state");
        boolean moderated = Bson.flag(assessment, "body.file.moderated");
        for (Document citation : Citations.of(assessment)) {
            String id = Bson.text(citation, "id");
            Bson.list(assessment, "body.file.moderations").stream()
                    .filter(moderation -> covers(citation, moderation, "act.at"))
                    .forEach(moderation -> add(
                            true, "assessment." + (Bson.flag(moderation, "accepted") ? "accepted" : "returned"), id));
            Bson.list(assessment, "body.file.moderations").stream()
                    .filter(moderation -> covers(citation, moderation, "submission.act.at"))
                    .forEach(_ -> add(true, "assessment.submitted", id));
            boolean counts = covers(citation, assessment, "body.submission.act.at");
            add(counts && state.equals(moderated ? "submitted" : "accepted"), "assessment.submitted", id);
            add(!Citations.isOpen(citation), "assessment.closed", id);
        }
    }

    private void policyCheck(Document check) {
        cited(check);
        String state = Bson.text(check, "body.state");
        String answered = state.equals("confirmed") ? "body.confirmation.act.at" : "body.submission.act.at";
        for (Document citation : Citations.of(check)) {
            boolean counts = covers(citation, check, answered);
            add(
                    counts && (state.equals("accepted") || state.equals("confirmed")),
                    "policy.confirmed",
                    Bson.text(citation, "id"));
            add(!Citations.isOpen(citation), "policy.closed", Bson.text(citation, "id"));
        }
    }

    /**
     * That a review cites it stands on the record of its owner and of the provider; not of a response from the day when
     * it was a review's own, under that review's id.
     */
    private void cited(Document response) {
        Citations.of(response).stream()
                .filter(citation -> !Bson.text(citation, "id").equals(Bson.id(response)))
                .forEach(citation -> {
                    add(true, "response.cited", Bson.text(citation, "id"));
                    add(true, "response.cited", Bson.text(citation, "id"));
                });
    }

    /** Whether the review had asked for it when that happened, and had not closed it. */
    private static boolean covers(Document citation, Document of, String at) {
        Optional<Date> happened = Bson.at(of, at).map(Date.class::cast);
        return happened.filter(time -> !time.before((Date) citation.get("citedAt")))
                .filter(time -> Bson.at(citation, "closedAt")
                        .map(Date.class::cast)
                        .filter(closed -> !time.before(closed))
                        .isEmpty())
                .isPresent();
    }

    private void revision(Document revision) {
        add(Bson.text(revision, "body.state").equals("frozen"), "revision.frozen", Bson.id(revision));
    }

    private void sent(Document sent) {
        for (Document event : Bson.list(sent, "body.events")) {
            add(OF_RETURNS.contains(Bson.text(event, "what")), "return." + Bson.text(event, "what"), Bson.id(sent));
        }
    }

    private void task(Document task) {
        String state = Bson.text(task, "body.state.state");
        String kind = kind(Bson.text(task, "body.ask.state"));
        add(state.equals("decided") || state.equals("overtaken"), kind + ".decided", Bson.id(task));
        add(state.equals("withdrawn") || state.equals("overtaken"), kind + "." + state, Bson.id(task));
    }

    private static String kind(String ask) {
        return ask.equals("signature-for") ? "signature" : ask;
    }

    private void sheet(Document sheet) {
        String id = Bson.text(sheet, "body.review") + "~" + Bson.text(sheet, "body.revision");
        add(true, "sheet.opened", id);
        add(Bson.at(sheet, "body.supersededAt").isPresent(), "sheet.superseded", id);
        Bson.list(sheet, "body.signatures").forEach(signed -> add(true, "signature.made", id + "~" + Slots.id(signed)));
        Bson.list(sheet, "body.declines").forEach(one -> add(true, "signature.declined", id + "~" + Slots.id(one)));
    }

    private void plan(Document plan) {
        for (Document event : Bson.list(plan, "body.history")) {
            String what = Bson.text(event, "what");
            add(what.endsWith("opened"), "action-plan.opened", Bson.id(plan));
            add(what.endsWith("extended"), "action-plan.extended", Bson.id(plan));
            add(what.endsWith("complete"), "action-plan.completed", Bson.id(plan));
        }
    }

    private void action(Document action) {
        Bson.list(action, "body.updates").forEach(_ -> add(true, "action.updated", Bson.id(action)));
        add(Bson.text(action, "body.progress.state").equals("closed"), "action.closed", Bson.id(action));
    }
}
