package countersign.review.policycheck.route;

import countersign.platform.mongo.Versioned;
import countersign.review.organisation.appointment.Authority;
import countersign.review.organisation.appointment.Post;
import countersign.review.policycheck.PolicyCheck;
import countersign.review.policycheck.PolicyCheckFile;
import countersign.review.policycheck.PolicyChecks;
import countersign.review.review.Review;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import countersign.review.work.WorkItem;
import countersign.review.work.WorkSource;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Policy checks wait on the providers' leads; and what has happened to them. */
@Component
class PolicyCheckWork implements WorkSource, TimelineSource {

    private final PolicyChecks checks;

    PolicyCheckWork(PolicyChecks checks) {
        this.checks = checks;
    }

    @Override
    public List<WorkItem> waitingOn(Authority authority) {
        return checks.openAt(authority.organisations(Post.PROVIDER_LEAD)).stream()
                .filter(found -> authority.isOf(found.body().file().provider()))
                .map(PolicyCheckWork::item)
                .toList();
    }

    @Override
    public List<WorkItem> openIn(Review review) {
        return checks.versionedOf(review.id()).stream()
                .filter(found -> found.body() instanceof PolicyCheck.Open)
                .map(PolicyCheckWork::item)
                .toList();
    }

    private static WorkItem item(Versioned<PolicyCheck> found) {
        PolicyCheckFile file = found.body().file();
        return new WorkItem(
                "policy-check~" + file.id(),
                "policy-check",
                "Answer the policy check on missed appointments",
                file.review(),
                file.reviewTitle(),
                file.icb(),
                file.providerName(),
                file.provider(),
                "Provider lead, " + file.providerName(),
                file.issuedAt(),
                file.dueAt(),
                file.reminders().size(),
                found.version(),
                file.id().value());
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        return checks.of(review.id()).stream()
                .flatMap(check -> happened(check).stream())
                .toList();
    }

    private static List<TimelineItem> happened(PolicyCheck check) {
        PolicyCheckFile file = check.file();
        String subject = " " + file.providerName();
        List<TimelineItem> items = new ArrayList<>();
        items.add(new TimelineItem(
                file.issuedAt(),
                TimelineItem.OURSELVES,
                file.provider(),
                "Rapid policy check asked of" + subject,
                null,
                false));
        file.reminders()
                .forEach(reminder -> items.add(new TimelineItem(
                        reminder.at(),
                        TimelineItem.OURSELVES,
                        file.provider(),
                        "Reminded of the rapid policy check:" + subject,
                        null,
                        false)));
        if (check instanceof PolicyCheck.Confirmed confirmed) {
            items.add(new TimelineItem(
                    confirmed.confirmation().act().at(),
                    confirmed.confirmation().act().name(),
                    file.provider(),
                    "Rapid policy check answered by" + subject,
                    null,
                    false));
        }
        return items;
    }
}
