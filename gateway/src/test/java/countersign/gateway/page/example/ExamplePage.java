package countersign.gateway.page.example;

import countersign.gateway.page.form.Button;
import countersign.gateway.page.form.Checkboxes;
import countersign.gateway.page.form.DateInput;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Select;
import countersign.gateway.page.form.SendOnce;
import countersign.gateway.page.form.TextInput;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The view of the example: one record that holds each part, built from the form and its problem. */
record ExamplePage(
        Radios rating,
        Checkboxes groups,
        Textarea comment,
        TextInput owner,
        Select team,
        DateInput due,
        Button save,
        SendOnce sendOnce,
        ExampleShow show) {

    private static final List<Option> RATINGS = List.of(
            Option.of("no-action-needed", "No, action is needed"),
            Option.of("yes-working-well", "Yes, working well").withHint("There is evidence and nothing to improve"));
    private static final List<Option> TEAMS =
            List.of(Option.of("", "Choose a team"), Option.of("rose", "Bristol ROSE"), Option.of("link", "LINK"));

    static ExamplePage of(ExampleForm form, PageProblem problem) {
        return new ExamplePage(
                Radios.of("rating", "Does this work?", RATINGS)
                        .withValue(form.rating())
                        .withError(problem.on("rating")),
                Checkboxes.of("groups", "Who took part?", TEAMS.subList(1, 3))
                        .withValues(Set.copyOf(form.groups()))
                        .withHint("Choose all that apply"),
                Textarea.of("comment", "Comment")
                        .withHint("Do not name or describe a patient")
                        .withValue(form.comment())
                        .withError(problem.on("comment")),
                TextInput.of("owner", "Owner").withValue(form.owner()).withError(problem.on("owner")),
                Select.of("team", "Team", TEAMS).withValue(form.team()),
                DateInput.of("due", "When is it due?")
                        .withHint("For example, 16 1 2025")
                        .withValue(form.due())
                        .withError(problem.on("due")),
                Button.of("Save and continue"),
                form.sendOnce(),
                ExampleShow.all());
    }

    /** What the page finds by itself; the service's own rules come back as {@code Refused}. */
    static PageProblem check(ExampleForm form) {
        var errors = new ArrayList<FieldError>();
        if (form.rating().isEmpty()) {
            errors.add(new FieldError("rating", "Choose whether this works"));
        }
        if (form.due().date().isEmpty()) {
            errors.add(new FieldError("due", "Enter a due date, such as 16 1 2025"));
        }
        return PageProblem.of(errors);
    }
}
