package countersign.review.nhsereturn.reading;

import countersign.bpmn.Outcomes;
import countersign.review.nhsereturn.Answer;
import countersign.review.nhsereturn.Event;
import countersign.review.nhsereturn.NhseReturn;
import countersign.review.nhsereturn.Standing;
import countersign.review.nhsereturn.reading.ReturnView.Given;
import countersign.review.nhsereturn.reading.ReturnView.Query;
import countersign.review.nhsereturn.reading.ReturnView.Response;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What region and ICB have said to each other about a return, read from its events. */
final class Dialogue {

    private Dialogue() {}

    /** The latest answer of this sort, if there was one; an acceptance only while it stands. */
    static @Nullable Given latest(NhseReturn shown, Answer answer) {
        boolean stands = answer != Answer.ACCEPTED || shown.standing() instanceof Standing.Accepted;
        return shown.events().stream()
                .filter(event -> stands && event.what().equals(answer.word()))
                .reduce((earlier, later) -> later)
                .map(event -> new Given(event.at(), event.who(), event.organisation()))
                .orElse(null);
    }

    static List<Query> queries(NhseReturn shown) {
        List<Query> queries = new ArrayList<>();
        for (Event event : shown.events()) {
            if (event.what().equals(Answer.QUERIED.word())) {
                queries.add(new Query(event.at(), event.who(), event.organisation(), event.text(), null));
            } else if (event.what().equals("query-answered") && !queries.isEmpty()) {
                queries.add(answered(queries.removeLast(), event));
            }
        }
        return reworked(queries, shown.standing());
    }

    private static Query answered(Query query, Event event) {
        return new Query(
                query.at(),
                query.by(),
                query.organisation(),
                query.text(),
                new Response(event.at(), event.who(), event.text(), Outcomes.RESUBMIT));
    }

    /** A rework ends the return: so only the last response can be one. */
    private static List<Query> reworked(List<Query> queries, Standing standing) {
        if (!(standing instanceof Standing.QueryAnswered last) || queries.isEmpty()) {
            return List.copyOf(queries);
        }
        Query query = queries.removeLast();
        queries.add(new Query(
                query.at(),
                query.by(),
                query.organisation(),
                query.text(),
                new Response(last.act().at(), last.act().name(), last.text(), last.outcome())));
        return List.copyOf(queries);
    }
}
