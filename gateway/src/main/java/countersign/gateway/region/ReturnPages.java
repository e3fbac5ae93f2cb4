package countersign.gateway.region;

import countersign.gateway.client.Condition;
import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.delivery.Sendings;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Tag;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes the page of a return. */
@Component
class ReturnPages {

    private static final List<Option> RESPONSES = List.of(
            Option.of("resubmit", "Send the same revision again, with this answer"),
            Option.of("rework", "Take it back for rework")
                    .withHint("A new revision goes through every group and is signed again"));
    /** What has no revision is no work of groups and signatories. */
    private static final List<Option> SAME =
            List.of(Option.of("resubmit", "Send the same return again, with this answer"));

    private static final List<Option> RESOLUTIONS = List.of(
            Option.of("resend", "Send it again now"),
            Option.of("delivered-otherwise", "It has reached the region in another way"));

    private final Words words;
    private final EvidenceSections evidence;

    ReturnPages(Words words, EvidenceSections evidence) {
        this.words = words;
        this.evidence = evidence;
    }

    /** {@code form} is the one that was sent with a problem; empty for none. */
    ReturnPage page(Return found, Sendings.Shown sent, AnswerForm typed, String form, PageProblem problem) {
        var revision = found.revision();
        return new ReturnPage(
                found,
                Returned.kind(found.kind()),
                found.icbName() + " to " + found.regionName(),
                Returned.tag(found.state()),
                facts(found),
                Optional.ofNullable(found.approval()).map(ReturnPages::approval),
                conditions(found),
                found.document() ? "/returns/" + found.id() + "/document" : "",
                found.queries().stream().map(this::exchange).toList(),
                failing(found),
                sent.messages(),
                sent.attempts(),
                Optional.ofNullable(found.acceptanceFinalFrom())
                        .map(words::moment)
                        .orElse(""),
                text(found.may(), typed, problem),
                Radios.of("outcome", "What do you want to do?", revision == null ? SAME : RESPONSES)
                        .withSize("s")
                        .withValue(typed.outcome())
                        .withError(problem.on("outcome")),
                Radios.of("outcome", "What do you want to do?", RESOLUTIONS)
                        .withSize("s")
                        .withValue(typed.outcome())
                        .withError(problem.on("outcome")),
                typed.sendOnce(),
                evidence.of(found),
                form);
    }

    private static Tag approval(Return.Approval approval) {
        return approval.conditional()
                ? Tag.of("Approved with conditions", "yellow")
                : Tag.of("Approved by the ICB Board", "green");
    }

    private List<SummaryList> conditions(Return found) {
        var approval = found.approval();
        return approval == null
                ? List.of()
                : approval.conditions().stream().map(this::condition).toList();
    }

    private SummaryList condition(Condition condition) {
        var owner = condition.owner();
        var due = condition.due();
        return SummaryList.of()
                .row("Condition", condition.text())
                .row("Owner", owner == null ? "Nobody was named when the Board decided" : owner)
                .row("Due", due == null ? "No date was set when the Board decided" : words.day(due));
    }

    /** Of the one form that takes a text now. */
    private static Textarea text(Return.May may, AnswerForm typed, PageProblem problem) {
        return Textarea.of("text", asked(may))
                .withHint("Do not name or describe a patient")
                .withValue(typed.text())
                .withError(problem.on("text"));
    }

    private static String asked(Return.May may) {
        if (may.query()) {
            return "What do you want to know?";
        }
        if (may.withdraw()) {
            return "Why do you withdraw it?";
        }
        return may.resolve() ? "Why?" : "Your answer";
    }

    SummaryList facts(Return found) {
        var facts = (found.may().readReview()
                        ? SummaryList.of().row("Review", found.reviewTitle(), "/reviews/" + found.reviewId(), "See")
                        : SummaryList.of().row("Review", found.reviewTitle()))
                .row("From", found.icbName())
                .row("To", found.regionName())
                .rowIfAny("Revision", found.revision(), String::valueOf)
                .rowIfAny("ICB Board", found.approval(), this::decided)
                .rowIfAny("Submitted", found.submittedAt(), words::moment)
                .rowIfAny("Acknowledged", found.acknowledgement(), this::act)
                .rowIfAny("Accepted", found.acceptance(), this::act)
                .rowIfAny("Acceptance final from", found.acceptanceFinalFrom(), words::moment);
        for (var withdrawal : found.withdrawals()) {
            facts = facts.row(
                    "Acceptance withdrawn",
                    words.moment(withdrawal.at()) + ", " + withdrawal.who() + "\n" + withdrawal.text());
        }
        return facts.rowIfAny("Not delivered", found.undelivered(), Return.Undelivered::reason)
                .row("SHA-256 of the content", found.contentSha256());
    }

    private String decided(Return.Approval approval) {
        var day = approval.meetingDate();
        return approval(approval).text() + ", " + (day == null ? words.day(approval.decidedAt()) : words.day(day));
    }

    private String act(Return.Act act) {
        return words.moment(act.at()) + ", " + act.by();
    }

    private ReturnPage.Exchange exchange(Return.Query query) {
        var reply = query.response();
        return new ReturnPage.Exchange(
                "Asked " + words.moment(query.at()) + ", " + query.by(),
                query.text(),
                reply == null ? "" : "Answered " + words.moment(reply.at()) + ", " + reply.by(),
                reply == null ? "" : reply.text());
    }

    private Optional<Callout> failing(Return found) {
        return Optional.ofNullable(found.delivery())
                .map(Return.Transport::failingSince)
                .map(since -> new Callout(
                        "This return has not been delivered yet",
                        "Four attempts in a row had failed by " + words.moment(since) + ": the system of "
                                + found.regionName() + " is not accepting it. Countersign keeps trying for five days,"
                                + " then asks the ICB to deal with it. The region needs to check its system. When it"
                                + " is fixed, send the message again below."));
    }
}
