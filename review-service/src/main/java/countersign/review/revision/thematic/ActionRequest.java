package countersign.review.revision.thematic;

import countersign.platform.identity.OdsCode;
import countersign.platform.outcome.Fields;
import countersign.platform.outcome.Outcome;
import countersign.review.form.Form;
import countersign.review.review.terms.ReviewTerms;
import countersign.review.revision.material.DraftAction;
import countersign.review.revision.material.DraftActionId;
import countersign.review.revision.material.Scope;
import countersign.review.revision.material.Term;
import countersign.webserver.text.TypedText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is sent to save a draft action; nothing of it has been checked. */
record ActionRequest(
        @Nullable Integer domain,
        @Nullable String title,
        @Nullable String description,
        @Nullable Term term,
        @Nullable Scope scope,
        @Nullable OdsCode lead,
        @Nullable String owner,
        @Nullable LocalDate due) {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_NAME = 200;
    private static final int FURTHEST_DAYS = 3_653;

    /**
     * The action, or what is wrong with it.
     *
     * @param assessed the form whose sections are the domains
     * @param today a day further from it than anybody plans is a slip of the pen
     */
    Outcome<DraftAction> read(DraftActionId id, ReviewTerms terms, Form assessed, LocalDate today) {
        Fields fields = new Fields();
        if (domain == null || assessed.section(domain).isEmpty()) {
            fields.reject("domain", "Choose the domain.");
        }
        String checkedTitle = fields.required("title", title, LONGEST_NAME);
        String checkedDescription = fields.optional("description", description, LONGEST);
        fields.check(term != null, "term", "Say whether this is short, medium or longer term.");
        fields.check(scope != null, "scope", "Say whether this is local or trust-wide.");
        fields.check(leads(terms), "lead", "Choose the ICB or a provider in this review to lead the action.");
        String checkedOwner = fields.optional("owner", owner, LONGEST_NAME);
        fields.check(!TypedText.isEmpty(checkedOwner), "owner", "Enter who is responsible.");
        fields.check(due != null, "due", "Enter the date by which the action is to be done.");
        fields.check(
                due == null || Math.abs(ChronoUnit.DAYS.between(today, due)) <= FURTHEST_DAYS,
                "due",
                "Enter a date by which the action is to be done that is not more than 10 years away.");
        return fields.refusal().isPresent()
                        || domain == null
                        || term == null
                        || scope == null
                        || lead == null
                        || due == null
                ? Outcome.refused(fields.refusal().orElseThrow())
                : Outcome.done(new DraftAction(
                        id, domain, checkedTitle, checkedDescription, term, scope, lead, checkedOwner, due));
    }

    private boolean leads(ReviewTerms terms) {
        return lead != null
                && (lead.equals(terms.icb()) || terms.participant(lead).isPresent());
    }
}
