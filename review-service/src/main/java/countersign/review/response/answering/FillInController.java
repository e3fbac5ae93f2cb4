package countersign.review.response.answering;

import countersign.platform.http.EntityTag;
import countersign.platform.http.IfMatch;
import countersign.platform.identity.Caller;
import countersign.platform.openapi.Answers;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.platform.outcome.Respond;
import countersign.review.response.ResponseId;
import countersign.review.response.sheet.Attendee;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/review/responses/{id}")
class FillInController {

    private static final int LONGEST_NAME = 120;
    private static final int MOST = 100;

    private final FillIn fillIn;

    FillInController(FillIn fillIn) {
        this.fillIn = fillIn;
    }

    record Completed(int section, boolean completed) {}

    record ParticipantsKept(long participantsVersion) {}

    record CompletedRequest(boolean completed) {}

    record ParticipantsRequest(@Nullable List<@Nullable ParticipantRequest> participants) {}

    record ParticipantRequest(
            @Nullable String name, @Nullable String role) {}

    @PutMapping("/sections/{section}/completed")
    @Answers(Completed.class)
    ResponseEntity<?> complete(
            Caller caller, @PathVariable String id, @PathVariable int section, @RequestBody CompletedRequest request) {
        return Respond.ok(fillIn.complete(ResponseId.inPath(id), caller, section, request.completed())
                .map(completed -> new Completed(section, completed)));
    }

    /** If-Match is the participants' own version. */
    @PutMapping("/participants")
    @Answers(ParticipantsKept.class)
    ResponseEntity<?> participants(
            Caller caller, IfMatch read, @PathVariable String id, @RequestBody ParticipantsRequest request) {
        Outcome<List<Attendee>> checked = checked(request);
        return Respond.with(
                fillIn.participants(ResponseId.inPath(id), caller, read.version(), checked),
                version -> EntityTag.ok(version, new ParticipantsKept(version)));
    }

    private static Outcome<List<Attendee>> checked(ParticipantsRequest request) {
        Fields fields = new Fields();
        List<@Nullable ParticipantRequest> named = request.participants() == null ? List.of() : request.participants();
        fields.check(named.size() <= MOST, "participants", "Name " + MOST + " people at most.");
        List<Attendee> attendees = new ArrayList<>();
        for (int at = 0; at < Math.min(named.size(), MOST); at++) {
            ParticipantRequest person = named.get(at);
            String path = "participants[" + at + "].";
            attendees.add(new Attendee(
                    fields.optional(path + "name", person == null ? null : person.name(), LONGEST_NAME),
                    fields.required(path + "role", person == null ? null : person.role(), LONGEST_NAME)));
        }
        return fields.refusal()
                .<Outcome<List<Attendee>>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(List.copyOf(attendees)));
    }
}
