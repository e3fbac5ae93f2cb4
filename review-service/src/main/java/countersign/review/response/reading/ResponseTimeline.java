package countersign.review.response.reading;

import static java.util.stream.Collectors.groupingBy;

import countersign.review.act.Act;
import countersign.review.organisation.appointment.Authority;
import countersign.review.response.Moderation;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Submission;
import countersign.review.review.Review;
import countersign.review.work.TimelineItem;
import countersign.review.work.TimelineSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What has happened to a review's responses; nothing of what they say. */
@Component
class ResponseTimeline implements TimelineSource {

    private final ResponseSummaries summaries;

    ResponseTimeline(ResponseSummaries summaries) {
        this.summaries = summaries;
    }

    @Override
    public List<TimelineItem> of(Review review, Authority reader) {
        List<ResponseSummary> all = summaries.of(review.id());
        return Stream.concat(
                        all.stream()
                                .collect(groupingBy(summary -> List.of(
                                        summary.file().use(),
                                        summary.file().subject().provider())))
                                .values()
                                .stream()
                                .map(ResponseTimeline::issued),
                        all.stream().flatMap(summary -> of(summary).stream()))
                .toList();
    }

    private static TimelineItem issued(List<ResponseSummary> ofProvider) {
        ResponseFile first = ofProvider.getFirst().file();
        int count = ofProvider.size();
        String noun = first.use().noun().toLowerCase(Locale.UK);
        String what = (count == 1 ? "One " + noun : count + " " + noun + "s") + " issued to "
                + first.subject().providerName();
        return new TimelineItem(
                first.issuedAt(), TimelineItem.OURSELVES, first.subject().provider(), what, null, false);
    }

    private static List<TimelineItem> of(ResponseSummary summary) {
        ResponseFile file = summary.file();
        List<TimelineItem> items = new ArrayList<>();
        file.cited().reminders().forEach(reminder -> items.add(system(file, reminder.at(), "reminded")));
        file.moderations().forEach(moderation -> {
            items.add(submitted(file, moderation.submission()));
            items.add(moderated(file, moderation));
        });
        boolean told = file.moderations().stream().anyMatch(Moderation::accepted);
        summary.submission()
                .filter(submission -> !told)
                .ifPresent(submission -> items.add(submitted(file, submission)));
        Act changed = file.participantsChanged();
        if (changed != null) {
            items.add(new TimelineItem(
                    changed.at(), changed.name(), changed.organisation(), whoTookPart(file), null, false));
        }
        summary.closedAt().ifPresent(at -> items.add(system(file, at, "closed: not submitted")));
        return items;
    }

    /** What was submitted before the review asked for it came with its being asked for. */
    private static TimelineItem submitted(ResponseFile file, Submission submission) {
        Instant asked = file.cited().citedAt();
        if (submission.act().at().isBefore(asked)) {
            return system(file, asked, "had been submitted already, and counts for this review");
        }
        return item(file, submission.act(), file.moderated() ? "submitted" : "submitted and accepted");
    }

    private static TimelineItem moderated(ResponseFile file, Moderation moderation) {
        return item(file, moderation.act(), moderation.accepted() ? "accepted" : "returned to its team");
    }

    private static TimelineItem item(ResponseFile file, Act act, String what) {
        return new TimelineItem(act.at(), act.name(), act.organisation(), what(file, what), null, false);
    }

    private static TimelineItem system(ResponseFile file, Instant at, String what) {
        return new TimelineItem(at, TimelineItem.OURSELVES, file.subject().provider(), what(file, what), null, false);
    }

    private static String whoTookPart(ResponseFile file) {
        return "Who took part in the " + file.use().noun().toLowerCase(Locale.UK) + " of "
                + file.subject().name() + " changed";
    }

    private static String what(ResponseFile file, String what) {
        return file.inWords() + " " + what;
    }
}
