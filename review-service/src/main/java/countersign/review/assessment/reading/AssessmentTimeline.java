package countersign.review.assessment.reading;

import static java.util.stream.Collectors.groupingBy;

import countersign.review.act.Act;
import countersign.review.assessment.AssessmentFile;
import countersign.review.assessment.AssessmentState;
import countersign.review.assessment.Headline;
import countersign.review.assessment.Headlines;
import countersign.review.assessment.Moderation;
import countersign.review.assessment.Submission;
import countersign.review.organisation.appointment.Authority;
import countersign.review.review.Review;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What has happened to a review's assessments; nothing of what they say. */
@Component
class AssessmentTimeline implements TimelineSource {

    private final Headlines headlines;

    AssessmentTimeline(Headlines headlines) {
        this.headlines = headlines;
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        List<Headline> all = headlines.of(review.id());
        return Stream.concat(
                        all.stream()
                                .collect(groupingBy(
                                        headline -> headline.file().subject().provider()))
                                .values()
                                .stream()
                                .map(AssessmentTimeline::issued),
                        all.stream().flatMap(headline -> of(headline).stream()))
                .toList();
    }

    private static TimelineItem issued(List<Headline> ofProvider) {
        AssessmentFile first = ofProvider.getFirst().file();
        int count = ofProvider.size();
        String what = (count == 1 ? "One self-assessment" : count + " self-assessments") + " issued to "
                + first.subject().providerName();
        return new TimelineItem(
                first.issuedAt(), TimelineItem.OURSELVES, first.subject().provider(), what, null, false);
    }

    private static List<TimelineItem> of(Headline headline) {
        AssessmentFile file = headline.file();
        List<TimelineItem> items = new ArrayList<>();
        file.reminders().forEach(reminder -> items.add(system(file, reminder.at(), "reminded")));
        file.moderations().forEach(moderation -> {
            items.add(submitted(file, moderation.submission()));
            items.add(moderated(file, moderation));
        });
        boolean read = headline.is(AssessmentState.ACCEPTED) && file.moderated();
        headline.submission()
                .filter(submission -> !read)
                .ifPresent(submission -> items.add(submitted(file, submission)));
        Act changed = file.participantsChanged();
        if (changed != null) {
            items.add(new TimelineItem(
                    changed.at(), changed.name(), changed.organisation(), whoTookPart(file), null, false));
        }
        headline.closedAt().ifPresent(at -> items.add(system(file, at, "closed: not submitted")));
        return items;
    }

    private static TimelineItem submitted(AssessmentFile file, Submission submission) {
        return item(file, submission.act(), file.moderated() ? "submitted" : "submitted and accepted");
    }

    private static TimelineItem moderated(AssessmentFile file, Moderation moderation) {
        return item(file, moderation.act(), moderation.accepted() ? "accepted" : "returned to its team");
    }

    private static TimelineItem item(AssessmentFile file, Act act, String what) {
        return new TimelineItem(act.at(), act.name(), act.organisation(), what(file, what), null, false);
    }

    private static TimelineItem system(AssessmentFile file, Instant at, String what) {
        return new TimelineItem(at, TimelineItem.OURSELVES, file.subject().provider(), what(file, what), null, false);
    }

    private static String whoTookPart(AssessmentFile file) {
        return "Who took part in the self-assessment of " + file.subject().name() + " changed";
    }

    private static String what(AssessmentFile file, String what) {
        return "Self-assessment of " + file.subject().name() + " " + what;
    }
}
