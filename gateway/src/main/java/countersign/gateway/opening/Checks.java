package countersign.gateway.opening;

import countersign.gateway.client.review.OrganisationClient;
import countersign.gateway.page.form.DateBounds;
import countersign.gateway.problem.FieldError;
import countersign.webserver.calendar.EnglishTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What each page must hold before the next one makes sense; everything else is review-service's to judge. */
@Component
class Checks {

    /** As review-service has it: said here before three more pages are filled in. */
    static final int LONGEST_TITLE = 200;

    private final Clock clock;

    Checks(Clock clock) {
        this.clock = clock;
    }

    /** The first page that is not filled in yet. */
    Optional<Step> unfinished(Draft draft, Choices choices) {
        return Arrays.stream(Step.values())
                .filter(step -> !of(step, draft, choices).isEmpty())
                .findFirst();
    }

    List<FieldError> of(Step step, Draft draft, Choices choices) {
        var errors = new ArrayList<FieldError>();
        switch (step) {
            case PROVIDERS -> {
                need(errors, draft, "title", "Enter a title for the review");
                title(errors, draft.one("title"));
                if (choices.chosen(draft).isEmpty()) {
                    errors.add(new FieldError("providers", "Choose at least one provider"));
                }
            }
            case TEAMS -> choices.chosen(draft).forEach(provider -> asked(errors, draft, provider));
            case PEOPLE -> people(errors, draft);
            case DATES -> dates(errors, draft);
        }
        return errors;
    }

    private static void need(List<FieldError> errors, Draft draft, String field, String message) {
        if (draft.one(field).isEmpty()) {
            errors.add(new FieldError(field, message));
        }
    }

    private static void title(List<FieldError> errors, String title) {
        if (title.length() > LONGEST_TITLE) {
            errors.add(new FieldError(
                    "title",
                    "The title is %d characters long; shorten it to %d at most"
                            .formatted(title.length(), LONGEST_TITLE)));
        }
    }

    private static void asked(List<FieldError> errors, Draft draft, OrganisationClient.Organisation provider) {
        if (draft.all("teams." + provider.ods()).isEmpty()
                && draft.all("asked." + provider.ods()).isEmpty()) {
            errors.add(new FieldError(
                    "asked." + provider.ods(), "Choose teams of " + provider.name() + ", or what it is asked itself"));
        }
    }

    private static void people(List<FieldError> errors, Draft draft) {
        need(errors, draft, "sro.name", "Enter the senior responsible owner’s name or role");
        email(errors, draft, "sro.email", "the senior responsible owner’s email address");
        email(errors, draft, "lead.email", "the operational lead’s email address");
        need(errors, draft, "lead", "Choose who leads the review");
        need(errors, draft, "region", "Choose the region that receives the return");
        need(errors, draft, "signatories", "Choose at least one office that signs");
    }

    /** Whether it can be one at all; the service has the rule. */
    private static void email(List<FieldError> errors, Draft draft, String field, String what) {
        var typed = draft.one(field);
        if (!typed.isEmpty() && !typed.matches("[^\\s@<>]+@[^\\s@<>]+\\.[^\\s@<>]+")) {
            errors.add(new FieldError(field, "Enter " + what + " in the form name@example.nhs.uk"));
        }
    }

    private void dates(List<FieldError> errors, Draft draft) {
        var today = EnglishTime.today(clock);
        draft.date("closes")
                .slip("closes", "the day on which self-assessments close", DateBounds.ahead(today))
                .ifPresent(errors::add);
        for (Stage stage : Stage.values()) {
            var typed = draft.date(stage.field());
            var slip = typed.slip(stage.field(), "the date for " + stage.title(), DateBounds.ahead(today));
            if (!typed.blank() && slip.isPresent()) {
                errors.add(slip.get());
            } else if (!typed.blank() && !stage.applies(draft)) {
                errors.add(new FieldError(stage.field(), "Choose " + stage.title() + " above, or leave out its date"));
            }
        }
    }
}
