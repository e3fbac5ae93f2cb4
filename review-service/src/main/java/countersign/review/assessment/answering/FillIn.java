package countersign.review.assessment.answering;

import countersign.platform.identity.Caller;
import countersign.review.act.Act;
import countersign.review.assessment.Assessment;
import countersign.review.assessment.AssessmentId;
import countersign.review.assessment.sheet.Attendee;
import countersign.review.instrument.Instruments;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.outcome.Outcome;
import countersign.review.outcome.Refusal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What a team notes beside its answers: which domains it has completed, and who took part. */
@Component
class FillIn {

    private final OpenAssessments desk;
    private final Instruments instruments;
    private final Authorities authorities;
    private final AnswerWriter writer;
    private final Clock clock;

    FillIn(OpenAssessments desk, Instruments instruments, Authorities authorities, AnswerWriter writer, Clock clock) {
        this.desk = desk;
        this.instruments = instruments;
        this.authorities = authorities;
        this.writer = writer;
        this.clock = clock;
    }

    /** A note to oneself and colleagues; that every question is answered is checked when it is submitted. */
    Outcome<Boolean> complete(AssessmentId id, Caller caller, int domain, boolean completed) {
        return desk.open(id, authorities.of(caller)).then(open -> {
            if (instruments.get(open.file().instrument()).domain(domain).isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("There is no domain " + domain + "."));
            }
            return written(writer.complete(id, domain, completed, Act.of(caller, clock)), completed);
        });
    }

    /** Answers the new version of the participants. */
    Outcome<Long> participants(AssessmentId id, Caller caller, long read, Outcome<List<Attendee>> checked) {
        return desk.open(id, authorities.of(caller))
                .then(open -> checked.then(attendees -> {
                    long current = open.sheet().participantsVersion();
                    if (attendees.equals(open.sheet().participants())) {
                        return Outcome.done(current);
                    }
                    if (current != read) {
                        return Outcome.refused(stale(open, current));
                    }
                    return written(writer.participants(id, read, attendees, Act.of(caller, clock)), read + 1);
                }));
    }

    private static Refusal stale(Assessment.Issued issued, long current) {
        Map<String, Object> members =
                new HashMap<>(Map.of("current", issued.sheet().participants()));
        Act last = issued.file().participantsChanged();
        if (last != null) {
            members.put("changedBy", last.name());
            members.put("changedAt", last.at());
        }
        return new Refusal.Stale(
                current, "Somebody else changed who took part after you read it. Compare, then save again.", members);
    }

    private static <T> Outcome<T> written(boolean written, T result) {
        return written ? Outcome.done(result) : Outcome.refused(new Refusal.Busy());
    }
}
