package countersign.gateway.region;

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
import org.jspecify.annotations.Nullable;
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
                found.id(),
                Returned.kind(found.kind()),
                found.sender() + " to " + found.receiver(),
                Returned.tag(found.state()),
                facts(found),
                Optional.ofNullable(found.approval()).map(ReturnPages::approval),
                conditions(found),
                found.hasDocument() ? "/returns/" + found.id() + "/document" : "",
                found.asked().stream().map(this::exchange).toList(),
                found.allowed(),
                found.hash(),
                failing(found),
                sent.messages(),
                sent.attempts(),
                Optional.ofNullable(found.acceptanceFinalFrom())
                        .map(words::moment)
                        .orElse(""),
                text(found.allowed(), typed, problem),
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

    private SummaryList condition(Return.Condition condition) {
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
        var facts = (found.allowed().readReview()
                        ? SummaryList.of().row("Review", found.review(), "/reviews/" + found.reviewId(), "See")
                        : SummaryList.of().row("Review", found.review()))
                .row("From", found.sender())
                .row("To", found.receiver());
        var revision = found.revision();
        facts = revision == null ? facts : facts.row("Revision", Integer.toString(revision));
        var approval = found.approval();
        if (approval != null) {
            var day = approval.meetingDate();
            facts = facts.row(
                    "ICB Board",
                    approval(approval).text() + ", "
                            + (day == null ? words.day(approval.decidedAt()) : words.day(day)));
        }
        var submitted = found.submittedAt();
        facts = submitted == null ? facts : facts.row("Submitted", words.moment(submitted));
        facts = with(facts, "Acknowledged", found.acknowledgement());
        facts = with(facts, "Accepted", found.acceptance());
        var finalFrom = found.acceptanceFinalFrom();
        facts = finalFrom == null ? facts : facts.row("Acceptance final from", words.moment(finalFrom));
        for (var withdrawal : found.withdrawals()) {
            facts = facts.row(
                    "Acceptance withdrawn",
                    words.moment(withdrawal.at()) + by(withdrawal.who()) + reason(withdrawal.text()));
        }
        var undelivered = found.undelivered();
        facts = undelivered == null
                ? facts
                : facts.row(
                        "Not delivered",
                        Optional.ofNullable(undelivered.reason()).orElse("Every attempt failed"));
        return found.hash().isEmpty() ? facts : facts.row("SHA-256 of the content", found.hash());
    }

    private static String reason(@Nullable String text) {
        return text == null || text.isBlank() ? "" : "\n" + text;
    }

    private SummaryList with(SummaryList facts, String what, Return.@Nullable Act act) {
        return act == null ? facts : facts.row(what, words.moment(act.at()) + by(act.by()));
    }

    private static String by(@Nullable String who) {
        return who == null ? "" : ", " + who;
    }

    private ReturnPage.Exchange exchange(Return.Query query) {
        var reply = query.response();
        return new ReturnPage.Exchange(
                "Asked " + words.moment(query.at()) + by(query.by()),
                query.text(),
                reply == null ? "" : "Answered " + words.moment(reply.at()) + by(reply.by()),
                reply == null ? "" : reply.text());
    }

    private Optional<Callout> failing(Return found) {
        return Optional.ofNullable(found.delivery())
                .map(Return.Transport::failingSince)
                .map(since -> new Callout(
                        "This return has not been delivered yet",
                        "Four attempts in a row had failed by " + words.moment(since) + ": the system of "
                                + found.receiver() + " is not accepting it. Countersign keeps trying for five days,"
                                + " then asks the ICB to deal with it. The region needs to check its system. When it"
                                + " is fixed, send the message again below."));
    }
}
