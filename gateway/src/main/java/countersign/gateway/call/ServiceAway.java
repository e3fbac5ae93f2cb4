package countersign.gateway.call;

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
}
