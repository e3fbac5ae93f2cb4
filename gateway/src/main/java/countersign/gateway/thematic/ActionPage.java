package countersign.gateway.thematic;

import countersign.gateway.client.review.ReviewClient;
import countersign.gateway.client.review.ThematicReview;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Select;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the page of one draft action. */
@Component
class ActionPage {

    private static final Option CHOOSE = Option.of("", "Choose");

    private final ReviewClient reviews;
    private final Words words;

    ActionPage(ReviewClient reviews, Words words) {
        this.reviews = reviews;
        this.words = words;
    }

    ModelAndView view(ThematicReview thematic, String draft, ActionForm form, PageProblem problem) {
        return Overtaken.page("thematic/action", thematic, problem)
                .addObject("draft", draft)
                .addObject("isNew", thematic.action(draft).isEmpty())
                .addObject("domain", domain(thematic, form, problem))
                .addObject(
                        "name",
                        TextInput.of("title", "What will be done?")
                                .withValue(form.title())
                                .withError(problem.on("title")))
                .addObject(
                        "description",
                        Textarea.of("description", "In more words")
                                .withValue(form.description())
                                .withError(problem.on("description")))
                .addObject("term", term(form, problem))
                .addObject("scope", scope(form, problem))
                .addObject("lead", lead(thematic, form, problem))
                .addObject("owner", owner(form, problem))
                .addObject(
                        "due",
                        DateInput.of("due", "By when?")
                                .withExample(words.today().plusMonths(3))
                                .withValue(form.due())
                                .withProblem(problem));
    }

    /** What it says, to be read before it is removed. */
    SummaryList summary(ThematicReview thematic, ActionForm action) {
        var list = SummaryList.of();
        for (var field : beside(thematic, ActionForm.EMPTY, action)) {
            list = field.saved().isBlank() ? list : list.row(field.label(), field.saved());
        }
        return list;
    }

    List<Theirs.Field> beside(ThematicReview thematic, ActionForm typed, ActionForm saved) {
        var none = PageProblem.none();
        return List.of(
                new Theirs.Field("What will be done?", saved.title(), typed.title()),
                new Theirs.Field("In more words", saved.description(), typed.description()),
                chosen(domain(thematic, saved, none), domain(thematic, typed, none)),
                chosen(term(saved, none), term(typed, none)),
                chosen(scope(saved, none), scope(typed, none)),
                chosen(lead(thematic, saved, none), lead(thematic, typed, none)),
                new Theirs.Field("Who is responsible?", saved.owner(), typed.owner()),
                new Theirs.Field("By when?", day(saved), day(typed)));
    }

    private static Theirs.Field chosen(Select saved, Select typed) {
        return new Theirs.Field(saved.question().label(), saved.shown(), typed.shown());
    }

    private static Theirs.Field chosen(Radios saved, Radios typed) {
        return new Theirs.Field(saved.question().label(), saved.shown(), typed.shown());
    }

    private String day(ActionForm form) {
        return form.due().date().map(words::day).orElse("");
    }

    private static Select domain(ThematicReview thematic, ActionForm form, PageProblem problem) {
        var domains = thematic.domains().stream()
                .map(d -> Option.of(Integer.toString(d.number()), d.number() + ". " + d.title()));
        return Select.of(
                        "domain",
                        "Domain",
                        Stream.concat(Stream.of(CHOOSE), domains).toList())
                .withValue(form.domain())
                .withError(problem.on("domain"));
    }

    private static Radios term(ActionForm form, PageProblem problem) {
        return Radios.of(
                        "term",
                        "How soon can it be done?",
                        List.of(
                                Option.of("short", "Short term").withHint("No added resource."),
                                Option.of("medium", "Medium term").withHint("No added resource."),
                                Option.of("longer", "Longer term").withHint("Needs added resource.")))
                .withValue(form.term())
                .withError(problem.on("term"));
    }

    private static Radios scope(ActionForm form, PageProblem problem) {
        return Radios.of(
                        "scope",
                        "Where does it apply?",
                        List.of(
                                Option.of("local", "Local").withHint("In this ICB."),
                                Option.of("trust-wide", "Trust-wide").withHint("Over a provider's whole footprint.")))
                .withValue(form.scope())
                .withError(problem.on("scope"));
    }

    private Select lead(ThematicReview thematic, ActionForm form, PageProblem problem) {
        var review = reviews.review(thematic.reviewId());
        var providers = review.participants().stream().map(p -> Option.of(p.organisation(), p.organisationName()));
        var options = Stream.concat(Stream.of(CHOOSE, Option.of(review.icb(), "The ICB")), providers)
                .toList();
        return Select.of("lead", "Which organisation leads?", options)
                .withValue(form.lead())
                .withError(problem.on("lead"));
    }

    private static TextInput owner(ActionForm form, PageProblem problem) {
        return TextInput.of("owner", "Who is responsible?")
                .withHint("An office, not a person's name. For example: Trust Director of Nursing.")
                .withValue(form.owner())
                .withError(problem.on("owner"));
    }
}
