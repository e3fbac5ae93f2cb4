package countersign.review.response.answering;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.addToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pull;
import static com.mongodb.client.model.Updates.set;

import countersign.review.act.Act;
import countersign.review.response.Response;
import countersign.review.response.ResponseId;
import countersign.review.response.ResponseState;
import countersign.review.response.Responses;
import countersign.review.response.history.AnswerHistory;
import countersign.review.response.sheet.Answer;
import countersign.review.response.sheet.Attendee;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Writes into an open response in place. Each method answers false if what it was to be written over is not there. */
@Component
class AnswerWriter {

    private static final String SHEET = "body.sheet.";
    private static final String COMPLETED = SHEET + "completedDomains";
    private static final String PARTICIPANTS = SHEET + "participants";
    private static final String PARTICIPANTS_VERSION = SHEET + "participantsVersion";

    private final Responses responses;
    private final AnswerHistory history;

    AnswerWriter(Responses responses, AnswerHistory history) {
        this.responses = responses;
        this.history = history;
    }

    /**
     * All of the answers or none. What they replace is copied to the history first, under its own version: a crash in
     * between leaves a copy of what is still there, and nothing is lost.
     */
    boolean write(Response.Issued response, List<GivenAnswer> given, Act act) {
        history.keep(response, given.stream().map(GivenAnswer::key).toList());
        List<Bson> conditions = new ArrayList<>(List.of(isOpen(act)));
        List<Bson> changes = new ArrayList<>();
        for (GivenAnswer answer : given) {
            String place = place(answer.key());
            conditions.add(answer.read() == 0 ? exists(place, false) : eq(place + ".version", answer.read()));
            changes.add(set(place, new Answer(answer.value(), answer.read() + 1, act)));
        }
        return responses.changeInPlace(response.id(), and(conditions), combine(changes));
    }

    boolean complete(ResponseId id, int domain, boolean completed, Act act) {
        Bson change = completed ? addToSet(COMPLETED, domain) : pull(COMPLETED, domain);
        return responses.changeInPlace(id, isOpen(act), change);
    }

    boolean participants(ResponseId id, long read, List<Attendee> attendees, Act act) {
        List<Document> stored = attendees.stream()
                .map(attendee -> new Document(Map.of("name", attendee.name(), "role", attendee.role())))
                .toList();
        return responses.changeInPlace(
                id,
                and(isOpen(act), eq(PARTICIPANTS_VERSION, read)),
                combine(
                        set(PARTICIPANTS, stored),
                        inc(PARTICIPANTS_VERSION, 1L),
                        set("body.file.participantsChanged", act)));
    }

    private static Bson isOpen(Act act) {
        return and(
                eq("body.state", ResponseState.ISSUED.word()),
                elemMatch(
                        "body.file.citations",
                        and(exists("closedAt", false), or(exists("closesAt", false), gt("closesAt", act.at())))));
    }

    /** As platform's codecs write the key of a map. */
    private static String place(String key) {
        return SHEET + "answers." + key.replace(".", "%2E");
    }
}
