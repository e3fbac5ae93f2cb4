package countersign.review.programme;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a form is used for in a review. Which form that is, the programme says. */
public enum FormUse {
    /** Each team answers it, and a provider for the whole of itself. */
    @JsonProperty("self-assessment")
    SELF_ASSESSMENT("self-assessment", "Self-assessment", "Complete the self-assessment of "),
    /** Each provider in scope answers it. */
    @JsonProperty("policy-check")
    POLICY_CHECK("policy-check", "Rapid policy check", "Answer the rapid policy check for "),
    /** The ICB answers it; it goes to NHS England. */
    @JsonProperty("review-outcome")
    REVIEW_OUTCOME("review-outcome", "Return to NHS England", "Write the return of ");

    private final String word;
    private final String noun;
    private final String task;

    FormUse(String word, String noun, String task) {
        this.word = word;
        this.noun = noun;
        this.task = task;
    }

    /** As it is written in files and content. */
    public String word() {
        return word;
    }

    /** What a response is called, as the first word of a sentence. */
    public String noun() {
        return noun;
    }

    /** What somebody has to do who is asked for a response about this team or provider. */
    public String task(String subject) {
        return task + subject;
    }

    /** The type of the entry in the record for what was decided; the types of both uses are older than responses. */
    public String entry(String outcome) {
        if (this == POLICY_CHECK) {
            return outcome.equals("closed") ? "policy.closed" : "policy.confirmed";
        }
        return "assessment." + outcome;
    }
}
