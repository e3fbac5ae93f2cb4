package countersign.platform.readiness;

/**
 * What must have been done on the document server before the service serves, as a bean; in the order of the beans. It
 * is done at each start, perhaps by several replicas at once, so a repeat must change nothing.
 */
public interface Preparation {

    /**
     * While it throws because the server is away, it is tried again; whatever else it throws at start ends the start.
     */
    void prepare();
}
