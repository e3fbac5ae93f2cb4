package countersign.platform.outbox;

import java.util.Locale;

/**
 * Messages of one aggregate go out in order within their lane, and no lane waits for another: what is only written down
 * elsewhere must never hold up what somebody waits for. Each lane is an array in the aggregate's document, with its own
 * lease and its own wait after a failure.
 */
public enum Lane {

    /** What the process, another feature or another service goes on with. */
    ONWARD("outbox"),

    /** What is recorded elsewhere, such as an audit entry: nobody's work waits for it. */
    RECORD("records");

    private final String field;

    Lane(String field) {
        this.field = field;
    }

    /** The array of those that wait. */
    public String messages() {
        return field;
    }

    /** When to look at it; absent when nothing waits. */
    public String due() {
        return field + "Due";
    }

    /** The name of the lane where an operator meets it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Who delivers from it: {@code {holder, until, fence, failures}}. */
    public String lease() {
        return field + "Lease";
    }

    String lease(String part) {
        return lease() + "." + part;
    }
}
