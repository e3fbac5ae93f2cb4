package countersign.gateway.stuck;

import countersign.gateway.client.EveryService.Attempt;
import countersign.gateway.client.EveryService.StuckWork;
import countersign.gateway.client.review.EngineClient;
import countersign.gateway.client.review.EngineClient.Belongs;
import countersign.gateway.client.review.EngineClient.Incident;
import countersign.gateway.client.review.EngineClient.Watch;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Callout;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Details;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Table;
import countersign.gateway.page.show.Tag;
import countersign.gateway.stuck.part.AwayPart;
import countersign.gateway.stuck.part.Part;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the operator's list from what the services said. */
@Component
class StuckPages {

    private static final Tag STUCK = Tag.of("Stuck", "red");
    private static final Tag TRYING = Tag.of("Being tried again", "blue");
    private static final Tag FAILED_AGAIN = Tag.of("Failed again", "red");

    private final Words words;

    StuckPages(Words words) {
        this.words = words;
    }

    StuckPage page(AllStuck.Found found, List<AwayPart> away) {
        var items = new ArrayList<StuckItem>();
        found.work().forEach((source, works) -> works.forEach(work -> items.add(of(source, work, found.reviews()))));
        found.open().forEach(incident -> items.add(of(incident, found.reviews())));
        items.sort(StuckItem.LONGEST_FIRST);
        return new StuckPage(
                List.copyOf(items),
                missing(away, found.watch()),
                found.watch()
                        .filter(heard -> !heard.state().equals("never-heard"))
                        .isPresent(),
                mended(found),
                found.watch().flatMap(this::warning).orElse(null),
                found.away());
    }

    private List<String> missing(List<AwayPart> away, Optional<Watch> watch) {
        var engine = watch.filter(heard -> heard.state().equals("silent"))
                .map(silent -> new AwayPart(Part.ENGINE, lastHeard(silent)));
        return Stream.concat(away.stream(), engine.stream())
                .map(part -> part.part().title() + " cannot be reached since " + words.moment(part.since()) + ".")
                .toList();
    }

    private StuckItem of(Source source, StuckWork work, Map<String, Belongs> reviews) {
        var retried = Optional.ofNullable(work.retried());
        var state = retried.map(attempt -> attempt.at().isAfter(work.lastAttempt()) ? TRYING : FAILED_AGAIN)
                .orElse(STUCK);
        return new StuckItem(
                source,
                work.id(),
                work.what(),
                state,
                facts(
                        review(work.subject(), reviews),
                        work.since(),
                        work.why(),
                        work.advice(),
                        retried.stream().toList()),
                new Details(
                        "Technical details",
                        work.detail() + "\n" + work.id() + ", tried " + work.attempts() + " times, last on "
                                + words.moment(work.lastAttempt())),
                work.since());
    }

    private StuckItem of(Incident incident, Map<String, Belongs> reviews) {
        var state = incident.state().equals("retrying")
                ? TRYING
                : incident.attempts().isEmpty() ? STUCK : FAILED_AGAIN;
        return new StuckItem(
                Source.ENGINE,
                incident.id(),
                incident.stage() + ": " + incident.step(),
                state,
                facts(
                        review(incident.reviewId(), reviews),
                        incident.since(),
                        incident.why(),
                        incident.advice(),
                        incident.attempts()),
                new Details("Technical details", technical(incident)),
                incident.since());
    }

    private static String technical(Incident incident) {
        var technical = incident.technical();
        return technical.message() + "\n" + technical.error() + " at element " + technical.element() + " of process "
                + technical.process() + "\nProcess instance " + technical.processInstance() + ", element instance "
                + technical.elementInstance() + (technical.job() == null ? "" : ", job " + technical.job())
                + ", incident " + incident.id();
    }

    private SummaryList facts(String review, Instant since, String why, String advice, List<Attempt> attempts) {
        var facts = SummaryList.of()
                .row("Review", review)
                .row("Stuck since", words.moment(since))
                .row("What went wrong", why)
                .row("What you can do", advice);
        return attempts.isEmpty() ? facts : facts.row("Last tried again", attempt(attempts.getLast()));
    }

    private String attempt(Attempt attempt) {
        return "By " + attempt.by() + " on " + words.moment(attempt.at());
    }

    private static String review(@Nullable String subject, Map<String, Belongs> reviews) {
        if (subject == null) {
            return "Not known";
        }
        return Optional.ofNullable(reviews.get(subject))
                .map(known -> known.title() + ", " + known.icbName())
                .orElse("Not known (about " + subject + ")");
    }

    private Table mended(AllStuck.Found found) {
        var rows = found.mended().stream()
                .map(incident -> row(incident, found.reviews()))
                .toList();
        return Table.belowHeading(
                "Stops of the engine that are over",
                List.of("What had stopped", "Review", "Tried again", "Went on"),
                rows,
                "No process had stopped lately.");
    }

    private List<Cell> row(Incident incident, Map<String, Belongs> reviews) {
        return List.of(
                Cell.of(incident.stage() + ": " + incident.step()),
                Cell.of(review(incident.reviewId(), reviews)),
                Cell.of(
                        incident.attempts().isEmpty()
                                ? "By nobody here"
                                : attempt(incident.attempts().getLast())),
                Cell.of(Optional.ofNullable(incident.mendedAt())
                        .map(words::moment)
                        .orElse("")));
    }

    private Optional<Callout> warning(Watch watch) {
        return switch (watch.state()) {
            case "reporting" -> Optional.empty();
            case "silent" -> Optional.of(new Callout("The process engine is not heard", silent(watch)));
            default ->
                Optional.of(new Callout(
                        "The process engine does not report",
                        "It has never said where a process stops, so such stops are not in this list. Give the broker"
                                + " the exporter of module engine-incidents, as its README says."));
        };
    }

    private String silent(Watch watch) {
        return "It last said where processes stop on " + words.moment(lastHeard(watch))
                + ". Stops since then are missing from this"
                + " list until it is heard again; none is lost. Meanwhile the broker keeps its whole log, which takes"
                + " disk: see that the broker and its exporter run, and that they reach review-service and the identity"
                + " server.";
    }

    private static Instant lastHeard(Watch watch) {
        return watch.partitions().stream()
                .map(EngineClient.Partition::lastHeardAt)
                .min(Instant::compareTo)
                .orElseThrow();
    }
}
