package countersign.gateway.thematic;

import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.PageProblem;
import java.util.List;

/** The controls of the national return, in the template's order. */
record ReturnPage(ReturnForm form, PageProblem problem) {

    private static final List<Option> YES_NO = List.of(Option.of("yes", "Yes"), Option.of("no", "No"));

    public List<TextInput> who() {
        return List.of(
                input("icbName", "ICB", ""),
                input("region", "Region", ""),
                input("sro", "SRO who oversees the review", "An office."),
                input("operationalLead", "Operational lead who completes the review", "An office."),
                input("operationalLeadEmail", "E-mail address of the operational lead", "")
                        .withType("email"));
    }

    public List<Textarea> involved() {
        return List.of(
                lines("providersCovered", "Providers that the review covers"),
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

    public List<Textarea> gaps() {
        return List.of(
                text("gaps", "If not, which gaps were found?", "You can refer to the enclosed table."),
                lines("barriers", "If not, which barriers or challenges were found?"));
    }

    public TextInput enclosureTitle() {
        return input("enclosureTitle", "Title of the enclosed table", "Leave empty if you enclose none.");
    }

    public Textarea enclosureRows() {
        return lines("enclosureRows", "Rows of the enclosed table")
                .withHint("One on each line: the area, a colon, and what is to be improved.")
                .withRows(8);
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
                        .withHint("Here, yes is the adverse answer."),
                yesNo("provisions.dischargesOverseenByMdt", "Are discharges overseen by a multidisciplinary team?"));
    }

    public List<Textarea> closing() {
        return List.of(
                text("nextSteps", "Next steps to improve care", ""),
                lines("goodPractice", "Good practice to share"),
                text("supportNeeded", "Support needed from NHS England", ""));
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

    private Textarea lines(String name, String label) {
        return text(name, label, "One on each line.").withMaxLength(0);
    }

    private Radios yesNo(String name, String label) {
        return Radios.of(name, label, YES_NO)
                .withSize("s")
                .withInline(true)
                .withValue(form.text(name))
                .withError(problem.on(name));
    }
}
