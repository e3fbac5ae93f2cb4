package countersign.review.response.answering;

import countersign.platform.identity.Caller;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Refusal;
import countersign.review.act.Act;
import countersign.review.form.published.Forms;
import countersign.review.organisation.appointment.Authorities;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.sheet.Attendee;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What people note beside their answers: which sections they have completed, and who took part. */
@Component
class FillIn {

    private final OpenResponses desk;
    private final Forms forms;
    private final Authorities authorities;
    private final AnswerWriter writer;
    private final Clock clock;

    FillIn(OpenResponses desk, Forms forms, Authorities authorities, AnswerWriter writer, Clock clock) {
        this.desk = desk;
        this.forms = forms;
        this.authorities = authorities;
        this.writer = writer;
        this.clock = clock;
    }

    /** A note to oneself and colleagues; that every question is answered is checked when it is submitted. */
    Outcome<Boolean> complete(ResponseId id, Caller caller, int section, boolean completed) {
        return desk.open(id, authorities.of(caller)).then(open -> {
            if (forms.get(open.file().form()).section(section).isEmpty()) {
                return Outcome.refused(new Refusal.NotFound("There is no section " + section + "."));
            }
            return written(writer.complete(open.id(), section, completed, Act.of(caller, clock)), completed);
        });
    }

    /** Answers the new version of the participants. */
    Outcome<Long> participants(ResponseId id, Caller caller, long read, Outcome<List<Attendee>> checked) {
        return desk.open(id, authorities.of(caller))
                .then(open -> checked.then(attendees -> {
                    long current = open.sheet().participantsVersion();
                    if (attendees.equals(open.sheet().participants())) {
                        return Outcome.done(current);
                    }
                    if (current != read) {
                        return Outcome.refused(stale(open, current));
                    }
                    return written(writer.participants(open.id(), read, attendees, Act.of(caller, clock)), read + 1);
                }));
    }

    private static Refusal stale(Response.Issued issued, long current) {
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
