package countersign.review.response;

import countersign.review.programme.FormUse;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonInt64;
import org.bson.BsonString;

/**
 * How responses were stored before they belonged to forms, as assessments with ratings and policy checks, and before
 * they belonged to their respondents. Their names stand here because they stand in documents.
 */
public final class FormerShapes {

    static final String OPEN = "open";
    static final String PROVIDER = "body.file.provider";
    static final String REVIEW = "body.file.review";
    static final String ANSWERED_CHECK = "body.confirmation";

    private static final BsonString NOTHING = new BsonString("");
    private static final String FILE = "file";
    private static final String VALUE = "value";
    private static final String COMMENT = "comment";
    private static final String FORM = "form";

    private FormerShapes() {}

    /** An assessment: the instrument becomes the form, and a rating with its comment the value of a choice. */
    static BsonDocument assessment(BsonDocument body) {
        BsonDocument upgraded = body.clone();
        BsonDocument file = upgraded.getDocument(FILE);
        file.append("use", new BsonString(FormUse.SELF_ASSESSMENT.name()));
        file.append(FORM, file.get("instrument"));
        if (upgraded.containsKey("sheet")) {
            BsonDocument answers = upgraded.getDocument("sheet").getDocument("answers");
            answers.replaceAll((key, answer) -> answer(answer.asDocument()));
        }
        return upgraded;
    }

    /** One answer, as it stood in an assessment or in the history. */
    public static BsonDocument answer(BsonDocument answer) {
        return new BsonDocument(VALUE, choice(answer.getString("rating", NOTHING), answer.getString(COMMENT, NOTHING)))
                .append("version", answer.get("version"))
                .append("saved", answer.get("saved"));
    }

    private static BsonDocument choice(BsonString value, BsonString comment) {
        return new BsonDocument("state", new BsonString("choice"))
                .append(VALUE, value)
                .append(COMMENT, comment);
    }

    /** A policy check: one that was confirmed becomes an accepted response, an open one an issued one. */
    static BsonDocument policyCheck(BsonDocument body) {
        BsonDocument former = body.getDocument(FILE);
        BsonDocument upgraded = new BsonDocument(FILE, file(former));
        if (!body.containsKey("confirmation")) {
            return upgraded.append("state", new BsonString(ResponseState.ISSUED.word()))
                    .append("sheet", sheet(new BsonDocument()));
        }
        BsonDocument confirmation = body.getDocument("confirmation");
        BsonDocument act = confirmation.getDocument("act");
        return upgraded.append("state", new BsonString(ResponseState.ACCEPTED.word()))
                .append("sheet", sheet(answers(confirmation, act)))
                .append("submission", new BsonDocument("act", act).append("contentSha256", NOTHING))
                .append("acceptedAt", act.get("at"));
    }

    /** A response of one review: what it had of the review becomes its citation. */
    static BsonDocument ofOneReview(BsonDocument body) {
        BsonDocument upgraded = body.clone();
        BsonDocument file = upgraded.getDocument(FILE);
        BsonDocument citation = new BsonDocument("id", file.get("id")).append("citedAt", file.get("issuedAt"));
        for (String field : List.of("review", "reviewTitle", "icb", "closesAt", "dueAt", "reminders", "heldJob")) {
            if (file.containsKey(field)) {
                citation.append(field, file.remove(field));
            }
        }
        if (upgraded.containsKey("closedAt")) {
            citation.append("closedAt", upgraded.get("closedAt"));
        }
        file.append("series", NOTHING);
        file.append("citations", new BsonArray(List.of(citation)));
        return upgraded;
    }

    private static BsonDocument file(BsonDocument former) {
        BsonDocument file = former.clone();
        file.append("use", new BsonString(FormUse.POLICY_CHECK.name()));
        file.append(
                FORM, new BsonDocument("id", new BsonString("rapid-policy-check")).append("version", new BsonInt32(1)));
        file.append(
                "subject",
                new BsonDocument("provider", former.get("provider"))
                        .append("providerName", former.get("providerName"))
                        .append("name", former.get("providerName")));
        file.append("moderated", BsonBoolean.FALSE);
        file.append("waitsSince", former.get("issuedAt"));
        return file;
    }

    private static BsonDocument sheet(BsonDocument answers) {
        return new BsonDocument("answers", answers)
                .append("completedDomains", new BsonArray())
                .append("participants", new BsonArray())
                .append("participantsVersion", new BsonInt64(0));
    }

    private static BsonDocument answers(BsonDocument confirmation, BsonDocument act) {
        BsonString never =
                new BsonString(confirmation.getBoolean("neverUsesDnaAsReason").getValue() ? "yes" : "no");
        BsonDocument answers = new BsonDocument("neverUsesDnaAsReason", saved(choice(never, NOTHING), act))
                .append("evidence", saved(text(confirmation.getString("evidence")), act));
        BsonString comment = confirmation.getString(COMMENT);
        return comment.getValue().isEmpty() ? answers : answers.append(COMMENT, saved(text(comment), act));
    }

    private static BsonDocument text(BsonString text) {
        return new BsonDocument("state", new BsonString("text")).append("text", text);
    }

    private static BsonDocument saved(BsonDocument value, BsonDocument act) {
        return new BsonDocument(VALUE, value)
                .append("version", new BsonInt64(1))
                .append("saved", act);
    }
}
