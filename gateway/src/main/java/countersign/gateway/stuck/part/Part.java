package countersign.gateway.stuck.part;

/** What the suite is made of, as operators call it. */
public enum Part {
    REVIEW("review-service (reviews, assessments and returns)"),
    SIGNOFF("signoff-service (decisions and signatures)"),
    ACTIONS("actions-service (action plans)"),
    ENGINE("The process engine"),
    IDENTITY("The identity server (signing in)"),
    DOCUMENTS("The document server");

    private final String title;

    Part(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
