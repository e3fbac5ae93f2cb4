package countersign.gateway.policycheck;

import countersign.gateway.call.failure.Refused;
import countersign.gateway.organisation.OrganisationNames;
import countersign.gateway.page.BackLink;
import countersign.gateway.page.Words;
import countersign.gateway.page.form.Option;
import countersign.gateway.page.form.Radios;
import countersign.gateway.page.form.Textarea;
import countersign.gateway.page.show.SummaryList;
import countersign.gateway.policycheck.PolicyCheckClient.Confirm;
import countersign.gateway.policycheck.PolicyCheckClient.PolicyCheck;
import countersign.gateway.problem.FieldError;
import countersign.gateway.problem.PageProblem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of the rapid policy check, and what was confirmed. */
@Controller
@RequestMapping("/policy-checks/{id}")
class PolicyCheckController {

    private final PolicyCheckClient reviews;
    private final Words words;
    private final OrganisationNames names;

    PolicyCheckController(PolicyCheckClient reviews, Words words, OrganisationNames names) {
        this.reviews = reviews;
        this.words = words;
        this.names = names;
    }

    /** As typed. {@code never}: yes or no. */
    record Form(String key, String never, String evidence, String comment) {

        Form(@Nullable String key, @Nullable String never, @Nullable String evidence, @Nullable String comment) {
            this.key = key == null ? "" : key;
            this.never = never == null ? "" : never;
            this.evidence = evidence == null ? "" : evidence;
            this.comment = comment == null ? "" : comment;
        }
    }

    @GetMapping
    ModelAndView check(@PathVariable("id") String id) {
        return view(id, new Form(UUID.randomUUID().toString(), "", "", ""), PageProblem.none());
    }

    @PostMapping
    ModelAndView confirm(@PathVariable("id") String id, @ModelAttribute Form form, RedirectAttributes next) {
        if (form.never().isEmpty()) {
            return view(id, form, PageProblem.of(new FieldError("never", "Select yes or no")));
        }
        try {
            var comment = form.comment().isBlank() ? null : form.comment();
            reviews.confirm(id, form.key(), new Confirm(form.never().equals("yes"), form.evidence(), comment));
        } catch (Refused refused) {
            return view(id, form, refused.problem().renaming(f -> f.equals("neverUsesDnaAsReason") ? "never" : f));
        }
        next.addFlashAttribute("done", "Your answer is recorded");
        return new ModelAndView("redirect:/policy-checks/" + id);
    }

    private ModelAndView view(String id, Form form, PageProblem problem) {
        var check = reviews.check(id);
        var view = new ModelAndView("policycheck/check")
                .addObject("check", check)
                .addObject("facts", facts(check))
                .addObject("key", form.key())
                .addObject("never", never(form, problem))
                .addObject("evidence", evidence(form, problem))
                .addObject(
                        "comment",
                        Textarea.of("comment", "Anything else the ICB should know")
                                .withValue(form.comment())
                                .withError(problem.on("comment")))
                .addObject("problem", problem)
                .addObject("back", new BackLink("/work", "My work"));
        if (problem.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    private SummaryList facts(PolicyCheck check) {
        var facts = SummaryList.of()
                .row("Review", check.reviewTitle() + ", " + names.of(check.icb()))
                .row("Provider", check.organisationName() == null ? "" : check.organisationName());
        var due = check.dueAt();
        facts = due == null ? facts : facts.row("Due", words.day(due));
        var given = check.confirmation();
        if (given == null) {
            return facts;
        }
        facts = facts.row(
                        "Missed appointments (DNA) are never a reason for discharge, in every policy",
                        given.neverUsesDnaAsReason() ? "Yes" : "No, or not in every policy")
                .row("Evidence", given.evidence())
                .row("Answered by", given.by() + ", " + words.moment(given.at()));
        return given.comment() == null ? facts : facts.row("Comment", given.comment());
    }

    private static Radios never(Form form, PageProblem problem) {
        return Radios.of(
                        "never",
                        "Do your policies and procedures rule out a missed appointment (DNA) as a reason for discharge?",
                        List.of(
                                Option.of("yes", "Yes, it is never a reason for discharge"),
                                Option.of("no", "No, or not in every policy")))
                .withHint("For people with severe and relapsing mental illness whom services find hard to engage.")
                .withValue(form.never())
                .withError(problem.on("never"));
    }

    private static Textarea evidence(Form form, PageProblem problem) {
        return Textarea.of("evidence", "How do you know?")
                .withHint("Name the policies that you checked, with version and date.")
                .withValue(form.evidence())
                .withError(problem.on("evidence"));
    }
}
