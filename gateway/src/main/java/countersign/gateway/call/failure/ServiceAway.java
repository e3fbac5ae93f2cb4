package countersign.gateway.call.failure;

/** A service does not answer, answers too late, or is broken (5xx). */
public final class ServiceAway extends CallFailed {

    private final String service;

    public ServiceAway(String service) {
        super(service + " is away");
        this.service = service;
    }

    /** {@code review}, {@code signoff} or {@code actions}. */
    public String service() {
        return service;
    }

    /** What the service looks after, for people. */
    public String inWords() {
        return inWords(service);
    }

    public static String inWords(String service) {
        return switch (service) {
            case "review" -> "reviews, assessments and returns";
            case "signoff" -> "decisions and signatures";
            case "actions" -> "action plans";
            default -> "signing in";
        };
    }
}
