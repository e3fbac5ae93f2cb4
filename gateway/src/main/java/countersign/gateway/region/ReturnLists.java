package countersign.gateway.region;

import countersign.gateway.client.review.nhsereturn.Return;
import countersign.gateway.page.Words;
import countersign.gateway.page.show.Cell;
import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Table;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of returns: counts by state that lead into it, newest first. */
@Component
class ReturnLists {

    private static final List<String> STATES = List.of(
            "undelivered",
            "submitted",
            "delivered",
            "acknowledged",
            "queried",
            "query-answered",
            "accepted",
            "prepared");

    private final Words words;

    ReturnLists(Words words) {
        this.words = words;
    }

    Counts counts(List<Return> all) {
        var byState = new LinkedHashMap<String, Long>();
        STATES.forEach(state -> byState.put(
                state, all.stream().filter(one -> one.state().equals(state)).count()));
        return new Counts(byState.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Counts.Count(
                        entry.getValue(),
                        Returned.tag(entry.getKey()).text().toLowerCase(java.util.Locale.UK),
                        "/returns?state=" + entry.getKey(),
                        entry.getKey().equals("undelivered")))
                .toList());
    }

    Table table(List<Return> all, String state) {
        var shown = all.stream()
                .filter(one -> state.isEmpty() || one.state().equals(state))
                .sorted(Comparator.comparing((Return one) ->
                                Optional.ofNullable(one.submittedAt()).orElse(java.time.Instant.EPOCH))
                        .reversed())
                .map(this::row)
                .toList();
        return Table.belowHeading(
                "Returns",
                List.of("Return", "From", "State", "Submitted"),
                shown,
                state.isEmpty()
                        ? "No return is shown here. The ICB, its NHS England region and the national lead see what was sent to NHS England; providers do not."
                        : "There are none in this state.");
    }

    /** Of which review and revision, and that the Board approved it only under conditions. */
    private static String about(Return one) {
        var revision = one.revision();
        var approval = one.approval();
        return one.reviewTitle()
                + (revision == null ? "" : ", revision " + revision)
                + (approval != null && approval.conditional() ? ", approved with conditions" : "");
    }

    private List<Cell> row(Return one) {
        var submitted = one.submittedAt();
        return List.of(
                Cell.link(Returned.kind(one.kind()), "/returns/" + one.id()).withNote(about(one)),
                Cell.of(one.icbName()),
                Cell.tag(Returned.tag(one.state())),
                Cell.of(submitted == null ? "" : words.day(submitted)));
    }
}
