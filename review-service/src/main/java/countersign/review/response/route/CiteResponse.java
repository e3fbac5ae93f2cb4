package countersign.review.response.route;

import countersign.platform.audit.AuditMessages;
import countersign.platform.identity.OdsCode;
import countersign.platform.outbox.OutboxMessage;
import countersign.platform.outcome.Change;
import countersign.platform.outcome.Outcome;
import countersign.review.form.FormRef;
import countersign.review.organisation.team.Team;
import countersign.review.organisation.team.TeamId;
import countersign.review.organisation.team.Teams;
import countersign.review.programme.Programme;
import countersign.review.response.Citation;
import countersign.review.response.Response;
import countersign.review.response.ResponseFile;
import countersign.review.response.ResponseId;
import countersign.review.response.ResponseSummaries;
import countersign.review.response.ResponseSummary;
import countersign.review.response.Responses;
import countersign.review.response.Subject;
import countersign.review.response.sheet.Sheet;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Has a review cite a respondent's response. A respondent answers a form once for a period: where another ICB's review
 * asks the same, this one cites that response too, if both ICBs are recorded as commissioners of the respondent. An ICB
 * that asks again in another review is answered anew.
 */
@Component
class CiteResponse {

    private static final String CITED = "response.cited";
    private static final int ATTEMPTS = 20;

    private final Responses responses;
    private final ResponseSummaries summaries;
    private final Teams teams;
    private final Programme programme;

    CiteResponse(Responses responses, ResponseSummaries summaries, Teams teams, Programme programme) {
        this.responses = responses;
        this.summaries = summaries;
        this.teams = teams;
        this.programme = programme;
    }

    /** Again is no harm. */
    void cite(Asked asked) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (isCited(asked, attempt)) {
                return;
            }
        }
        throw new IllegalStateException(asked.citation().id() + " could not be issued: others write all the time");
    }

    /** False if somebody else wrote in between; the number of a new one is tried beyond what others took then. */
    private boolean isCited(Asked asked, int attempt) {
        if (responses.find(asked.citation().id()).isPresent()) {
            return true;
        }
        FormRef form = programme.form(asked.use());
        String series = ResponseId.series(asked.use(), form, programme.period(), asked.subject());
        List<ResponseSummary> before = summaries.ofSeries(asked.use(), series);
        return shared(asked, before)
                .map(id -> responses
                        .change(id, found -> Outcome.done(joined(found.body(), asked.citation())))
                        .orElseThrow())
                .orElseGet(() -> issue(asked, form, series, before.size() + 1 + attempt));
    }

    /** The latest that is another ICB's too, where whoever reads it may. */
    private Optional<ResponseId> shared(Asked asked, List<ResponseSummary> before) {
        return before.stream()
                .map(ResponseSummary::file)
                .filter(file -> file.citations().stream().noneMatch(cited -> isOf(asked.citation(), cited)))
                .filter(file -> Stream.concat(Stream.of(asked.citation()), file.citations().stream())
                        .allMatch(cited -> isCommissionedBy(asked.subject(), cited.icb())))
                .map(ResponseFile::id)
                .findFirst();
    }

    private static boolean isOf(Citation citation, Citation other) {
        return citation.icb().equals(other.icb());
    }

    /** A provider as a whole is commissioned by whoever commissions any of its teams. */
    private boolean isCommissionedBy(Subject subject, OdsCode icb) {
        TeamId team = subject.team();
        Stream<Team> of = team == null ? teams.of(subject.provider()).stream() : teams.find(team).stream();
        return of.anyMatch(one -> one.commissionedBy().contains(icb));
    }

    /** What had closed for all that asked before is answered again. */
    private static Change<Response, Boolean> joined(Response response, Citation citation) {
        if (response.file().citations().stream().anyMatch(cited -> isOf(citation, cited))) {
            return Change.of(response, false);
        }
        Response joined = response.with(citation);
        Response after = joined instanceof Response.NotReturned closed ? closed.reopened(citation.citedAt()) : joined;
        return Change.of(after, true, entries(citation, response));
    }

    private boolean issue(Asked asked, FormRef form, String series, int number) {
        Response.Issued issued = issued(asked, form, series, number);
        return responses.issue(issued, entries(asked.citation(), issued));
    }

    /** Alike whether the response is new or another ICB's already: an ICB's own record must not tell it which. */
    private static OutboxMessage[] entries(Citation citation, Response response) {
        return Stream.of(citation.icb(), response.subject().provider())
                .map(chain -> entry(citation, chain, response))
                .toArray(OutboxMessage[]::new);
    }

    private static OutboxMessage entry(Citation citation, OdsCode chain, Response response) {
        return AuditMessages.inWords(
                chain.value(),
                CITED,
                List.of(citation.review().value(), citation.id().value()),
                null,
                response.file().inWords() + " counts for this review",
                citation.citedAt());
    }

    private static Response.Issued issued(Asked asked, FormRef form, String series, int number) {
        Instant now = asked.citation().citedAt();
        ResponseFile file = new ResponseFile(
                ResponseId.in(series, number),
                series,
                asked.use(),
                form,
                asked.subject(),
                asked.moderated(),
                now,
                now,
                List.of(asked.citation()),
                List.of(),
                List.of(),
                null);
        return new Response.Issued(file, Sheet.empty());
    }
}
