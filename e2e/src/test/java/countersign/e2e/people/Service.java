package countersign.e2e.people;

/** The services behind the gateway's API. */
public enum Service {
    REVIEW,
    SIGNOFF,
    ACTIONS;

    public String path(String rest) {
        return "/api/" + name().toLowerCase(java.util.Locale.ROOT) + rest;
    }
}
