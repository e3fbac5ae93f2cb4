package countersign.gateway.opening;

import countersign.gateway.client.review.OrganisationClient;
import countersign.gateway.page.form.Checkboxes;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Select;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.problem.PageProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The questions of the pages, with what was typed and what is wrong with it. */
record StepPage(Draft draft, Choices choices, PageProblem problem, LocalDate today) {

    private static final Option CHOOSE = Option.of("", "Choose");

    /** A provider, which of its teams take part, and what it is asked itself. */
    record Provider(String name, Checkboxes teams, Checkboxes asked) {}

    public TextInput title() {
        return text("title", "What is the review called?")
                .withHint("For example: Intensive and assertive community mental health treatment. At most "
                        + Checks.LONGEST_TITLE + " characters.");
    }

    public Checkboxes providers() {
        return boxes(
                        "providers",
                        "Providers",
                        choices.providers().stream()
                                .map(found -> Option.of(found.ods(), found.name()))
                                .toList())
                .withHint("NHS trusts and voluntary organisations whose teams are reviewed.");
    }

    public List<Provider> asked() {
        return choices.chosen(draft).stream().map(this::asked).toList();
    }

    private Provider asked(OrganisationClient.Organisation provider) {
        var teams = choices.teams().getOrDefault(provider.ods(), List.of()).stream()
                .map(team -> Option.of(team.id(), team.name()).withHint(team.locality() == null ? "" : team.locality()))
                .toList();
        return new Provider(
                provider.name(),
                boxes("teams." + provider.ods(), "Teams that assess themselves", teams)
                        .withSize("s"),
                boxes(
                                "asked." + provider.ods(),
                                "The provider itself",
                                List.of(
                                        Option.of("provider-level", "Assesses itself as a whole"),
                                        Option.of("policy-check", "Confirms its policies")
                                                .withHint(
                                                        "That a missed appointment is never a reason for discharge.")))
                        .withSize("s"));
    }

    public Select region() {
        var regions = choices.regions().stream().map(found -> Option.of(found.ods(), found.name()));
        var chosen = draft.typed().containsKey("region") ? draft.one("region") : choices.region();
        return Select.of("region", "Which region receives the return?", list(regions))
                .withValue(chosen)
                .withError(problem.on("region"));
    }

    public List<TextInput> sro() {
        return List.of(
                text("sro.name", "Senior responsible owner")
                        .withHint("Their office or name, as it stands in the return."),
                text("sro.email", "Email address of the senior responsible owner (optional)")
                        .withType("email"));
    }

    public Select lead() {
        return Select.of("lead", "Who leads the review?", list(colleagues()))
                .withHint("The operational lead. Only people who hold a post at your ICB can be chosen.")
                .withValue(draft.one("lead"))
                .withError(problem.on("lead"));
    }

    public TextInput leadEmail() {
        return text("lead.email", "Email address of who leads the review (optional)")
                .withHint("The return to the region needs one. It can be given there too.")
                .withType("email");
    }

    public Checkboxes authors() {
        return boxes("authors", "Who writes the return?", colleagues().toList())
                .withHint("Nobody who writes it can sign it. If nobody is chosen, it is the operational lead.");
    }

    public Checkboxes signatories() {
        return boxes("signatories", "Which offices sign?", Office.slots(choices, draft));
    }

    public Checkboxes stages() {
        var optional = Stage.optional().stream()
                .map(stage -> Option.of(stage.id(), stage.title()))
                .toList();
        return boxes("stages", "Which optional groups consider it?", optional)
                .withHint("Every review goes to the Programme Board, MH ODG, HCIG and the ICB Board.");
    }

    public DateInput closes() {
        return date("closes", "When do self-assessments close?")
                .withExample("At the end of that day. ", today.plusMonths(1), ".");
    }

    public List<DateInput> dates() {
        return Arrays.stream(Stage.values())
                .map(stage -> date(stage.field(), stage.title()).withSize("s"))
                .toList();
    }

    private Stream<Option> colleagues() {
        return choices.colleagues().entrySet().stream().map(found -> Option.of(found.getKey(), found.getValue()));
    }

    private static List<Option> list(Stream<Option> options) {
        return Stream.concat(Stream.of(CHOOSE), options).toList();
    }

    private TextInput text(String name, String label) {
        return TextInput.of(name, label).withValue(draft.one(name)).withError(problem.on(name));
    }

    private Checkboxes boxes(String name, String label, List<Option> options) {
        return Checkboxes.of(name, label, options)
                .withValues(draft.chosen(name))
                .withError(problem.on(name));
    }

    private DateInput date(String name, String label) {
        return DateInput.of(name, label).withValue(draft.date(name)).withProblem(problem);
    }
}
