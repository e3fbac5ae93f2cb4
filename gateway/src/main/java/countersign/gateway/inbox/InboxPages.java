package countersign.gateway.inbox;

import countersign.gateway.client.AllServices;
import countersign.gateway.client.WorkItem;
import countersign.gateway.door.kept.KeptForm;
import countersign.gateway.door.kept.KeptInPlace;
import countersign.gateway.door.kept.PersonalStore.Stored;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.Checkboxes;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Select;
import countersign.gateway.page.show.ByName;
import countersign.gateway.page.show.Counts;
import countersign.gateway.page.show.Counts.Count;
import countersign.gateway.page.show.Filter;
import countersign.gateway.page.show.Pagination;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes the page out of the work found and what its address asks for. */
@Component
class InboxPages {

    private static final int SIZE = 20;

    private final Words words;
    private final OrganisationNames names;

    InboxPages(Words words, OrganisationNames names) {
        this.words = words;
        this.names = names;
    }

    InboxPage page(AllServices.Found<WorkItem> found, InboxQuery query) {
        var all = found.items();
        var matching = all.stream().filter(item -> query.matches(item, words)).toList();
        var slice = Slice.of(matching, query, SIZE);
        return new InboxPage(
                heading(all.size(), matching.size(), query),
                counts(all),
                filter(all, query),
                slice.items().stream().map(this::row).toList(),
                pages(slice, query),
                found.away(),
                query.filtered(),
                all.isEmpty());
    }

    /** Forms that were sent in vain. */
    List<Unsent> unsent(List<Stored<KeptForm>> kept) {
        return kept.stream()
                .map(one -> new Unsent(
                        KeptInPlace.ADDRESS + one.id(),
                        words.moment(one.at()),
                        one.value().beginning()))
                .toList();
    }

    /** Something that was typed and not sent, and how it begins. */
    record Unsent(String href, String when, String beginning) {}

    private static String heading(int all, int matching, InboxQuery query) {
        return query.filtered()
                ? matching + " of " + Words.count(all, "piece") + " of work"
                : Words.count(all, "piece") + " of work";
    }

    private Counts counts(List<WorkItem> all) {
        var nothing = InboxQuery.everything();
        return new Counts(List.of(
                count(all, nothing.due("overdue"), "overdue", true),
                count(all, nothing.due("week"), "due in a week or less", false),
                count(all, nothing, "in all", false)));
    }

    private Count count(List<WorkItem> all, InboxQuery query, String what, boolean warn) {
        var number = all.stream().filter(item -> query.matches(item, words)).count();
        return new Count(number, what, query.href(), warn && number > 0);
    }

    private Filter filter(List<WorkItem> all, InboxQuery query) {
        var kinds = named(all, WorkItem::kind, item -> WorkItem.inWords(item.kind()));
        var reviews = named(
                all.stream().flatMap(item -> item.reviews().stream()).toList(), WorkItem.Also::reviewId, this::called);
        query.review().forEach(review -> reviews.putIfAbsent(review, "A review in which nothing waits for you"));
        var groups = List.of(
                Checkboxes.of("kind", "Kind", options(kinds)).withSize("s").withValues(query.kind()),
                Checkboxes.of("review", "Review", options(reviews))
                        .withSize("s")
                        .withValues(query.review()));
        var due = Select.of(
                        "due",
                        "Due",
                        List.of(
                                Option.of("", "Any time"),
                                Option.of("overdue", "Overdue"),
                                Option.of("week", "In a week or less, or overdue")))
                .withValue(query.due());
        return new Filter(
                "/work",
                groups,
                List.of(due),
                chosen(query, kinds, reviews),
                InboxQuery.everything().href());
    }

    private static List<Filter.Chosen> chosen(
            InboxQuery query, Map<String, String> kinds, Map<String, String> reviews) {
        var chosen = new ArrayList<Filter.Chosen>();
        query.kind().stream()
                .sorted()
                .forEach(kind -> chosen.add(new Filter.Chosen(
                        kinds.getOrDefault(kind, WorkItem.inWords(kind)),
                        query.withoutKind(kind).href())));
        query.review().stream()
                .sorted()
                .forEach(review -> chosen.add(new Filter.Chosen(
                        reviews.getOrDefault(review, review),
                        query.withoutReview(review).href())));
        if (!query.due().isEmpty()) {
            var what = query.due().equals("overdue") ? "Overdue" : "Due in a week or less";
            chosen.add(new Filter.Chosen(what, query.due("").href()));
        }
        return chosen;
    }

    private static <T> Map<String, String> named(List<T> all, Function<T, String> key, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(key, name, (one, other) -> one, TreeMap::new));
    }

    private static List<Option> options(Map<String, String> named) {
        return named.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(ByName.ORDER))
                .map(entry -> Option.of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Pagination pages(Slice slice, InboxQuery query) {
        var items = slice.items();
        return new Pagination(
                slice.earlier() && !items.isEmpty()
                        ? query.before(Place.of(items.getFirst()).cursor()).href()
                        : "",
                slice.later() ? query.after(Place.of(items.getLast()).cursor()).href() : "");
    }

    private InboxPage.Row row(WorkItem item) {
        return new InboxPage.Row(
                WorkItem.inWords(item.kind()),
                item.title(),
                item.href(),
                item.reviews().stream()
                        .map(review -> new InboxPage.OfReview(called(review), item.hrefOf(review)))
                        .toList(),
                item.waitingOn(),
                words.since(item.openedAt()),
                due(item),
                item.due().map(words::overdue).orElse(false),
                item.laterUntil() != null,
                reminders(item.reminders()));
    }

    private String due(WorkItem item) {
        var later = item.laterUntil();
        return later == null
                ? item.due().map(words::due).orElse("")
                : "Put off until the meeting on " + words.day(later);
    }

    /** Of the same name, a provider has one from each ICB. */
    private String called(WorkItem.Also review) {
        return review.reviewTitle() + (review.icb().isEmpty() ? "" : ", " + names.of(review.icb()));
    }

    private static String reminders(int count) {
        return switch (count) {
            case 0 -> "";
            case 1 -> "Reminded once";
            case 2 -> "Reminded twice";
            default -> "Reminded " + count + " times";
        };
    }
}
