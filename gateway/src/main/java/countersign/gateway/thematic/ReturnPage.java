package countersign.gateway.thematic;

import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Rows;
import countersign.gateway.page.form.RowsField;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.Theirs;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The controls of the national return, in the template's order. */
record ReturnPage(ReturnForm form, PageProblem problem) {

    private static final List<Option> YES_NO = List.of(Option.of("yes", "Yes"), Option.of("no", "No"));

    public List<TextInput> who() {
        return List.of(
                input("icbName", "ICB", ""),
                input("region", "Region", ""),
                input(
                        "sro",
                        "Senior responsible owner who oversees the review",
                        "Their name or role, as it will appear in the return."),
                input(
                        "operationalLead",
                        "Operational lead who completes the review",
                        "Their name or role, as it will appear in the return."),
                input("operationalLeadEmail", "Email address of the operational lead", "")
                        .withType("email"));
    }

    public Rows providers() {
        return rows(ReturnForm.PROVIDERS, "Providers that the review covers");
    }

    public List<Textarea> involved() {
        return List.of(
                text("providerOrganisationsReviewed", "Which provider organisations were reviewed?", ""),
                text("policiesReviewed", "Which of their policies and practices were reviewed?", ""));
    }

    public Radios inLine() {
        return yesNo(
                "reviewCompletedInLineWithGuidance",
                "Has the system reviewed its policies and practices in line with national guidance?");
    }

    public Radios assured() {
        return yesNo(
                "assured",
                "Are you assured that services can identify, keep contact with and meet the needs of people who may need intensive and assertive care?");
    }

    public Textarea gaps() {
        return text("gaps", "If not, which gaps were found?", "You can refer to the enclosed table.");
    }

    public Rows barriers() {
        return rows(ReturnForm.BARRIERS, "If not, which barriers or challenges were found?");
    }

    public TextInput enclosureTitle() {
        return input("enclosureTitle", "Title of the enclosed table", "Leave empty if you enclose none.");
    }

    public Rows enclosureRows() {
        return rows(ReturnForm.ENCLOSED, "Rows of the enclosed table");
    }

    public List<Radios> provisions() {
        return List.of(
                yesNo(
                        "provisions.keyWorkers",
                        "Are key workers or care coordinators in place who give continuity of care while a person is disengaged?"),
                yesNo("provisions.familiesAndCarers", "Do services involve families and carers?"),
                yesNo("provisions.longTermPlanning", "Is there a process for planning care for the long term?"),
                yesNo("provisions.informationSharing", "Are there clear protocols for sharing information?"),
                yesNo(
                                "provisions.dnaReasonForDischarge",
                                "Are missed appointments (DNAs) ever used as a reason for discharge for this group of people?")
                        .withHint("Answering yes means there is a concern."),
                yesNo("provisions.dischargesOverseenByMdt", "Are discharges overseen by a multidisciplinary team?"));
    }

    public Textarea nextSteps() {
        return text("nextSteps", "Next steps to improve care", "");
    }

    public Rows goodPractice() {
        return rows(ReturnForm.PRACTICE, "Good practice to share");
    }

    public Textarea supportNeeded() {
        return text("supportNeeded", "Support needed from NHS England", "");
    }

    /** Every field that is typed here, beside what is saved. */
    List<Theirs.Field> beside(ReturnForm saved) {
        var texts = Stream.of(
                        who().stream().map(TextInput::question),
                        involved().stream().map(Textarea::question),
                        Stream.of(gaps(), nextSteps(), supportNeeded()).map(Textarea::question),
                        Stream.of(enclosureTitle()).map(TextInput::question))
                .flatMap(part -> part)
                .map(q -> new Theirs.Field(q.label(), saved.text(q.name()), form.text(q.name())));
        var answers = Stream.concat(Stream.of(inLine(), assured()), provisions().stream())
                .map(asked -> new Theirs.Field(
                        asked.question().label(),
                        asked.withValue(saved.text(asked.question().name())).shown(),
                        asked.shown()));
        var lists = Stream.of(
                        Map.entry(providers(), ReturnForm.PROVIDERS),
                        Map.entry(barriers(), ReturnForm.BARRIERS),
                        Map.entry(enclosureRows(), ReturnForm.ENCLOSED),
                        Map.entry(goodPractice(), ReturnForm.PRACTICE))
                .map(list -> new Theirs.Field(
                        list.getKey().question().label(),
                        list.getValue().inWords(saved.typed()),
                        list.getValue().inWords(form.typed())));
        return Stream.of(texts, answers, lists).flatMap(part -> part).toList();
    }

    private Rows rows(RowsField field, String label) {
        return field.control(label, "", form.typed(), problem);
    }

    private TextInput input(String name, String label, String hint) {
        return TextInput.of(name, label)
                .withHint(hint)
                .withValue(form.text(name))
                .withError(problem.on(name));
    }

    private Textarea text(String name, String label, String hint) {
        return Textarea.of(name, label)
                .withHint(hint)
                .withMaxLength(20_000)
                .withValue(form.text(name))
                .withError(problem.on(name));
    }

    private Radios yesNo(String name, String label) {
        return Radios.of(name, label, YES_NO)
                .withSize("s")
                .withInline(true)
                .withValue(form.text(name))
                .withError(problem.on(name));
    }
}
